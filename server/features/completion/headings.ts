import { CompletionItemKind } from 'vscode-languageserver-types';
import type { HeadingText } from '../../formats/format.ts';
import { sectionRank } from '../../rules/place.ts';
import { credentialsBlock, issuesOpening } from '../../rules/scaffold.ts';
import { type Offer, plainOffer } from './offer.ts';
import { lineAfter, lineBefore, opensParagraph, type Place } from './place.ts';

/** Letters after which a heading is offered: in capitals it is told at once, else only by its first words. */
const CAPITALS = 2;
const LETTERS = 6;

/** At a line's start between two sections: the headings of the format that are missing there. */
export function headingOffers(place: Place): Offer[] {
  const { letter, format, section, item, offset } = place;
  const typed = lineBefore(place).trimStart();
  if (!opensParagraph(place) || lineAfter(place).trim() !== '') return [];
  if (item && offset <= item.span.end && section?.kind === 'issues') return [];
  const sections = letter?.sections ?? [];
  const before = section ? sectionRank(format, section.kind) : -1;
  const next = sections.find(({ heading }) => heading.start >= offset);
  const behind = next ? sectionRank(format, next.kind) : format.headings.length;
  const seen = new Set(sections.map(({ kind }) => kind));
  return format.headings
    .filter(({ kind }, n) => n > before && n < behind && !seen.has(kind) && seen.add(kind))
    .filter(({ text }) => typed === '' || begins(text, typed))
    .map((heading, n) =>
      plainOffer({
        label: heading.text,
        description: n === 0 ? 'next section' : undefined,
        kind: CompletionItemKind.Class,
        text: blockOf(heading, place),
        start: offset - typed.length,
        rank: 20 + n,
      }),
    );
}

const begins = (text: string, typed: string): boolean =>
  text.startsWith(typed) && typed.length >= (/[a-z]/.test(text) ? LETTERS : CAPITALS);

/** The heading and what always stands under it. */
function blockOf({ kind, text }: HeadingText, { format }: Place): string {
  if (kind === 'issues') return `${issuesOpening(format)}\n\n`;
  if (kind === 'credentials' && format.credentials === 'block' && format.credentialsLabels)
    return `${credentialsBlock(format)}\n`;
  return `${text}\n`;
}

import { CompletionItemKind } from 'vscode-languageserver-types';
import { fieldOf } from '../../letter/letter.ts';
import { titlePrompt } from '../../rules/scaffold.ts';
import { type Offer, plainOffer } from './offer.ts';
import { lineAfter, lineBefore, opensParagraph, type Place } from './place.ts';

/** A label is offered from so many letters on. */
const LETTERS = 2;

/** At a line's start in the issues section: the labels that the item still lacks, the next one first. */
export function labelOffers(place: Place): Offer[] {
  const { format, section, item, field, offset } = place;
  const typed = lineBefore(place).trimStart();
  if (format.items !== 'titled' || section?.kind !== 'issues' || !item || !opensParagraph(place)) return [];
  if ((typed !== '' && typed.length < LETTERS) || lineAfter(place).trim() !== '') return [];
  if (offset < item.title.end || (typed === '' && field && offset <= field.body.end)) return [];
  const missing = format.fields.filter(({ kind, required }) => required && !fieldOf(item, kind));
  return missing
    .filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ label }, n) =>
      plainOffer({
        label,
        description: n === 0 ? 'next field' : undefined,
        kind: CompletionItemKind.Property,
        text: `${label} `,
        start: offset - typed.length,
        rank: n,
      }),
    );
}

/** At an empty line behind a finished item: the title of the next one. */
export function titleOffers(place: Place): Offer[] {
  const { format, section, item, offset } = place;
  if (format.items !== 'titled' || section?.kind !== 'issues' || !opensParagraph(place)) return [];
  if (lineBefore(place).trim() !== '' || lineAfter(place).trim() !== '') return [];
  const finished = !item || (offset > item.span.end && format.fields.every(({ kind }) => fieldOf(item, kind)));
  if (!finished || offset <= section.heading.end) return [];
  return [
    plainOffer({
      label: `${titlePrompt}: `,
      description: 'next disputed item',
      kind: CompletionItemKind.Class,
      text: `${titlePrompt}: `,
      start: offset,
      rank: 10,
    }),
  ];
}

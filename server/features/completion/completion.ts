import {
  type CompletionItem,
  CompletionItemTag,
  type CompletionList,
  MarkupKind,
  type Position,
} from 'vscode-languageserver-types';
import type { Reading } from '../../reading.ts';
import { rangeOf } from '../ranges.ts';
import { lineEndingOf, withLineEnding } from '../text-changes.ts';
import { abbreviationOffers, bracketOffers } from './abbreviations.ts';
import { conclusionOffers } from './conclusions.ts';
import { criteriaOffers } from './criteria.ts';
import { decisionOffers } from './decisions.ts';
import { drugOffers } from './drugs.ts';
import { type Around, aroundOf, editOf, type OfferEdit } from './edits.ts';
import { guidelineFieldOffers } from './guideline-field.ts';
import { headingOffers } from './headings.ts';
import { labelOffers, titleOffers } from './labels.ts';
import { mentionOffers } from './mentions.ts';
import type { Offer } from './offer.ts';
import { lineBefore, type Place, placeAt } from './place.ts';
import { typedWord } from './prose.ts';

/** How completion was asked for: by one of `triggerCharacters`, or by a person or a typed letter where there is none. */
export interface CompletionContext {
  readonly triggerCharacter?: string;
}

/** So many offers at most; where there are more, the list says that it is incomplete. */
export const mostOffers = 400;

/** Of a longer list so many while nothing is typed yet: the editor asks again with the first letter. */
const mostUntyped = 150;

/** What may be written at a position, best first; nothing where no list helps. */
export function completion(reading: Reading, position: Position, context: CompletionContext = {}): CompletionList {
  const place = placeAt(reading, reading.lines.offsetAt(position));
  const around = aroundAt(place);
  const offers = offersAt(place, context.triggerCharacter).sort((a, b) => a.rank - b.rank);
  const isIncomplete = offers.length > mostOffers;
  // Where letters were typed, those that go with them are kept; else the best.
  const isTyped = offers.some(({ start }) => start < place.offset);
  const made = (isIncomplete && !isTyped ? offers.slice(0, mostUntyped) : offers).map((offer) => ({
    offer,
    edit: editOf(around, offer),
  }));
  const fits = isIncomplete && isTyped ? made.filter(({ edit }) => matches(reading, place, edit)) : made;
  return {
    isIncomplete,
    items: fits.slice(0, mostOffers).map(({ offer, edit }, n) => itemOf(reading, offer, edit, n)),
  };
}

function offersAt(place: Place, trigger: string | undefined): Offer[] {
  const { field, reading } = place;
  if (field && field.kind !== 'rationale') {
    if (trigger === '(') return [];
    const labels = labelOffers(place);
    return labels.length > 0 ? labels : guidelineFieldOffers(place, field);
  }
  if (trigger === '(') return bracketOffers(place, reading.knowledge.catalog);
  const decisions = decisionOffers(place);
  if (decisions.length > 0) return decisions;
  if (trigger === ':') return /\bcriteria\b[^.]*:$/i.test(lineBefore(place)) ? criteriaOffers(place) : [];
  return trigger === undefined
    ? [...headingOffers(place), ...labelOffers(place), ...titleOffers(place), ...proseOffers(place)]
    : [];
}

/** What prose is offered: on request what the item's rationale needs, for a typed word only what it begins. */
function proseOffers(place: Place): Offer[] {
  const { section, field, reading } = place;
  const typed = typedWord(place);
  if (!typed || (!field && section?.kind !== 'case-summary' && section?.kind !== 'issues')) return [];
  const { catalog } = reading.knowledge;
  const written = [...drugOffers(catalog, typed), ...abbreviationOffers(catalog, typed)];
  if (field?.kind !== 'rationale') return written;
  const asked = typed.word === '' ? criteriaOffers(place) : [];
  return [...mentionOffers(place, typed), ...asked, ...conclusionOffers(place, typed), ...written];
}

function aroundAt({ reading, offset, line, field }: Place): Around {
  const end = field && field.kind !== 'rationale' ? Math.max(offset, field.body.end) : line.end;
  return aroundOf(reading.text, offset, line, end);
}

function itemOf(reading: Reading, offer: Offer, edit: OfferEdit, n: number): CompletionItem {
  const { label, description, kind, replaced, documentation, data } = offer;
  const text = withLineEnding(edit.newText, lineEndingOf(reading.text));
  return {
    label,
    kind,
    sortText: String(n).padStart(4, '0'),
    filterText: edit.filter,
    textEdit: { range: rangeOf(reading, edit.span), newText: `${leadingBlank(reading.text, edit)}${text}` },
    ...(description !== undefined && { labelDetails: { description } }),
    ...(replaced && { tags: [CompletionItemTag.Deprecated] }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(data && { data }),
    ...(edit.additional.length > 0 && {
      additionalTextEdits: edit.additional.map((span) => ({ range: rangeOf(reading, span), newText: '' })),
    }),
  };
}

/** Behind a word, colon, comma or semicolon a blank is written first, but not before another mark. */
const leadingBlank = (text: string, { span, newText }: OfferEdit): string =>
  /[\w:;,]/.test(text.charAt(span.start - 1)) && /^[^\s,;:.)]/.test(newText) ? ' ' : '';

/** True where the typed letters stand in the filter text in their order, as every editor's match asks for. */
function matches({ text }: Reading, { offset }: Place, { span, filter }: OfferEdit): boolean {
  const letters = filter.toLowerCase();
  let at = 0;
  for (const letter of text.slice(span.start, offset).toLowerCase()) {
    if (letter === ' ' || letter === '\t') continue;
    const found = letters.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

import { CompletionItemKind } from 'vscode-languageserver-types';
import { decisionNames } from '../symbol-names.ts';
import { type Offer, plainOffer } from './offer.ts';
import type { Place } from './place.ts';
import type { Typed } from './prose.ts';

/** The usual first word of a conclusion is offered from here on: "There" is an ordinary word. */
const THEREFORE = /^Theref(?:or)?$/;

/** The fixed phrases of conclusions, those of the item's decision first. */
export function conclusionOffers({ item, reading, format }: Place, { word, start, opens }: Typed): Offer[] {
  if (!item || (word !== '' && !THEREFORE.test(word))) return [];
  const service = reading.plain(item.service).replace(/[.:;,]+$/, '');
  const request = service === '' ? 'this request' : `the request for ${service}`;
  const decided = item.decision?.value ?? 'unknown';
  const both = format.items === 'titled' ? '' : ' and appropriate';
  const ends = [
    { value: 'upheld', text: `is not medically necessary${both}.` },
    { value: 'overturned', text: `is medically necessary${both}.` },
  ] as const;
  const sentences = ends.flatMap(({ value, text }) => {
    if (!opens && word === '') return [{ value, text }];
    return ['Therefore', 'As such', 'Given the above']
      .filter((opening) => opening.startsWith(word))
      .map((opening) => ({ value, text: `${opening}, ${request} ${text}` }));
  });
  const ancillary = opens && word === '' && decided !== 'overturned' ? [ANCILLARY] : [];
  return [...sentences, ...ancillary].map(({ value, text }, n) =>
    plainOffer({
      label: text,
      description: decisionNames(format)[value],
      kind: CompletionItemKind.Text,
      text,
      start,
      rank: 2_000 + (decided !== 'unknown' && decided !== value ? 100 : 0) + n,
    }),
  );
}

/** The sentence for what goes with a surgery that was not approved; 29 of 439 rationales are no more than it. */
const ANCILLARY = {
  value: 'upheld',
  text:
    'As the requested surgical intervention is not medically necessary per the documentation, the requested ancillary ' +
    'service is not medically necessary.',
} as const;

import type { Citation } from '../../guidelines/citation.ts';
import { type Field, type FieldKind, fieldOf, type Item } from '../../letter/letter.ts';
import { chapterIdOf } from './cited.ts';
import { counted } from './days.ts';
import { escaped } from './markdown.ts';
import type { Place } from './place.ts';

/** Letters up to this length are searched whole; of longer ones the item around the cursor. */
const LONGEST_SEARCHED = 100_000;

const sides: readonly (readonly [FieldKind, string])[] = [
  ['claims-guideline', 'the claims administrator'],
  ['reviewer-guideline', 'the reviewer'],
];

/** Where else in the letter a guideline stands: the rationale, both sides, other items. `shown` is what a mention stands for. */
export function useWords(place: Place, citation: Citation, shown: Citation): string[] {
  const { item } = place;
  if (!item || citation.guideline === undefined) return [];
  const words = [
    ...(citation === shown ? [] : ['shown as the reviewer cites it on this item']),
    ...rationaleWords(place, item, citation),
    ...sideWords(place, item, citation, shown),
    ...itemWords(place, item, shown),
  ];
  return words.length > 0 ? [`**In this letter**: ${words.join('; ')}.`] : [];
}

function rationaleWords(place: Place, item: Item, citation: Citation): string[] {
  const rationale = fieldOf(item, 'rationale');
  const mentions = rationale ? named(place, rationale, citation).filter((one) => one.kind === 'mention') : [];
  if (citation.kind === 'mention' && mentions.length === 1) return [];
  return [mentions.length > 0 ? `rationale (${counted(mentions.length, 'mention')})` : 'not named in the rationale'];
}

/** What each side cites of the guideline, but for the side that the citation itself stands on. */
function sideWords(place: Place, item: Item, citation: Citation, shown: Citation): string[] {
  const found = sides.map(([kind, name]) => {
    const field = fieldOf(item, kind);
    const citations = field ? named(place, field, citation) : [];
    const isOwn = citations.some(({ span }) => span === shown.span);
    return { name, isOwn, citations };
  });
  if (found.every(({ citations }) => citations.some((one) => isSameAddress(one, shown))))
    return ['cited by both sides'];
  return found
    .filter(({ isOwn, citations }) => !isOwn && citations.length > 0)
    .map(({ name, citations }) => `${name} cites ${addressWords(citations[0])}`);
}

const isSameAddress = (a: Citation, b: Citation): boolean =>
  chapterIdOf(a) === chapterIdOf(b) && a.edition === b.edition;

/** "the Hip chapter", "Low Back Complaints 2004", or the topic where no chapter is named. */
function addressWords({ chapter, topic, section, source, year }: Citation): string {
  if (!chapter) return topic || section ? escaped((topic ?? section)?.text ?? '') : 'it without a chapter';
  const dated = year === undefined ? '' : ` ${year}`;
  return source === 'ODG' ? `the ${escaped(chapter.text)} chapter` : escaped(chapter.text) + dated;
}

/** How many other items cite it. */
function itemWords(place: Place, item: Item, citation: Citation): string[] {
  const { letter } = place;
  if (!letter || letter.span.end - letter.span.start > LONGEST_SEARCHED) return [];
  const others = letter.items.filter(
    (other) =>
      other !== item &&
      other.fields.some(
        (field) =>
          field.kind !== 'rationale' &&
          named(place, field, citation).some((one) => citation.source !== 'MTUS' || isSameAddress(one, citation)),
      ),
  );
  return others.length > 0 ? [`also cited on ${counted(others.length, 'other item')}`] : [];
}

/** The citations of a field that are of the same guideline; of ACOEM those of any edition. */
const named = ({ reading }: Place, field: Field, { guideline, source }: Citation): Citation[] =>
  reading
    .content(field)
    .citations.filter((one) => one.guideline === guideline || (source === 'ACOEM' && one.source === 'ACOEM'));

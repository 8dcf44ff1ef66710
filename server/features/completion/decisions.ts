import { CompletionItemKind } from 'vscode-languageserver-types';
import { fieldOf } from '../../letter/letter.ts';
import { isDigit, isUpper } from '../../text/characters.ts';
import { type Offer, plainOffer } from './offer.ts';
import { lineAfter, lineBefore, opensParagraph, type Place } from './place.ts';

/** A title is no longer than this on its last line. */
const LONGEST = 600;
const TITLE = /^(\s*)(.+)(?<!\s)\s*:[^\S\r\n]*([^:]*)$/s;
/** Words before a colon that introduce a list. */
const LEADS_LIST =
  /\b(?:criteria|following|include|includes|including|are|is|was|were|guidelines?|rationale|states?|follows)\b[^:]*$/i;

/** Behind the colon of an item's title: its decision; first the one that its rationale concludes. */
export function decisionOffers(place: Place): Offer[] {
  const { format, section, reading } = place;
  if (format.items !== 'titled' || section?.kind !== 'issues') return [];
  const match = TITLE.exec(lineBefore(place).slice(-LONGEST));
  const after = lineAfter(place).trimEnd();
  if (!match) return [];
  const [, , , typed] = match;
  const { decisions } = format;
  // A word is replaced whatever it is, several only where they begin the decision.
  const replaced = /^[A-Za-z]*$/.test(typed) && /^\s*[A-Za-z]*$/.test(after);
  if (!replaced && !Object.values(decisions).some((word) => begins(word, typed + after))) return [];
  const start = place.offset - typed.length;
  const colon = reading.text.lastIndexOf(':', start);
  if (!endsTitle(place, colon) && !looksLikeTitle(place, match[2])) return [];
  const rationale = endsTitle(place, colon) && place.item ? fieldOf(place.item, 'rationale') : undefined;
  const overturned = rationale && reading.content(rationale).conclusion?.value === 'necessary';
  const words = overturned ? [decisions.overturned, decisions.upheld] : [decisions.upheld, decisions.overturned];
  return words.map((text, n) =>
    plainOffer({
      label: text,
      description: text === decisions.upheld ? 'not medically necessary' : 'medically necessary',
      kind: CompletionItemKind.EnumMember,
      text,
      start,
      end: place.offset + after.length,
      rank: n,
    }),
  );
}

const begins = (word: string, typed: string): boolean => word.toLowerCase().startsWith(typed.toLowerCase());

/** True for the colon behind the title of an item that was read. */
function endsTitle({ item, reading: { text } }: Place, colon: number): boolean {
  if (!item || item.title.end <= item.title.start) return false;
  const behind = text.slice(item.title.end, Math.max(item.title.end, colon));
  return (
    colon >= item.title.start && colon <= item.title.end + LONGEST && behind.trim() === '' && !isLabelColon(item, colon)
  );
}

const isLabelColon = ({ fields }: NonNullable<Place['item']>, colon: number): boolean =>
  fields.some(({ label }) => label.start <= colon && colon < label.end);

/** A title that is being written behind a finished item: a line that opens a paragraph and is no sentence. */
function looksLikeTitle(place: Place, words: string): boolean {
  const { item, section, offset } = place;
  if (!opensParagraph(place) || /[.!?]["')]?$/.test(words) || LEADS_LIST.test(words)) return false;
  const first = words.charCodeAt(0);
  if (!isUpper(first) && !isDigit(first)) return false;
  if (item?.fields.some(({ label }) => label.start <= offset && offset <= label.end)) return false;
  if (!item) return section !== undefined;
  const rationale = fieldOf(item, 'rationale');
  return rationale === undefined ? false : rationale.label.end < place.line.start;
}

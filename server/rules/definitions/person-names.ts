import { matchAt } from '../../content/mentions/found.ts';
import type { Span } from '../../text/span.ts';

/*
 * A person's name after Mr., Ms., Mrs. or Dr. Where a redaction took the name out, the words behind the gap stand there
 * instead ("seen by Dr. The patient"): what opens a sentence, or is also written small in the letter, is no name.
 */

const TITLED =
  /(?<![\w.])(?:Mr|Ms|Mrs|Drs?|DR|MR|MRS)\b\.?(\s+)((?:[A-Z]\.? ){0,2}(?:(?:de|De|van|Van|von|la|La|del|Del|Mc|St\.) ?){0,2}[A-Z][A-Za-z'’-]*[A-Za-z](?: (?!and\b)[A-Z][a-z'’-]+){0,2})/y;

/** The titles, in small letters. */
export const titles: readonly string[] = ['mr', 'ms', 'mrs', 'dr', 'drs'];

/** Words that open sentences and headings of letters, and tests and methods that bear a name. */
const NO_NAMES = new Set(
  (
    'the a an he she it they this that these those there his her their its on in at per as and but or for from to of by with ' +
    'who was is has had no not if when while after before during since then also however therefore based according again ' +
    'patient applicant claimant worker employee injured exam examination physical objective subjective diagnosis diagnoses ' +
    'treatment treatments current currently medication medications progress report reports note notes records record request ' +
    'requests review utilization ur mri ct emg ncv ncs x xray xrays rfa pr imaging plan pain work history past prior medical ' +
    'surgical orthopedic psychological neurological initial follow office visit date dated documentation date ' +
    'mtus acoem odg guidelines california january february march april may june july august september october november ' +
    'december monday tuesday wednesday thursday friday saturday sunday suite unit apt floor building street contin dated ' +
    'ame qme ptp pqme dc do md np pa dpm phd psyd pt ot jr sr right left bilateral lumbar cervical thoracic shoulder knee ' +
    'speed spurling tinel phalen cozen quervain neer hawkins finkelstein patrick gaenslen lachman mcmurray kemp lasegue ' +
    'hoffmann romberg waddell yeoman apley adson durkan bankart brostrom scholl'
  ).split(' '),
);

/** The names in a stretch of the document, given the places of it that may begin a title (offsets of it:
 * `rawPlaces`). */
export function namesIn(
  text: string,
  { start, end }: Span,
  places: readonly number[],
  isCommon: (word: string) => boolean,
): Span[] {
  const names: Span[] = [];
  let stretch: string | undefined;
  let last = start;
  for (const place of places) {
    const at = start + place;
    if (at < last || !(text[at] === 'M' || text[at] === 'D')) continue;
    stretch ??= text.slice(start, end);
    const match = matchAt(TITLED, stretch, at - start);
    if (!match) continue;
    last = at + match[0].length;
    const [, gap, words] = match;
    const kept = isOneBlank(gap) ? nameWords(words, isCommon) : 0;
    if (kept > 0) names.push({ start: last - words.length, end: last - words.length + kept });
  }
  return names;
}

/** A blank, or the end of a line; a wider gap is what a redaction leaves. */
const isOneBlank = (gap: string): boolean => gap === ' ' || /^[ \t]?[\r\n]\s*$/.test(gap);

/** The length of the words up to the last that can be part of a name; 0 where the surname is a common word. */
function nameWords(words: string, isCommon: (word: string) => boolean): number {
  let length = 0;
  for (const { 0: word, index } of words.matchAll(/[^\s.]+\.?/g)) {
    const bare = word.replace(/(?:['’]s)?\.?$/, '');
    if (bare.length < 2 || /^(?:de|van|von|la|del|st)$/i.test(bare)) continue;
    if (NO_NAMES.has(bare.toLowerCase()) || isCommon(bare.toLowerCase())) return length;
    length = index + bare.length;
  }
  return length;
}

import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type DatedWords, datedWords } from './dated-words.ts';

/** The days that the case summary gives for the request for authorization, in its order. */
export const requestDates = (letter: Letter, reading: Reading): readonly DatedWords[] =>
  datedWords(letter, reading).filter((date) => date.iso.length === 10 && saysRequest(date));

const FORM = String.raw`(?:requests? for authori[sz]ation|RFA)(?: \(RFA\))?(?: forms?)?`;
/** "The Request for Authorization is dated", "RFA of", "the request for authorization received on". */
const BEFORE = new RegExp(
  `\\b${FORM},?(?: (?:was|is|signed|submitted|received|made|dated|of|on|from))*,?:?(?: ?\\()?\\s*$`,
  'i',
);
/** "The 5/10/2017 request for authorization", "On 5/10/2017 a request for authorization". */
const AFTER = new RegExp(`^\\)?,? ?(?:(?:the|a|an) )?${FORM}\\b(?! (?:of|dated|from|on|\\())`, 'i');

const saysRequest = ({ before, after }: Pick<DatedWords, 'before' | 'after'>): boolean =>
  BEFORE.test(before) || (AFTER.test(after) && /(?:\b(?:on|the|its|dated|a|an|of|from|in)|^)\s*$/i.test(before));

import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords } from '../../text/words.ts';
import { type DatedWords, datedWords } from './dated-words.ts';
import { oncePerNode } from './once-per-node.ts';

/** The dates that the case summary gives for the decision of utilization review, in its order. */
export const reviewDates = oncePerNode((letter: Letter, reading: Reading): readonly DatedWords[] =>
  datedWords(letter, reading).filter((date) => date.iso.length === 10 && namesReview(date.said) && saysReview(date)),
);

/** True where words name a review at all. */
const namesReview = oncePerWords((words) => /review|\bUR\b/i.test(words));

const REVIEW = String.raw`(?:utili[sz]ation[- ]review|UR(?= |\b(?!'s)))`;
const REVIEW_WORDS =
  '(?:report|determination|decision|denial|letter|notice|modification|physician|non-?certification|adverse|certification|being|challenged|issued|rendered|completed|performed|made|with|an?|the|is|was|its|in|date|has|had|been|and|this|which|that|claims|administrator)';
/** "Utilization Review Report dated", "utilization review determination being challenged is dated", "UR (". */
const REVIEW_BEFORE = new RegExp(
  `\\b${REVIEW}(?: \\(UR\\))?,?(?:[ /]${REVIEW_WORDS})*,?(?: (?:dated|of|on|from|for|date|is|was)|:)?:?(?: \\(| ?\\(dated)?\\s*$`,
  'i',
);
const DENIED =
  '(?:denied|non-?certified|modified|did not certify|not certified|refused|declined|failed to approve|partially (?:approved|certified))';
/** "utilization review denied the request on". */
const DENIED_BEFORE = new RegExp(`\\b${REVIEW}(?: ${REVIEW_WORDS})* ${DENIED}\\b([^.;]{0,90})\\bon\\s*$`, 'i');
const ASKED =
  /\b(?:request(?:ed)?|dated|performed|done|seen|prescribed|ordered|submitted|given|taken|received|RFA|note|report|exam\w*|visit|MRI) *$/i;
/** "On 9-29-2015, Utilization Review non-certified", "The 7/14/15 utilization review", "decision dated October 6, 2015, utilization review denied". */
const REVIEW_AFTER = new RegExp(
  `^\\)?,? ?(?:(?:the|a|an|original|claims administrator's) )*${REVIEW}\\b(?! (?:of|dated|from|\\())`,
  'i',
);
/** "A review dated 12/06/2016 indicated that the request was denied." */
const BARE_REVIEW = /\breview,? dated$/i;
const DENIAL = new RegExp(`\\b${DENIED}\\b`, 'i');
const OTHER_REVIEW =
  /\b(?:prior|previous|earlier|another|other|first|second|subsequent|separate|different|later)(?: \w+){0,2} $/i;

function saysReview({ before, after }: Pick<DatedWords, 'before' | 'after'>): boolean {
  const match = REVIEW_BEFORE.exec(before);
  if (match) return !OTHER_REVIEW.test(before.slice(0, match.index));
  const denied = DENIED_BEFORE.exec(before);
  if (denied) return !ASKED.test(denied[1]) && !OTHER_REVIEW.test(before.slice(0, denied.index));
  if (BARE_REVIEW.test(before.trim()) && DENIAL.test(after)) return true;
  return REVIEW_AFTER.test(after) && /(?:\b(?:on|the|its|dated|a|an|of|from|in)|^)\s*$/i.test(before);
}

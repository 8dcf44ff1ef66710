import { digitsEnd, nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { AgeMention } from '../mentions.ts';
import { matchAt } from './found.ts';
import { NUMBER_WORDS, numberOf, numberWords } from './numbers.ts';

const NUMBER = `(\\d{1,3}|${NUMBER_WORDS})`;
/** "44-year-old", "44 year old", "44 y/o", "44 years of age"; "age 44", "aged 44", "age of 44". */
const AGES = new RegExp(
  `(?<![\\w.,/$#-])(?:${NUMBER} ?[- ]?(?:(?:years?|yrs?)\\.?[- ]{1,3}(?:old|of[- ]age)|y ?[./]? ?o\\.?)(?![\\w/])|(?<=\\b)ages?d?(?: of| is|:)? ${NUMBER}(?![\\w%/-]|\\.\\d| ?(?:to|and|or|-) ?\\d))`,
  'iy',
);
/** Where an age can start; extraction may have lost the blank after a number. */
const STARTS = tokenSet([
  ...['44', 'age', 'aged', 'ages', 'agesd'],
  ...numberWords.flatMap((word) => ['', 'y', 'yo', 'yr', 'yrs', 'year', 'years'].map((years) => word + years)),
]);
const PERSON = '(?:patient|injured worker|worker|employee|claimant|applicant|(?:fe)?male|man|woman|gentleman|lady|iw)';
/** "44-year-old right-hand dominant male": a person within a few words, and no other noun that has an age. */
const PERSON_AFTER = new RegExp(`^[, -]*(?:[\\w/'’-]+[, ]+){0,6}?${PERSON}\\b`, 'i');
/** What else has an age: the words right after it, or a relative's. */
const OTHER_AFTER =
  /^[, -]*(?!(?:with|who|whose|presents?|presenting|has|having|suffering)\b)(?:[\w/-]+ ){0,3}?(?:injur(?:y|ies)|mri|x-?rays?|claim|study|studies|imaging|fusion|surgery|scan|tear|fracture|complaint|history|problem|son|daughter|child|children|boy|girl|mother|father|wife|husband|record|report|device|unit|brace|stimulator|mattress|bed|prosthe\w+|patients|workers|adults|women|men|individuals|people|persons|subjects|policy|case)\b/i;
const PERSON_BEFORE = new RegExp(
  `\\b(?:${PERSON}(?: here)?|he|she|who),? ?(?:(?:is|was|[(]|presents as|remains) ?)?(?:(?:currently|now|presently|approximately|apparently|about|reportedly|noted to be) )?(?:an? )?[(]?$`,
  'i',
);
const AGE_OF = new RegExp(`\\b${PERSON}(?:'s|’s)?,? ?(?:(?:is|was|at|current|present|[(]) ?){0,2}$`, 'i');
/** "his son, who is 40 years old". */
const RELATIVE_BEFORE =
  /\b(?:son|daughter|child|children|mother|father|parents?|brother|sister|wife|husband|spouse|partner|friend|coworker|co-worker|driver),? who\b[^.;]*$/i;
/** "The 65-year-old man in the study", "a case report of a 40 year old woman". */
const STUDY_AFTER =
  /^[, -]*(?:[\w-]+ ){0,3}(?:in|of|from) (?:the|this|that|one) (?!sleep|nerve|EMG|MRI|gait|conduction|electro)(?:[\w-]+ )?(?:stud(?:y|ies)|trial|case report|case series|article|vignette|literature)\b/i;
const STUDY_BEFORE =
  /\b(?:case (?:report|study|series)|trial|article|vignette|(?:the|this|that|one) study)s? (?:of|about|on|with|involving|describ(?:es|ed|ing)) (?:the case of )?(?:an? |the )?$/i;
const YOUNGEST = 14;
const OLDEST = 110;

/** Reads the ages of the worker. An age that another person or thing has is none of them. */
export function readAges(tokens: Tokens): AgeMention[] {
  const { text, starts, count } = tokens;
  const ages: AgeMention[] = [];
  let end = 0;
  for (let n = nextIn(STARTS, tokens, 0); n < count; n = nextIn(STARTS, tokens, n + 1)) {
    const at = starts[n];
    const match = at < end || !mayBeAge(text, at) ? null : matchAt(AGES, text, at);
    if (!match) continue;
    end = at + match[0].length;
    const years = numberOf(match[1] ?? match[2]);
    if (!(years >= YOUNGEST && years <= OLDEST)) continue;
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(end, end + 90);
    if (isOfWorker(before, after, match[1] === undefined)) ages.push({ span: { start: at, end }, years });
  }
  return ages;
}

/** False for a number in digits without a "y" behind it. */
function mayBeAge(text: string, at: number): boolean {
  const end = digitsEnd(text, at);
  let y = end;
  while (y < end + 2 && (text[y] === ' ' || text[y] === '-')) y++;
  return end === at || text[y] === 'y' || text[y] === 'Y';
}

function isOfWorker(before: string, after: string, named: boolean): boolean {
  if (/\b(?:than|over|under|above|below|between|least|most|older|younger|when|if|for) $/i.test(before)) return false;
  if (STUDY_BEFORE.test(before) || STUDY_AFTER.test(after)) return false;
  if (named)
    return AGE_OF.test(before) || /\b(?:this|the) $/i.test(before)
      ? PERSON_AFTER.test(after) || AGE_OF.test(before)
      : false;
  const person = PERSON_AFTER.exec(after);
  const other = OTHER_AFTER.exec(after);
  if (person && !(other && other[0].length <= person[0].length)) return !/patients|workers/i.test(person[0]);
  return !other && PERSON_BEFORE.test(before) && !RELATIVE_BEFORE.test(before);
}

import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords } from '../../text/words.ts';
import { type DatedWords, datedWords } from './dated-words.ts';
import { oncePerNode } from './once-per-node.ts';

/** The days of the case summary on which the worker was surely examined for the injury, in its order. */
export const examinationDates = oncePerNode((letter: Letter, reading: Reading): readonly DatedWords[] =>
  datedWords(letter, reading).filter(
    (date) =>
      date.iso.length === 10 &&
      namesExamination(date.said) &&
      saysExamination(date) &&
      !HISTORY.test(openingOf(date, reading)),
  ),
);

/** True where words name an examination, or what a worker does at one, at all. */
const namesExamination = oncePerWords((words) =>
  /note|report|PR-?2|visit|exam|evaluat|consultation|appointment|seen|complain|present|described/i.test(words),
);

const NOTE =
  '(?:progress|clinic|clinical|office|follow-?up|visit|chart|medical|physician|initial|treating physician|treating|orthop(?:a)?edic|PR-?2|primary treating physician)';
const EXAMINATION = `(?:${NOTE} )*(?:progress (?:note|report)|(?:clinic|office|visit|chart|medical|physician) (?:note|report)|PR-?2(?: report)?|visit|exam(?:ination)?|evaluation|consultation|appointment)`;
/** "progress note dated", "examination on"; "Exam of". */
const BEFORE = new RegExp(`\\b${EXAMINATION}(?: dated| of| on| from| note(?: of| dated)?)?,? ?\\(?$`, 'i');
/** "On 02-17-2015, the worker complained of". */
const COMPLAINS =
  /^,? ?(?:the )?(?:(?:injured )?(?:worker|employee)|patient|applicant|claimant|IW|he|she) (?:was (?:seen|examined|evaluated)|complain\w*|report(?:s|ed)|present(?:s|ed)|had complaints|described|noted)\b/i;
const AFTER = new RegExp(`^,? ?(?:${EXAMINATION})\\b`, 'i');
/** A sentence that tells of another time. */
const HISTORY =
  /\b(?:history|histories|prior|previous(?:ly)?|earlier|before|surg\w+|operat\w+|status[- ]post|s\/p|underwent|past|pre-?existing|pre-?injury|since|childhood|MRI|CT|x-?rays?|EMG|NC[SV]|imaging|another|other injury|ago|non-?industrial|personal|family|unrelated|old|arthroscop\w+|laminectomy|fusion|remote|pre-?employment|baseline|claim)\b/i;

function saysExamination({ before, after }: DatedWords): boolean {
  if (BEFORE.test(before.trimEnd()) || AFTER.test(after)) return true;
  return /\b(?:on|dated)$/i.test(before.trim()) && COMPLAINS.test(after);
}

const LONGEST = 900;

/** The sentence, of an endless one its first 900 UTF-16 units. */
const openingOf = (
  {
    sentence: {
      span: { start, end },
    },
  }: DatedWords,
  reading: Reading,
): string => reading.plain({ start, end: Math.min(end, start + LONGEST) });

import { type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Finding } from '../../rules/finding.ts';
import { RULES } from '../../rules/rules.ts';
import { stateOf } from '../letter-overview/item-overview.ts';
import { letterOverview } from '../letter-overview/letter-overview.ts';
import { nodeAt } from '../node-at.ts';
import { rangeOf } from '../ranges.ts';
import { letterName } from '../symbol-names.ts';
import { agreementOf } from './agreement.ts';
import { datesOf } from './dates.ts';
import type { LetterChoice, LetterSummary, SummarisedLetter } from './summary.ts';
import { workerOf } from './worker.ts';

/** Which letter is wanted: by its number in the file, counted from 0, else the one around a place (UTF-16 offset). */
export interface Wanted {
  readonly index?: number;
  readonly offset?: number;
}

/** More letters than a list to choose from can show, more items than anybody reads in one summary. */
const MOST_LETTERS = 1_000;
const MOST_ITEMS = 500;

/** One letter of a file summed up, and the letters that there are; a number that no letter has means the last one. */
export function letterSummary(
  reading: Reading,
  findings: readonly Finding[],
  version: number,
  wanted: Wanted = {},
): LetterSummary {
  const { letters } = reading;
  const choices = letters.slice(0, MOST_LETTERS).map((letter, n) => choiceOf(reading, letter, n + 1));
  if (letters.length === 0) return { version, letters: choices };
  const index = Math.min(wanted.index ?? letterAt(letters, wanted.offset ?? 0), letters.length - 1);
  return { version, letters: choices, index, letter: summarised(reading, letters[index], index, findings) };
}

function choiceOf(reading: Reading, letter: Letter, number: number): LetterChoice {
  const caseNumber = letter.header?.fields.find(({ kind }) => kind === 'case-number')?.value;
  return { name: letterName(reading, letter, number), selection: rangeOf(reading, caseNumber ?? start(letter)) };
}

const start = ({ span }: Letter) => ({ start: span.start, end: span.start });

/** The letter around the offset, else the last that starts before it, else the first. */
function letterAt(letters: readonly Letter[], offset: number): number {
  const around = nodeAt(letters, offset);
  if (around) return letters.indexOf(around);
  const after = letters.findIndex(({ span }) => span.start > offset);
  return after < 0 ? letters.length - 1 : Math.max(0, after - 1);
}

function summarised(reading: Reading, letter: Letter, index: number, findings: readonly Finding[]): SummarisedLetter {
  const own = findings.filter(({ span }) => nodeAt([letter], span.start) !== undefined);
  const overview = letterOverview(reading, letter, index + 1, own, MOST_ITEMS);
  const shown = [overview.findings, ...overview.items.map((item) => item.findings)].flatMap(({ first }) => first);
  const caseSummary = sectionOf(letter, 'case-summary');
  return {
    overview,
    worker: workerOf(letter, reading),
    caseSummary: caseSummary
      ? { state: stateOf(reading.text, caseSummary.body), range: rangeOf(reading, caseSummary.heading) }
      : { state: 'missing' },
    dates: datesOf(letter, reading),
    agreement: agreementOf(letter, reading, MOST_ITEMS),
    findingTitles: Object.fromEntries(shown.map(({ rule }) => [rule, titles().get(rule) ?? rule])),
  };
}

let known: ReadonlyMap<string, string> | undefined;

function titles(): ReadonlyMap<string, string> {
  known ??= new Map(RULES.map(({ id, docs }) => [id, docs.title]));
  return known;
}

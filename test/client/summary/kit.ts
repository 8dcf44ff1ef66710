import { summaryWords } from '../../../client/summary/words.ts';
import { letterSummary, type Wanted } from '../../../server/features/letter-summary/letter-summary.ts';
import { read } from '../../../server/reading.ts';
import type { LetterSummary, SummarisedLetter } from '../../../server/requests.ts';
import { checkReading } from '../../../server/rules/rules.ts';
import { say } from '../../kit/say.ts';

/** As the editor has them: a sentence without values keeps its places. */
export const words = summaryWords((message, ...values) => (values.length > 0 ? say(message, ...values) : message));

/** The summary of a text, as the server gives it. */
export function summaryOf(text: string, wanted?: Wanted): LetterSummary {
  const reading = read(text);
  return letterSummary(reading, checkReading(reading), 1, wanted);
}

/** The first letter of a text summed up. */
export function letterOf(text: string): SummarisedLetter {
  const { letter } = summaryOf(text);
  if (!letter) throw new Error('The text holds no letter.');
  return letter;
}

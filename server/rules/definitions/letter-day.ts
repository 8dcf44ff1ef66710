import { headerValue, type Letter, letterDay } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerNode } from './once-per-node.ts';
import { reviewDates } from './review-dates.ts';

/** The day of utilization review (yyyy-mm-dd): the header's, else the last that the case summary gives for it. */
export const reviewDay = (letter: Letter, reading: Reading): string | undefined =>
  headerValue(letter, 'ur-date') ?? summaryReviewDay(letter, reading).day;

const summaryReviewDay = oncePerNode((letter: Letter, reading: Reading) => ({
  day: reviewDates(letter, reading)
    .map(({ iso }) => iso)
    .toSorted()
    .at(-1),
}));

/** The day that a letter's editions and ages are judged by: of the decision, else of utilization review. */
export const dayOfLetter = (letter: Letter, reading: Reading): string | undefined =>
  letterDay(letter) ?? reviewDay(letter, reading);

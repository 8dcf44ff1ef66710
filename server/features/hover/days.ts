/** Days as `yyyy-mm-dd`, counted without a clock. */

export { dayInWords } from '../../text/day-words.ts';

/** How many days lie between two days; negative where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days since March 1 of the year 0 of the Gregorian calendar. */
function dayNumber(day: string): number {
  const [year, month, date] = day.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + Math.floor((153 * monthFromMarch + 2) / 5) + date - 1;
}

/** The time from the earlier day to the later one in years, months and days, the two largest of them. */
export function timeBetween(from: string, to: string): string {
  const [early, late] = from <= to ? [from, to] : [to, from];
  const [y1, m1, d1] = early.split('-').map(Number);
  const [y2, m2, d2] = late.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  const parts = [counted(Math.floor(months / 12), 'year'), counted(months % 12, 'month')];
  const days = counted(daysBetween(early, late), 'day');
  const named = parts.filter((part) => !part.startsWith('0 '));
  return named.length === 0 ? days : `${named.join(', ')} (${days})`;
}

/** "1 day", "2 days". */
export const counted = (count: number, word: string): string => `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

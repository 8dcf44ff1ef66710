import type { Say } from '../say.ts';

/*
 * What is typed in answer to "IMR: New Letter", as the server is asked for it. Everything may be left out; what cannot
 * be understood is said while it is typed, and nothing is guessed.
 */

/** The dates that are asked for, in the order of what happened, with their kinds in the header. */
export const dateKinds = ['date-of-injury', 'ur-date', 'date-received', 'date-assigned', 'decision-date'] as const;

/** More items than any letter has. */
const MOST = 60;

/** The disputed items' names: a number of items without names, or names parted by semicolons; empty for one item. */
export function itemsOf(typed: string): readonly string[] {
  const count = /^\s*(\d{1,2})\s*$/.exec(typed);
  if (count) return Array.from({ length: Math.min(MOST, Math.max(1, Number(count[1]))) }, () => '');
  const names = typed
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 ? names.slice(0, MOST) : [''];
}

/** One date of the answer: as the letter writes it, or what is wrong with it. */
interface Typed {
  readonly words: string;
  readonly date?: string;
}

const PART = /[,;]/;
const DATE = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/** The dates of the header, parted by commas; an empty place leaves its date open. */
export function datesOf(typed: string): { readonly [kind: string]: string } {
  const dates = partsOf(typed).flatMap(({ date }, n) => (date && dateKinds[n] ? [[dateKinds[n], date] as const] : []));
  return Object.fromEntries(dates);
}

function partsOf(typed: string): readonly Typed[] {
  if (typed.trim() === '') return [];
  return typed.split(PART).map((part) => {
    const words = part.trim();
    return isDate(words) ? { words, date: words } : { words };
  });
}

function isDate(words: string): boolean {
  const match = DATE.exec(words);
  if (!match) return false;
  const [month, day, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What the dates typed so far are taken for, or the first that is no date. */
export function saidOfDates(typed: string, say: Say): { readonly words: string; readonly wrong: boolean } | undefined {
  const parts = partsOf(typed);
  const names = [say('injury'), say('UR denial'), say('application received'), say('assigned'), say('decision')];
  if (parts.length > names.length) return { words: say('There are {0} dates at most.', names.length), wrong: true };
  const bad = parts.findIndex(({ words, date }) => words !== '' && date === undefined);
  if (bad >= 0) return { words: say('"{0}" ({1}) is no date: mm/dd/yyyy.', parts[bad].words, names[bad]), wrong: true };
  const read = parts.flatMap(({ date }, n) => (date ? [`${names[n]} ${date}`] : []));
  return read.length > 0 ? { words: read.join(', '), wrong: false } : undefined;
}

/** How many items an answer makes, in words, while it is typed. */
export function saidOfItems(typed: string, say: Say): string | undefined {
  if (typed.trim() === '') return undefined;
  const items = itemsOf(typed);
  return items.length === 1 ? say('One item') : say('{0} items', items.length);
}

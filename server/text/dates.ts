const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const WORDS = /^([A-Za-z]{3,9})\.? +(\d{1,2}), *(\d{4})$/;

/** A full date ("08/29/2016", "8-29-16", "August 29, 2016") as yyyy-mm-dd; `undefined` where no calendar has it. */
export function readDate(words: string): string | undefined {
  const numbers = NUMBERS.exec(words);
  if (numbers) return isoDate(numbers[4], Number(numbers[1]), Number(numbers[3]));
  const named = WORDS.exec(words);
  return named ? isoDate(named[3], monthOf(named[1]), Number(named[2])) : undefined;
}

/** The number of a month by its name or the name's first letters, 1 to 12; 0 for other words. */
export function monthOf(words: string): number {
  const name = words.toLowerCase();
  return MONTHS.findIndex((full) => full === name || (name.length < 5 && full.startsWith(name))) + 1;
}

/** Two-digit years are those of 1940 to 2039: letters are of 2013 and later, injuries some decades older. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 40 ? 2000 : 1900);

/** A day as yyyy-mm-dd, its year in two or four digits; `undefined` where no calendar has it. */
export function isoDate(yearDigits: string, month: number, day: number): string | undefined {
  const year = fullYear(yearDigits);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

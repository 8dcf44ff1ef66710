/** Tests on single UTF-16 units; all of them are false past the text's end (NaN). */

/** Blanks of every width, tabs, line ends, form feeds, byte order marks. */
export const isBlank = (unit: number): boolean =>
  unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit > 0x84 && isRareBlank(unit);

const isRareBlank = (unit: number): boolean =>
  unit === 0x85 ||
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0xfeff;

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

export const isLower = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7);

export const isUpper = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);

export const isLetter = (unit: number): boolean => isLower(unit) || isUpper(unit);

export const isWordUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit);

/** What patterns call part of a word: letters and digits of ASCII, and the underscore. */
export const isPatternWord = (unit: number): boolean =>
  isDigit(unit) || ((unit | 32) >= 97 && (unit | 32) <= 122) || unit === 95;

/** ASCII capitals as small letters, curly apostrophes and hyphens as plain ones; everything else unchanged. */
export function fold(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit === 0x2018 || unit === 0x2019) return 39;
  if (unit === 0x2010 || unit === 0x2011) return 45;
  return unit;
}

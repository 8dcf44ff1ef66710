/** True for names of files that always hold letters: `.imr` and `.imr.txt`. */
export const isLetterName = (name: string): boolean => /\.imr(?:\.txt)?$/i.test(name);

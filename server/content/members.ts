/** One member, in offsets of the logical text. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly markerEnd: number;
  readonly label: string;
  readonly list: number;
  readonly level: number;
}

/** Leaves out blanks, separators and the "and" or "or" before the next member. */
export function trimEnd(text: string, start: number, end: number): number {
  const to = beforeSeparators(text, start, end);
  const word = /(?:^|[\s;,])(?:and|or)$/i.exec(text.slice(Math.max(start, to - 4), to));
  return word ? beforeSeparators(text, start, to - word[0].trimStart().replace(/^[;,]/, '').length) : to;
}

function beforeSeparators(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s;,]/.test(text[to - 1])) to--;
  return to;
}

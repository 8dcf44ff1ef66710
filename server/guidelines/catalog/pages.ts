import type { PageRange } from './types.ts';

const RANGE = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/;

/** The ranges of printed pages that words such as "63-66, 90" name; undefined where they are no such list. */
export function readPages(words: string): readonly PageRange[] | undefined {
  const ranges: PageRange[] = [];
  for (const part of words.split(',')) {
    const match = RANGE.exec(part.trim());
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (to < from) return undefined;
    ranges.push({ from, to });
  }
  return ranges;
}

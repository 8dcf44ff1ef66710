/**
 * What parts two versions of a text. Up to `start` both are the same, and the later one from `end` on says what the
 * earlier one says from `endBefore` on (UTF-16 offsets).
 */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly end: number;
}

/** Equal stretches are first looked for in steps of this many units: two slices are compared as fast as memory is. */
const STEP = 1 << 12;

/** The smallest change that makes one text of the other. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && same(before, start, after, start, Math.min(STEP, most - start))) start += STEP;
  start = Math.min(start, most);
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const left = most - start;
  let tail = 0;
  const sameTail = (size: number) => same(before, before.length - tail - size, after, after.length - tail - size, size);
  while (tail < left && sameTail(Math.min(STEP, left - tail))) tail += STEP;
  tail = Math.min(tail, left);
  while (tail < left && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { start, endBefore: before.length - tail, end: after.length - tail };
}

const same = (a: string, atA: number, b: string, atB: number, size: number): boolean =>
  a.slice(atA, atA + size) === b.slice(atB, atB + size);

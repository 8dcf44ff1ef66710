/**
 * The first number from 0 to `count` (half open) that passes, by halving; `count` where none does. Whatever stands
 * behind a number that passes must pass too.
 */
export function firstThat(count: number, passes: (n: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How often a server that ends by itself is started again, and within what time. */
export const restartLimit = 4;
export const restartWindowMilliseconds = 3 * 60 * 1000;

/**
 * Counts the ends of a server. The function that it returns takes the time in milliseconds and says whether one more
 * start is fair: at most `restartLimit` within any `restartWindowMilliseconds`.
 */
export function restartBudget(): (now: number) => boolean {
  const starts: number[] = [];
  return (now) => {
    while (starts.length > 0 && now - starts[0] > restartWindowMilliseconds) starts.shift();
    if (starts.length === restartLimit) return false;
    starts.push(now);
    return true;
  };
}

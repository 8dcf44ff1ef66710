/** Results that are handed out in the order in which their work was begun, whenever each of them came in. */
export interface Waiting<T> {
  /** Adds what comes behind everything before; a promise is work that is under way elsewhere. */
  add(result: T | Promise<T>): void;
  /** How many are there or under way, and how many of them are under way. */
  readonly count: number;
  readonly away: number;
  /** Those that nothing before them is missing of. */
  ready(): Generator<T>;
  /** The first, once it is there. */
  first(): Promise<T>;
  /** All that are left, each once it is there. */
  rest(): AsyncGenerator<T>;
}

/** Nothing to wait for yet. */
export function createWaiting<T extends object>(): Waiting<T> {
  const results: { here?: T; coming?: Promise<T> }[] = [];
  let away = 0;
  const first = async (): Promise<T> => {
    const { here, coming } = results[0];
    const result = here ?? ((await coming) as T);
    results.shift();
    return result;
  };
  return {
    add(result) {
      if (!(result instanceof Promise)) {
        results.push({ here: result });
        return;
      }
      const entry: (typeof results)[number] = { coming: result };
      results.push(entry);
      away++;
      const settle = (here?: T) => {
        entry.here = here;
        away--;
      };
      // A failure is told to whoever asks for the result.
      result.then(settle, () => settle());
    },
    get count() {
      return results.length;
    },
    get away() {
      return away;
    },
    *ready() {
      while (results[0]?.here) yield (results.shift() as { here: T }).here;
    },
    first,
    async *rest() {
      while (results.length > 0) yield await first();
    },
  };
}

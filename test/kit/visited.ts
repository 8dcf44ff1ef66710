/**
 * How many UTF-16 units a piece of work looks at: a count that no busy machine changes, where a clock would. Counted are
 * single units, searches, changes of case and what patterns pass; what a pattern does within one match is not.
 */
export function unitsVisited(work: () => void): number {
  let visited = 0;
  const restore = [
    watch(String.prototype, 'charCodeAt', () => 1),
    watch(String.prototype, 'indexOf', (text, [, from = 0], at) => (at < 0 ? text.length : at) - Number(from)),
    watch(String.prototype, 'lastIndexOf', (text, [, from], at) => Number(from ?? text.length) - at),
    watch(String.prototype, 'includes', (text) => text.length),
    watch(String.prototype, 'toLowerCase', (text) => text.length),
    watch(String.prototype, 'trim', (text) => text.length),
    watchPatterns(),
  ];
  try {
    work();
  } finally {
    for (const back of restore) back();
  }
  return visited;

  function watch<Name extends keyof string>(
    prototype: typeof String.prototype,
    name: Name,
    cost: (text: string, given: readonly unknown[], result: number) => number,
  ): () => void {
    const original = prototype[name] as (...given: unknown[]) => unknown;
    const watched = function (this: string, ...given: unknown[]): unknown {
      const result = original.apply(this, given);
      visited += Math.max(1, cost(this, given, Number(result)));
      return result;
    };
    Object.defineProperty(prototype, name, { value: watched, configurable: true, writable: true });
    return () => Object.defineProperty(prototype, name, { value: original, configurable: true, writable: true });
  }

  function watchPatterns(): () => void {
    const { exec } = RegExp.prototype;
    RegExp.prototype.exec = function (this: RegExp, text: string) {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      const end = match ? match.index + match[0].length : this.sticky ? from : String(text).length;
      visited += Math.max(1, end - from);
      return match;
    };
    return () => {
      RegExp.prototype.exec = exec;
    };
  }
}

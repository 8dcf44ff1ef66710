import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';

/** The same function, computed once for each citation; what was computed goes with the citation. */
export function oncePerCitation<Result>(
  make: (citation: Citation, knowledge: Knowledge) => Result,
): (citation: Citation, knowledge: Knowledge) => Result {
  const known = new WeakMap<Citation, { readonly by: Knowledge; readonly result: Result }>();
  return (citation, knowledge) => {
    const before = known.get(citation);
    if (before?.by === knowledge) return before.result;
    const result = make(citation, knowledge);
    known.set(citation, { by: knowledge, result });
    return result;
  };
}

import type { Reading } from '../../reading.ts';

/**
 * The same function, computed once for each node (item, field, section, letter) of a reading. What was computed goes
 * with the reading.
 */
export function oncePerNode<Node extends object, Result>(
  make: (node: Node, reading: Reading) => Result,
): (node: Node, reading: Reading) => Result {
  const known = new WeakMap<Reading, Map<Node, { readonly result: Result }>>();
  return (node, reading) => {
    const ofReading = known.get(reading) ?? new Map<Node, { readonly result: Result }>();
    if (ofReading.size === 0) known.set(reading, ofReading);
    const before = ofReading.get(node);
    if (before) return before.result;
    const result = make(node, reading);
    ofReading.set(node, { result });
    return result;
  };
}

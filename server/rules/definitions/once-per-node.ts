import type { Reading } from '../../reading.ts';

let questions = 0;

/**
 * The same function, computed once for each node (item, field, section, letter) of a reading. What was computed goes
 * with the reading.
 */
export function oncePerNode<Node extends object, Result>(
  make: (node: Node, reading: Reading) => Result,
): (node: Node, reading: Reading) => Result {
  const question = questions++;
  return (node, reading) => {
    let known = reading.answers[question];
    if (!known) {
      known = new Map();
      reading.answers[question] = known;
    }
    const before = known.get(node);
    if (before !== undefined || known.has(node)) return before as Result;
    const result = make(node, reading);
    known.set(node, result);
    return result;
  };
}

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
    const answers = answersOf(node, reading);
    const before = answers[question];
    if (before !== undefined || question in answers) return before as Result;
    const result = make(node, reading);
    answers[question] = result;
    return result;
  };
}

function answersOf(node: object, { answers }: Reading): unknown[] {
  const known = answers.get(node);
  if (known) return known;
  const made: unknown[] = [];
  answers.set(node, made);
  return made;
}

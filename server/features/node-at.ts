import { type Span, touches } from '../text/span.ts';

interface Placed {
  readonly span: Span;
}

/** The last node that starts at the offset or before it; the nodes stand in the order of the document. */
export function lastFrom<Node extends Placed>(nodes: readonly Node[], offset: number): Node | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? nodes[low - 1] : undefined;
}

/** The node that holds an offset, its end included; the nodes stand in the order of the document. */
export function nodeAt<Node extends Placed>(nodes: readonly Node[], offset: number): Node | undefined {
  const node = lastFrom(nodes, offset);
  return node && touches(node.span, offset) ? node : undefined;
}

import { firstThat } from '../text/search.ts';
import { type Span, touches } from '../text/span.ts';

interface Placed {
  readonly span: Span;
}

/** The last node that starts at the offset or before it; the nodes stand in the order of the document. */
export function lastFrom<Node extends Placed>(nodes: readonly Node[], offset: number): Node | undefined {
  return nodes[firstThat(nodes.length, (n) => nodes[n].span.start > offset) - 1];
}

/** The node that holds an offset, its end included; the nodes stand in the order of the document. */
export function nodeAt<Node extends Placed>(nodes: readonly Node[], offset: number): Node | undefined {
  const node = lastFrom(nodes, offset);
  return node && touches(node.span, offset) ? node : undefined;
}

/** True where every node stands behind those of a lower rank, each rank once; nodes without a rank (below 0) do not count. */
export function inOrder<Node>(nodes: readonly Node[], rankOf: (node: Node) => number): boolean {
  let last = -1;
  for (const node of nodes) {
    const rank = rankOf(node);
    if (rank >= 0 && rank <= last) return false;
    if (rank >= 0) last = rank;
  }
  return true;
}

import type { Reading } from '../../reading.ts';
import type { Finding } from '../../rules/finding.ts';
import { nodeAt } from '../node-at.ts';
import { rangeOf } from '../ranges.ts';
import type { FindingsOverview } from './overview.ts';

/** As many as a tooltip or a table can show. */
const SHOWN = 12;

/** The findings' counts by severity, and the first twelve of them. */
export function findingsOverview(reading: Reading, findings: readonly Finding[]): FindingsOverview {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const first = findings
    .slice(0, SHOWN)
    .map(({ rule, severity, message, span }) => ({ rule, severity, message, range: rangeOf(reading, span) }));
  return { counts, first };
}

/** The findings by the letter and the item that they start in. */
export interface SharedOut<Node> {
  readonly of: ReadonlyMap<Node, readonly Finding[]>;
  readonly others: readonly Finding[];
}

/** Shares findings out among nodes in the document's order, none inside another. */
export function shareOut<Node extends { readonly span: { readonly start: number; readonly end: number } }>(
  findings: readonly Finding[],
  nodes: readonly Node[],
): SharedOut<Node> {
  const of = new Map<Node, Finding[]>();
  const others: Finding[] = [];
  for (const finding of findings) {
    const node = nodeAt(nodes, finding.span.start);
    if (!node) others.push(finding);
    else if (of.get(node)?.push(finding) === undefined) of.set(node, [finding]);
  }
  return { of, others };
}

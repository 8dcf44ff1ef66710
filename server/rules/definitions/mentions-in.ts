import type { Mention } from '../../content/mentions.ts';
import type { Span } from '../../text/span.ts';

/** Those of ordered mentions that lie wholly in a span; found by look-up, so that many small spans stay linear. */
export function mentionsIn<Kind extends Mention>(mentions: readonly Kind[], { start, end }: Span): Kind[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Kind[] = [];
  for (let n = low; n < mentions.length && mentions[n].span.start < end; n++)
    if (mentions[n].span.end <= end) found.push(mentions[n]);
  return found;
}

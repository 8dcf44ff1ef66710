import type { Mention } from '../../content/mentions.ts';
import { firstThat } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';

/** Those of ordered mentions that lie wholly in a span; found by look-up, so that many small spans stay linear. */
export function mentionsIn<Kind extends Mention>(mentions: readonly Kind[], { start, end }: Span): Kind[] {
  const first = firstThat(mentions.length, (n) => mentions[n].span.start >= start);
  const found: Kind[] = [];
  for (let n = first; n < mentions.length && mentions[n].span.start < end; n++)
    if (mentions[n].span.end <= end) found.push(mentions[n]);
  return found;
}

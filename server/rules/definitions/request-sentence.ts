import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { firstThat } from '../../text/search.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { oncePerNode } from './once-per-node.ts';
import { type ProseSentence, proseOf } from './prose.ts';
import { requestStretch } from './request-stretch.ts';

/** A sentence of the rationale that restates the request or concludes on it. */
export interface RequestSentence {
  readonly sentence: ProseSentence;
  /** The words that name the request: "Norco 10/325mg #60" of "The request for Norco 10/325mg #60 is not ...". */
  readonly request: Span;
  readonly words: string;
  /** True for the one sentence that holds the conclusion. */
  readonly concludes: boolean;
}

/** What an item's request is compared by. */
export interface Compared {
  /** What is disputed: the item's service, of a partial approval what remains. */
  readonly service: Span;
  /** Everything that the rationale may name instead: the parts of a frame of partial approval; else empty. */
  readonly frame: readonly Span[];
}

/** What of the item its request sentences are compared with. */
export function comparedWith({ service, partialApproval }: Item): Compared {
  if (!partialApproval) return { service, frame: [] };
  const { original, authorized, remaining } = partialApproval;
  return { service, frame: [original, authorized, remaining].filter(({ start, end }) => end > start) };
}

/** Every request sentence of the item's rationale, in order; at most one of them concludes. */
export const requestSentences = oncePerNode(readRequests);

function readRequests(item: Item, reading: Reading): readonly RequestSentence[] {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return [];
  const { conclusion } = reading.content(rationale);
  const found: RequestSentence[] = [];
  for (const sentence of proseOf(rationale, reading)) {
    const concludes = conclusion !== undefined && overlaps(sentence.span, conclusion.span);
    if (!concludes && sentence.listed) continue;
    const stretch = requestStretch(sentence.said, concludes ? conclusionStart(sentence, conclusion.span) : undefined);
    if (!stretch) continue;
    const words = sentence.words.slice(stretch.start, stretch.end);
    found.push({ sentence, request: sentence.part(stretch.start, stretch.end), words, concludes });
  }
  return found;
}

/** Where in the sentence's words the conclusion begins. */
function conclusionStart(sentence: ProseSentence, conclusion: Span): number {
  return firstThat(sentence.words.length, (n) => sentence.part(n, n + 1).start >= conclusion.start);
}

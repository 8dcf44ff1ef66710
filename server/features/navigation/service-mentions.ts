import type { Reading } from '../../reading.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { bodyParts, type Service } from './service-words.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence as words, and whether it speaks of the request. */
export interface Passage {
  readonly words: readonly Word[];
  readonly request: boolean;
}

/** The sentences of a field or section; `request` tells those that speak of the request. */
export const passagesOf = (reading: Reading, node: Parameters<Reading['content']>[0], request: RegExp): Passage[] =>
  reading.content(node).sentences.map((span) => ({
    words: wordsOf(reading.text, span),
    request: request.test(reading.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')),
  }));

/** A place that names a service, and how well it fits. */
export interface Mention {
  readonly span: Span;
  readonly score: number;
}

/** The places that name all words of a service; where none does, those of a request that lack one word. */
export function mentionsIn(passages: readonly Passage[], service: Service): Mention[] {
  const full = findIn(passages, service, service.core);
  if (full.length > 0 || service.common || service.core.length < 3) return full;
  const requests = passages.filter(({ request }) => request);
  const shorter = service.core
    .filter((word) => !bodyParts.has(word))
    .map((left) => service.core.filter((w) => w !== left));
  for (const core of shorter) {
    const found = findIn(requests, service, core);
    if (found.length > 0) return found;
  }
  return [];
}

/** A service that is named more often than this is linked with the first of its mentions. */
const MOST_MENTIONS = 200;

function findIn(passages: readonly Passage[], service: Service, core: readonly string[]): Mention[] {
  const found: Mention[] = [];
  for (const passage of passages) {
    if (found.length >= MOST_MENTIONS) break;
    found.push(...findWords(passage, service, core).slice(0, MOST_MENTIONS - found.length));
  }
  return found;
}

/** How many other words may stand among those of a service ("MRI of the left knee"). */
const FILLERS = 3;

/** The service's words in their order, or else in any. */
function findWords(passage: Passage, service: Service, core: readonly string[]): Mention[] {
  const found = findWith(orderedEnd, passage, service, core);
  return found.length > 0 || core.length === 1 ? found : findWith(endOfWords, passage, service, core);
}

function findWith(endOf: EndOf, { words, request }: Passage, service: Service, core: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  const longest = core.length === 1 ? 1 : core.length + FILLERS;
  for (let n = 0; n < words.length; n++) {
    if (!core.includes(words[n].word)) continue;
    const last = endOf(words, n, Math.min(words.length, n + longest), core);
    if (last < 0) continue;
    const first = startOfWords(words, n, last, core);
    const near = nearby(words, first, last);
    const other = service.side === 'left' ? 'right' : 'left';
    if (service.side && near.has(other) && !near.has(service.side)) continue;
    const known = [...service.rest].filter((word) => near.has(word)).length;
    // A common name counts where the request is told, or where what tells it apart stands beside it.
    if (service.common && !request && (service.rest.size === 0 || known * 2 < service.rest.size)) continue;
    mentions.push({ span: spanOf(words[first].start, words[last].end), score: known + (request ? 3 : 0) });
    n = last;
  }
  return mentions;
}

type EndOf = (words: readonly Word[], from: number, end: number, core: readonly string[]) => number;

/** As `endOfWords`, of words in the order of the service. */
function orderedEnd(words: readonly Word[], from: number, end: number, core: readonly string[]): number {
  let next = 0;
  for (let n = from; n < end; n++) {
    if (words[n].word === core[next]) next++;
    else if (n === from) return -1;
    if (next === core.length) return n;
  }
  return -1;
}

/** The place of the last word of a stretch that starts at `from` and holds all words of the service; -1 if none does. */
function endOfWords(words: readonly Word[], from: number, end: number, core: readonly string[]): number {
  const missing = new Set(core);
  for (let n = from; n < end; n++) {
    missing.delete(words[n].word);
    if (missing.size === 0) return n;
  }
  return -1;
}

/** The last place before `last` from which all words are there: those of the service before it stay outside. */
function startOfWords(words: readonly Word[], from: number, last: number, core: readonly string[]): number {
  const missing = new Set(core);
  for (let n = last; n > from; n--) {
    missing.delete(words[n].word);
    if (missing.size === 0) return n;
  }
  return from;
}

/** What tells a mention from others of the same name: side, level and body part before it, dose and number after it. */
const nearby = (words: readonly Word[], from: number, to: number): ReadonlySet<string> =>
  new Set(words.slice(Math.max(0, from - 5), to + 9).map(({ word }) => word));

/** The mention to go to first. */
export const bestOf = (mentions: readonly Mention[]): Mention | undefined =>
  mentions.reduce<Mention | undefined>(
    (best, mention) => (best && best.score >= mention.score ? best : mention),
    undefined,
  );

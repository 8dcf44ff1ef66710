import { type Mention, type Mentions, mentionsIn } from '../../content/mentions.ts';
import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords, wordsOf } from '../../text/words.ts';
import { serviceWords } from './item-words.ts';
import { oncePerNode } from './once-per-node.ts';
import { comparedWith, type RequestSentence, requestSentences } from './request-sentence.ts';

/** One item's request as its title states it and as its rationale restates it, in the mentions of one kind. */
export interface RequestMentions<Kind> {
  readonly rationale: Field;
  /** Of what is disputed: the item's service. */
  readonly service: readonly Kind[];
  /** Of all parts of a frame of partial approval; empty where there is none. */
  readonly frame: readonly Kind[];
  /** Of each request sentence that has some; the one that concludes first. */
  readonly requests: readonly RequestWith<Kind>[];
}

/** A request sentence and what it names. */
interface RequestWith<Kind> {
  readonly request: RequestSentence;
  /** Within the words that name the request. */
  readonly mentions: readonly Kind[];
  /** In the rest of the sentence; empty for the one that concludes, whose rest tells of other things. */
  readonly beside: readonly Kind[];
}

/**
 * What an item and its request sentences name of one kind; `undefined` where there is no rationale, or its conclusion
 * goes both ways: then the sentences speak of parts of the request.
 */
export function requestMentions<Kind extends Mention>(
  item: Item,
  reading: Reading,
  kind: (mentions: Mentions) => readonly Kind[],
): RequestMentions<Kind> | undefined {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale || reading.content(rationale).conclusion?.value === 'partly') return undefined;
  const compared = comparedWith(item);
  const title = kind(reading.mentions(item.title));
  const service = mentionsIn(title, compared.service);
  const frame = compared.frame.flatMap((span) => mentionsIn(title, span));
  // Where the title names nothing of the kind, there is nothing to compare the sentences with.
  if (service.length + frame.length === 0) return { rationale, service, frame, requests: [] };
  const asked = requestsOfThis(item, reading);
  const body = asked.length > 0 ? kind(reading.mentions(rationale.body)) : [];
  const requests = asked
    .map((request) => {
      const mentions = mentionsIn(body, request.request);
      const all = request.concludes ? mentions : mentionsIn(body, request.sentence.span);
      return { request, mentions, beside: all.filter((mention) => !mentions.includes(mention)) };
    })
    .filter(({ mentions }) => mentions.length > 0);
  return { rationale, service, frame, requests };
}

/** The request sentences that speak of the item's own request; the one that concludes first. */
const requestsOfThis = oncePerNode((item: Item, reading: Reading): readonly RequestSentence[] => {
  const stems = stemsOf(serviceWords(item, reading));
  return requestSentences(item, reading)
    .filter((request) => speaksOfThis(request, stems))
    .sort((a, b) => Number(b.concludes) - Number(a.concludes));
});

/** Words of a sentence that names another request beside this one. */
const ANOTHER =
  /\b(?:separate(?:ly)?|addressed|discussed|above|below|elsewhere|also (?:is |are |has |was )?(?:request|ask|seek)\w*|companion|early (?:re)?fills?|not part of this|duplicate|secondary (?:treating )?(?:physician|provider)|case manager|another (?:physician|provider|doctor)|typing|typographical|clerical|mistaken(?:ly)?|previous(?:ly)?|prior|earlier|already|contralateral|opposite|in addition to|rather than|instead of|compared|versus)\b/i;

/** True where a sentence, other than the one that concludes, names another request than the item's. */
export const namesAnother = ({ sentence, concludes }: RequestSentence): boolean =>
  !concludes && isBeside(sentence.said);

const isBeside = oncePerWords((own) => ANOTHER.test(own));

/** The conclusion always does; another sentence where it shares a word of the service and names no other request. */
function speaksOfThis(request: RequestSentence, service: ReadonlySet<string>): boolean {
  if (request.concludes) return true;
  if (namesAnother(request)) return false;
  for (const stem of stemsOf(wordsOf(request.words))) if (service.has(stem)) return true;
  return false;
}

const COMMON =
  /^(?:left|righ|bila|both|with|unde|guid|time|week|mont|days|qty|quan|each|from|this|that|spin|tabl|plus|and|the|for|per|one|two|thre|four|five|six|eigh|serv|requ|upp|uppe|lowe|extr)/;

/** The first four letters of the words that name a service. */
const stemsOf = oncePerWords(
  (words): ReadonlySet<string> =>
    new Set(
      (words.toLowerCase().match(/[a-z]{3,}/g) ?? [])
        .map((word) => word.slice(0, 4))
        .filter((word) => !COMMON.test(word)),
    ),
);

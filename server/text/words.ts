import { ownCopy } from './own-copy.ts';

/**
 * Words that are asked the same questions wherever they stand: a sentence, a title, a field. What is answered is kept
 * with the words, so that boilerplate is read once for all letters, and of an edited letter only what was edited.
 */
export interface Words {
  readonly text: string;
  /** By the number of the question. */
  readonly answers: (Answer | undefined)[];
}

interface Answer {
  readonly by: unknown;
  readonly result: unknown;
}

/** How much is kept, in UTF-16 units: as long again as this, words that were not asked for are forgotten. */
const MOST = 1_000_000;
/** What words cost beyond their own length. */
const EACH = 200;

let recent = new Map<string, Words>();
let before = new Map<string, Words>();
let size = 0;

/** The words of a text: the same object for the same text, as long as it is asked for now and then. */
export function wordsOf(text: string): Words {
  const known = recent.get(text);
  if (known) return known;
  if (size > MOST) {
    before = recent;
    recent = new Map();
    size = 0;
  }
  const words = before.get(text) ?? { text: ownCopy(text), answers: [] };
  recent.set(words.text, words);
  size += text.length + EACH;
  return words;
}

let questions = 0;

/**
 * The same function of words, answered once for the same words. What it returns holds offsets of the text (UTF-16), never
 * of a document, and is not changed by anybody; `by` is what else it depends on.
 */
export function keptWithWords<Result, By = undefined>(
  make: (words: Words, by: By) => Result,
): (words: Words, ...by: [By] extends [undefined] ? [] : [By]) => Result {
  const question = questions++;
  return (words, ...[by]) => {
    const known = words.answers[question];
    if (known !== undefined && known.by === by) return known.result as Result;
    const own = (typeof by === 'string' ? ownCopy(by) : by) as By;
    const result = make(words, own);
    words.answers[question] = { by: own, result };
    return result;
  };
}

/** The same for a function of their text. */
export const oncePerWords = <Result, By = undefined>(
  make: (text: string, by: By) => Result,
): ((words: Words, ...by: [By] extends [undefined] ? [] : [By]) => Result) =>
  keptWithWords<Result, By>(({ text }, by) => make(text, by));

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
  const words = before.get(text) ?? { text, answers: [] };
  recent.set(text, words);
  size += text.length + EACH;
  return words;
}

let questions = 0;

/**
 * The same function, answered once for the same words. What it returns holds offsets of the text (UTF-16), never of a
 * document, and is not changed by anybody; `by` is what else it depends on.
 */
export function oncePerWords<Result, By = undefined>(
  make: (text: string, by: By) => Result,
): (words: Words, ...by: [By] extends [undefined] ? [] : [By]) => Result {
  const question = questions++;
  return ({ text, answers }, ...[by]) => {
    const known = answers[question];
    if (known !== undefined && known.by === by) return known.result as Result;
    const result = make(text, by as By);
    answers[question] = { by, result };
    return result;
  };
}

import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { wordsOf } from '../../text/words.ts';
import { isAncillary } from '../definitions/ancillary.ts';
import { titleWords } from '../definitions/item-words.ts';
import { likeness, maybeAlike, type WordBag, wordBag } from '../definitions/word-bags.ts';
import { blocks, claimsExample, itemExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { withoutPrompts } from '../scaffold.ts';
import { itemName } from '../words.ts';

const words =
  'The MTUS reserves imaging and nerve studies for a deficit that is new. Strength and sensation of both legs were ' +
  'normal on May 2, 2016. The request is not medically necessary.';
const study = (title: string, rationale: string): string =>
  blocks(`${title}: Upheld`, claimsExample, reviewerExample, rationale);

export const duplicateRationale: Rule = {
  id: 'duplicate-rationale',
  family: 'decision',
  severity: 'information',
  scope: 'letter',
  docs: {
    title: "A rationale repeats another item's",
    says: "An item's rationale is word for word, or nearly, that of an earlier item of the letter; the items' own names apart.",
    why:
      'Each item needs an analysis of its own: the condition, the documents and the findings that bear on it (Labor ' +
      'Code 4610.6(e)).',
    bad: blocks(
      study('MRI of the lumbar spine', `Decision rationale: ${words}`),
      study('EMG of both legs', `<|Decision rationale:|> ${words}`),
    ),
    good: blocks(study('EMG of both legs', `Decision rationale: ${words}`), itemExample),
    notWhen:
      'The same reasons do hold for both, as for two drugs of one class. Ancillary services, and the left and right ' +
      'twins of one request, never raise it.',
    related: ['duplicate-item', 'missing-rationale'],
  },
  *check(letter, reading) {
    const earlier: Compared[] = [];
    for (const item of letter.items) {
      const one = comparable(item, reading);
      if (!one) continue;
      const first = earlier.slice(-MOST).find((other) => isLike(one, other));
      if (!first) earlier.push(one);
      else if (!isTwin(one, first))
        yield {
          span: one.rationale.label,
          message:
            `This rationale is that of ${itemName(first.item, reading)}. Each item needs its own analysis (Labor Code ` +
            '4610.6(e)).',
          related: [{ span: first.rationale.label, message: `The rationale of ${itemName(first.item, reading)}.` }],
        };
    }
  },
};

/** With so many items before it a rationale is compared, so that a letter of any length is read in linear time. */
const MOST = 40;
const LIKE = 0.95;
/** Fewer words are a fixed sentence, and no analysis to be copied. */
const FEWEST_WORDS = 8;

interface Compared {
  readonly item: Item;
  readonly rationale: Field;
  readonly bag: WordBag;
  readonly title: WordBag;
}

function comparable(item: Item, reading: Reading): Compared | undefined {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return undefined;
  // What only asks for words is the same in every draft.
  const bag = wordBag(wordsOf(withoutPrompts(reading.plain(rationale.body))));
  if (bag.words.length < FEWEST_WORDS || isAncillary(item, reading)) return undefined;
  return { item, rationale, bag, title: wordBag(titleWords(item, reading)) };
}

function isLike(one: Compared, other: Compared): boolean {
  const a = one.bag.words.length;
  const b = other.bag.words.length;
  // Texts of very different length cannot be alike, whatever their names are.
  if (Math.min(a, b) < Math.max(a, b) / 2) return false;
  const names = new Set([...one.title.words, ...other.title.words]);
  return maybeAlike(one.bag, other.bag, names, LIKE) && likeness(one.bag, other.bag, names) >= LIKE;
}

const SIDE = /^(?:left|right|bilateral|both|l|r)$/;

/** The same title but for the side; the same title to the letter is `duplicate-item`'s. */
function isTwin(one: Compared, first: Compared): boolean {
  const sideless = ({ title }: Compared): string => title.words.filter((word) => !SIDE.test(word)).join(' ');
  return sideless(one) === sideless(first);
}

import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { isSurgery } from '../definitions/ancillary.ts';
import { blocks, itemExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { normalizedWords } from '../fingerprint.ts';
import { itemName } from '../words.ts';

export const duplicateItem: Rule = {
  id: 'duplicate-item',
  family: 'decision',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'The same disputed item stands twice',
    says: 'Two items of the letter have the same title, apart from capitals, blanks and punctuation.',
    why:
      'Each disputed item is decided once (8 CCR 9792.10.6(d)). A second one is left over from a draft, or it lacks what ' +
      'tells it from the first: a side, a body part, a date of service.',
    bad: blocks(itemExample, itemExample.replace('MRI of the lumbar spine', '<|MRI of the lumbar spine|>')),
    good: itemExample,
    notWhen:
      'The service was requested twice and both requests are in dispute; their dates in the titles tell them apart. ' +
      'Services that come with each of several surgeries never raise it.',
    related: ['duplicate-rationale', 'missing-decision'],
  },
  *check(letter, reading) {
    const first = new Map<string, Item>();
    const several = severalSurgeries(letter, reading);
    for (const item of letter.items) {
      const words = reading.plain(item.title);
      const key = normalizedWords(words);
      const earlier = first.get(key);
      if (!earlier) {
        if (key !== '') first.set(key, item);
      } else if (!(several() && COMES_WITH_SURGERY.test(words))) {
        yield {
          span: item.title,
          message:
            `${itemName(item, reading)} is decided twice in this letter${otherWay(item, earlier)}. Keep one, or add what ` +
            'tells them apart: side, body part, date of service.',
          related: [{ span: earlier.title, message: 'The first one.' }],
        };
      }
    }
  },
};

const COMES_WITH_SURGERY = /^(?:associated|ancillary|pre-?\s?op|post-?\s?op|assistant)/i;

const otherWay = (one: Item, other: Item): string =>
  one.decision && other.decision && one.decision.value !== other.decision.value ? ', with different decisions' : '';

/** Services such as an assistant surgeon come with each surgery; looked up only where a title stands twice. */
function severalSurgeries(letter: Letter, reading: Reading): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= letter.items.filter((item) => isSurgery(item, reading)).length > 1;
    return known;
  };
}

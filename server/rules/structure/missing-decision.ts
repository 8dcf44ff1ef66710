import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { blocks, claimsExample, itemExample, marked, rationaleExample, reviewerExample } from '../examples.ts';
import type { Fix, Rule, TextChange } from '../finding.ts';
import { insertBefore, insertWords } from '../insert.ts';
import { colonAfter, formatOf } from '../place.ts';
import { titlePrompt } from '../scaffold.ts';
import { itemName, itemPlace } from '../words.ts';

export const missingDecision: Rule = {
  id: 'missing-decision',
  family: 'structure',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'An item has no decision',
    says: 'Neither Upheld nor Overturned stands after the title of a disputed item.',
    why:
      'The determination states for each disputed item whether it is medically necessary (Labor Code 4610.6(e)). In ' +
      'published letters a colon and the decision end every title.',
    bad: marked(
      blocks('MRI of the lumbar spine:', claimsExample, reviewerExample, rationaleExample),
      'MRI of the lumbar spine',
    ),
    good: itemExample,
    notWhen: 'Always heed it before a letter goes out. In a draft the decision may come last.',
    related: ['unknown-decision', 'missing-rationale'],
  },
  *check(item, letter, reading) {
    const format = formatOf(letter);
    const { upheld, overturned } = format.decisions;
    if (item.decision || format.items !== 'titled' || endsWithScaffold(item, reading)) return;
    yield {
      span: itemPlace(item, reading),
      message:
        `${itemName(item, reading)} has no decision. The determination states for each item whether it is medically ` +
        `necessary: ${upheld} or ${overturned} (Labor Code 4610.6(e)).`,
      fixes: [decide(item, reading, upheld), decide(item, reading, overturned)],
    };
  },
};

/** A scaffold in the decision's place waits for the reviewer already. */
const endsWithScaffold = (item: Item, reading: Reading): boolean =>
  /(?:^|:\s*)\[\[[^[\]]*\]\]$/.test(reading.plain(item.title));

function decide(item: Item, reading: Reading, word: string): Fix {
  return {
    title: `Insert the decision "${word}"`,
    changes: [decision(item, reading.text, word)],
    safe: false,
    preferred: false,
  };
}

function decision({ title }: Item, text: string, word: string): TextChange {
  if (title.end <= title.start) return insertBefore(text, title.start, `${titlePrompt}: ${word}`);
  const colon = colonAfter(title.end, text);
  return colon >= 0 ? insertWords(colon + 1, ` ${word}`) : insertWords(title.end, `: ${word}`);
}

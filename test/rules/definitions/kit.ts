import { fieldOf, type Item, type Letter } from '../../../server/letter/letter.ts';
import { type Reading, read } from '../../../server/reading.ts';
import { blocks, issuesExample, methodExample, summaryExample, titleExample } from '../../../server/rules/examples.ts';

/** A letter of one item with these fields, read. */
export function itemOf(reviewer: string, rationale = 'The request is not medically necessary.', claims?: string) {
  const text = blocks(
    methodExample,
    summaryExample,
    issuesExample,
    titleExample,
    `Claims Administrator guideline: ${claims ?? 'Decision based on MTUS Low Back Complaints 2004.'}`,
    `MAXIMUS guideline: ${reviewer}`,
    `Decision rationale: ${rationale}`,
  );
  const reading: Reading = read(text);
  const letter: Letter = reading.letters[0];
  const item: Item = letter.items[0];
  return { text, reading, letter, item, rationale: fieldOf(item, 'rationale') };
}

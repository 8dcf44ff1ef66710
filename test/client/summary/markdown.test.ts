import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryMarkdown } from '../../../client/webview/summary/markdown.ts';
import { letter, letterWith } from '../../features/letters.ts';
import { letterOf, words } from './kit.ts';

const markdown = (text: string): string => summaryMarkdown(letterOf(text), words);

test('a letter as Markdown, whole', () => {
  const [table] = /\| Service.*(?:\n\|.*)*/.exec(markdown(letter)) ?? [''];
  const cells = table.split('\n').map((row) => row.split(' | ').slice(0, 6).join(' | '));
  assert.deepEqual(cells, [
    '| Service | Decision | Claims side | Reviewer side | Criteria | Conclusion',
    '| --- | --- | --- | --- | --- | ---',
    '| 1. Soma 350mg \\#90 | Upheld | MTUS Chronic Pain 2009 | MTUS Chronic Pain 2009 | 2 stated | not medically necessary',
    '| 2. MRI of the left knee | Overturned | MTUS Knee Complaints 2004 | ODG Knee &amp; Leg | none | medically necessary',
  ]);
  assert.deepEqual(
    [...markdown(letter).matchAll(/^#+ .*$/gm)].map(([heading]) => heading),
    [
      '# CM16-0998001 \u00b7 2 items: 1 Upheld, 1 Overturned',
      '## Dates',
      '## Disputed items',
      '## Complete?',
      '## UR and IMR',
      '## Other findings of the letter',
    ],
  );
  assert.match(markdown(letter), /^- Injury: 8\/29\/2014\n- UR: 11\/2\/2016\n- Application: 11\/21\/2016\n/m);
  assert.match(
    markdown(letter),
    /^Agree on 1 of 2 decided items, differ on \\#2\. On \\#2 they rest on different guidelines\.$/m,
  );
});

test('words of the letter are no marks of Markdown, and no cell ends early', () => {
  const text = markdown(
    letterWith('MRI | [x](http://y) *z*: Upheld\n\nDecision rationale: It is not medically necessary.\n'),
  );
  assert.match(text, /^\| 1\. MRI \\\| \\\[x\\\]\(http\\:\/\/y\) \\\*z\\\* \| Upheld \|/m);
});

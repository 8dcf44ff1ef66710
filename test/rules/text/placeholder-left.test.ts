import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, itemExample, letterExample, methodExample, titleExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

test('in a field, a title, a section', () => {
  const [finding] = checkRule('placeholder-left', itemExample.replace('red flags', '<|[[findings]]|>'));
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    '"[[findings]]" still waits for the reviewer\'s own words. Write them, or confirm what stands there, and take the ' +
      'brackets away.',
  );
  checkRule('placeholder-left', itemExample.replace('Upheld', '<|[[Upheld or Overturned]]|>'));
  checkRule('placeholder-left', letterExample.replace('45', '<|[[age]]|>'));
});

test('several, one over two lines', () => {
  checkRule('placeholder-left', itemExample.replace('red flags', '<|[[findings]]|> of <|[[date of\nthe visit]]|>'));
});

test('remarks, notes and single brackets are the letter', () => {
  for (const words of ['not documented', '[sic]', '(TBD)', '[3]', '(list not provided)', '[[', ']] [[', '[[]]'])
    checkRule('placeholder-left', itemExample.replace('red flags', words));
});

test('a file that holds no letter', () => {
  checkRule('placeholder-left', blocks('A note.', '[[to do]]', titleExample, methodExample.slice(0, 3)));
});

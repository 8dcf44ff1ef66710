import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule, findingsOf } from '../check-rule.ts';

const check = (decision: string, rationale: string) =>
  checkRule(
    'decision-contradicts-rationale',
    blocks(`MRI of the left knee: ${decision}`, claimsExample, reviewerExample, `Decision rationale: ${rationale}`),
  );

test('Upheld, and the conclusion says medically necessary', () => {
  const [finding] = check('Upheld', 'The knee locks. The request for an MRI <|is medically necessary|>.');
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    'The item is Upheld, but the rationale concludes "is medically necessary". Decision and reasons must agree (Labor ' +
      'Code 4610.6(h)(5)).',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The decision.'],
  );
  check(
    'Upheld',
    'The knee locks. Therefore, the request <|was medically necessary|>. Recommendation is for approval.',
  );
  check(
    'UPHELD',
    'Medical necessity for the requested MRI has been established.'.replace('Medical necessity', '<|$&|>'),
  );
});

test('Overturned, and the conclusion says not', () => {
  const [finding] = check('Overturned', 'There is no effusion. The request <|is not medically necessary|>.');
  assert.match(finding.message, /^The item is Overturned, but the rationale concludes "is not medically necessary"\./);
  check('Overturned', 'The request <|does not appear to be medically necessary|>.');
  check('Overturned', 'The requested MRI <|is deemed not medically necessary|>.');
});

test('a conclusion that agrees', () => {
  check('Upheld', 'The request is neither medically necessary nor indicated.');
  check('Upheld', 'No further sessions are medically necessary.');
  check('Overturned', 'UR held that it was not medically necessary. The request is medically necessary.');
  check(
    'Overturned',
    'The request was "not medically necessary" to the claims administrator. It is medically necessary.',
  );
});

test('a part of the request, remarks on weaning, frames, another item', () => {
  check('Upheld', 'Six visits are medically necessary; the remaining six are not medically necessary.');
  check('Upheld', 'Only the first six visits are medically necessary.');
  check('Upheld', 'The request is medically necessary on the left side only.');
  check('Upheld', 'The request is not medically necessary. However, weaning is medically necessary.');
  check('Upheld', 'The request is not medically necessary. Six sessions would be medically necessary.');
  check('Overturned', 'As the surgery is not medically necessary to UR alone, the test is medically necessary.');
});

test('a reason, a contrast, another item of the letter', () => {
  check('Upheld', 'Although the fusion is medically necessary, a purchase goes beyond a rental. It should be denied.');
  check('Upheld', 'The surgery above has been found medically necessary. The records give no reason for a purchase.');
  check('Upheld', 'The surgery is medically necessary. No assistant is needed for it.');
  check('Upheld', 'Although UR saw no need, the request <|is medically necessary|>.');
});

test('no decision, another word, no conclusion: other findings speak of those', () => {
  check('Denied', 'The request is medically necessary.');
  check('', 'The request is medically necessary.');
  check('Upheld', 'Recommendation is for authorization.');
});

test('formats that decide in a sentence', () => {
  const sample = readFileSync(new URL('../../../samples/10-format-c-reconstructed.imr', import.meta.url), 'utf8');
  const at = sample.indexOf('is medically necessary', sample.indexOf('a measured start'));
  const found = findingsOf(`${sample.slice(0, at)}is not ${sample.slice(at + 'is '.length)}`);
  assert.deepEqual(
    found.filter(({ rule }) => rule === 'decision-contradicts-rationale').map(({ message }) => message),
    [
      'The item is decided "is medically necessary and appropriate", but the rationale concludes "is not medically ' +
        'necessary". Decision and reasons must agree (Labor Code 4610.6(h)(5)).',
    ],
  );
});

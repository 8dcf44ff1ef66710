import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocks, issuesExample, methodExample, summaryExample } from '../../../server/rules/examples.ts';
import { findingsOf, theRule } from '../check-rule.ts';

/** Fields as reviewers write them, one on a line: the item's title, a bar, what stands behind `MAXIMUS guideline:`. */
const FIELDS = readFileSync(join(import.meta.dirname, 'fields.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' | '));

const letterOf = (title: string, field: string, rationale: string): string =>
  blocks(
    methodExample,
    summaryExample,
    issuesExample,
    `${title}: Upheld`,
    'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
    `MAXIMUS guideline: ${field}`,
    `Decision rationale: ${rationale}`,
  );

test('fields of many shapes raise no error or warning on citations', () => {
  assert.ok(FIELDS.length > 140, `${FIELDS.length}`);
  for (const [title, field] of FIELDS) {
    const silent = field.startsWith('The Expert Reviewer') ? 'The MTUS is silent. ' : '';
    const letter = letterOf(
      title,
      field,
      `${silent}The guideline has criteria. The patient has had pain since 2014. The request is not medically necessary.`,
    );
    const found = findingsOf(letter).filter(
      ({ rule, severity }) => isStrong(severity) && theRule(rule).family === 'citation',
    );
    assert.deepEqual(
      found.map(({ rule, span }) => `${rule}: ${letter.slice(span.start, span.end)}`),
      [],
      field,
    );
  }
});

const isStrong = (severity: string): boolean => severity === 'error' || severity === 'warning';

test('the same fields without their chapters, sections or pages are found', () => {
  let bare = 0;
  for (const [title, field] of FIELDS) {
    const words = field
      .replace(/(Decision based on MTUS )(?:.*?)(?= Decision based|$)/, '$1Low Back Complaints 2004.')
      .replace(/(Non-MTUS Citation )(?:Official Disability Guidelines|ODG)\b.*$/, '$1ODG.');
    if (words === field) continue;
    const letter = letterOf(title, words, 'The guideline has criteria. The request is not medically necessary.');
    const rules = findingsOf(letter).map(({ rule }) => rule);
    assert.ok(rules.includes('mtus-missing-section') || rules.includes('odg-missing-chapter'), words);
    bare++;
  }
  assert.ok(bare > 100, `${bare}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decidedLetter } from '../../../server/rules/citation-examples.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { checkRule, findingsOf } from '../check-rule.ts';

const id = 'chronic-guideline-acute-injury';
const chronic = 'Chronic Pain Medical Treatment 2009, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs)';
/** The injury of these letters is of 05/04/2014. */
const letter = (date: string, words: string) => decidedLetter(date, words);

test('the chronic pain chapter within three months of the injury', () => {
  const [finding] = checkRule(id, letter('08/03/2014', `<|${chronic}|>`));
  assert.match(finding.message, /is for pain of three months and more \(8 CCR 9792\.20\); the injury is more recent\./);
});

test('it is off by default', () => {
  const found = findingsOf(parseMarked(letter('06/10/2014', chronic)).text);
  assert.ok(!found.some(({ rule }) => rule === id));
});

test('three months and later, another chapter, no dates', () => {
  checkRule(id, letter('08/04/2014', chronic));
  checkRule(id, letter('06/10/2014', 'Low Back Complaints 2004, Section(s): Initial Care'));
  checkRule(id, letter('06/10/2014', chronic).replace(/Date of Injury.*/, ''));
});

test('an explanation in the rationale', () => {
  checkRule(
    id,
    letter('06/10/2014', chronic).replace('There are no red', 'The pain was chronic before. There are no red'),
  );
});

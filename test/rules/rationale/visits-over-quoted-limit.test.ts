import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (title: string, rationale: string) => checkRule('visits-over-quoted-limit', letterOf(title, rationale));
const NECESSARY = 'The patient has spasm. The request is medically necessary.';

test('more visits than the rationale quotes, and Overturned', () => {
  const [finding] = check(
    'Physical therapy, <|12 sessions|>: Overturned',
    `MTUS allows up to 10 visits for a strain. ${NECESSARY}`,
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The item has 12 visits; its rationale quotes a limit of "10 visits" and overturns. Say why more are necessary here.',
  );
  check('Acupuncture <|2 times a week for 6 weeks|>: Overturned', `The guideline recommends 8 sessions. ${NECESSARY}`);
  check('Physical therapy <|3x8|>: Overturned', `ODG supports 9-10 visits over 8 weeks. ${NECESSARY}`);
});

test('within the limit, Upheld, or with a reason', () => {
  check('Physical therapy, 10 sessions: Overturned', `MTUS allows 9-10 visits over 8 weeks. ${NECESSARY}`);
  check(
    'Physical therapy, 12 sessions: Upheld',
    'MTUS allows up to 10 visits. The request is not medically necessary.',
  );
  check(
    'Physical therapy, 12 sessions: Overturned',
    `MTUS allows up to 10 visits. More than that is needed here. ${NECESSARY}`,
  );
  check('Physical therapy, 12 sessions: Overturned', `MTUS allows a trial of 6 visits. ${NECESSARY}`);
  check('Physical therapy, 12 sessions: Overturned', `The patient had 6 visits. ${NECESSARY}`);
});

test('a product that is wrong', () => {
  const [finding] = check(
    'Physical therapy 2 times a week for 4 weeks (<|6 visits|>): Upheld',
    'The patient has pain. The request is not medically necessary.',
  );
  assert.equal(
    finding.message,
    '"2 times a week for 4 weeks" makes 8 visits; "6 visits" stands beside it. Say which of the two was requested.',
  );
  check(
    'Physical therapy, 12 sessions, <|2 times a week for 4 weeks|>: Upheld',
    'The patient has pain. The request is not medically necessary.',
  );
});

test('a product that is right, ranges, other counts', () => {
  check('Physical therapy 2 times a week for 4 weeks (8 visits): Upheld', 'The request is not medically necessary.');
  check('Physical therapy 2x4: Upheld', 'He had 12 visits. The request for 2x4 is not medically necessary.');
  check('Physical therapy 1-2 times a week for 4 weeks (6 visits): Upheld', 'The request is not medically necessary.');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterWithHeader } from '../../../server/rules/header-example.ts';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './case-letter.ts';

const header = (from: string, to: string) => checkRule('date-order', letterWithHeader.replace(from, to));

test('a decision before the assignment, at the later of the two places', () => {
  const [finding] = header('02/03/2017', '<|02/03/2016|>');
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    '"01/09/2017" for the assignment is after "02/03/2016" for the decision. Correct the one that the records do not ' +
      'bear out.',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The date of assignment in the header.'],
  );
});

test('each step of the course', () => {
  checkRule(
    'date-order',
    letterWithHeader.replace('Injury: 05/04/2014', 'Injury: 05/04/2019').replace('12/21/2016', '<|12/21/2016|>'),
  );
  header('12/30/2016', '<|12/20/2016|>');
  header('12/30/2016', '<|01/30/2017|>');
});

test('a step that is missing is passed over', () => {
  checkRule(
    'date-order',
    letterWithHeader
      .replace('UR Denial Date: 12/21/2016', '')
      .replace('05/04/2014', '05/04/2017')
      .replace('12/30/2016', '<|12/30/2016|>'),
  );
});

test('dates in order, two of them on one day', () => {
  header('', '');
  header('12/30/2016', '12/21/2016');
});

test('a header whose dates are not surely read', () => {
  header('02/03/2017', '02/30/2016');
  header('01/09/2017', '[[date]]');
});

test('an examination before the injury', () => {
  const [finding] = checkRule(
    'date-order',
    letterOf('He was hurt on 05/04/2014. A progress note dated <|04/12/2014|> reports low back pain.'),
  );
  assert.equal(
    finding.message,
    'The case summary has an examination on "04/12/2014", before the injury of "05/04/2014". Correct the date that the ' +
      'records do not bear out.',
  );
  for (const words of [
    'On <|04-12-2014|>, the injured worker complained of neck pain.',
    'The <|4/12/14|> progress report cites neck pain.',
    'Exam on <|4/12/14|> showed spasm. Exam on 4/20/14 showed none.',
  ])
    checkRule('date-order', letterOf(words));
});

test('what may well be before the injury', () => {
  for (const words of [
    'He had a knee surgery in 2011 and an MRI of 3/1/2013.',
    'A progress note of 3/1/2013 reports a previous lumbar strain.',
    'He was seen before, on 3/1/2013, for a visit on 3/1/2013.',
    'He had a history of headaches; a visit of 3/1/2013 was for these.',
    'He has a cumulative trauma. A progress note of 3/1/2013 reports pain.',
    'He had an industrial injury on 1/2/2012 and another on 05/04/2014. On 3/1/2013 he reported pain.',
    'A progress note of May 2014 reports pain, as does the visit of 05/04/2014.',
  ])
    checkRule('date-order', letterOf(words));
});

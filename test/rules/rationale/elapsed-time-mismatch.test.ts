import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from '../../../server/rules/examples.ts';
import { headerExample } from '../../../server/rules/header-example.ts';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

// Injury 05/04/2014, first visit 11/12/2016, decision 02/03/2017.
const check = (rationale: string, summary = 'The patient was hurt on 05/04/2014. On 11/12/2016 the back was tender.') =>
  checkRule(
    'elapsed-time-mismatch',
    blocks(
      headerExample,
      letterOf('Lumbar MRI: Upheld', `${rationale} The request is not medically necessary.`, summary),
    ),
  );

test('a time that no date fits', () => {
  const [finding] = check('The injury is <|a month ago|>.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"a month ago": the injury is dated 05/04/2014, which fits no day from the first visit of the case summary to the ' +
      'decision.',
  );
  check('The patient is <|six weeks after the injury|> and still in pain.');
  check('The patient is <|over ten years out from the injury|>.');
});

test('a time that fits some day', () => {
  check('The injury was almost three years ago.');
  check('The patient is 2 years post injury.');
  check('The patient is over two years out from the injury.');
  check('The injury was 30 months ago.');
});

test('early visits, other events, rules of a guideline', () => {
  check('The injury is a month ago.', 'The patient was hurt on 05/04/2014. On 05/20/2014 the back was tender.');
  check('The operation was a month ago.');
  check('MTUS allows imaging only a month after the injury.');
  check('Imaging should wait until one month after the injury.');
  check('The injury is a month ago.', 'The patient was hurt in a fall.');
});

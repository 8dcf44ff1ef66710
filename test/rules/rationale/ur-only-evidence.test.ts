import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (rationale: string, summary?: string) =>
  checkRule(
    'ur-only-evidence',
    letterOf('Knee MRI: Upheld', `${rationale} The request is not medically necessary.`, summary),
  );

test('no records at all', () => {
  const [finding] = check(
    '<|No clinical progress notes or applicant-specific information were incorporated into the application.|>',
  );
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The letter says "No clinical progress notes or applicant-specific information ...". A determination never rests ' +
      "on the utilization review's information alone (8 CCR 9792.10.6(b)(2)).",
  );
  check('However, <|no medical records were submitted for review.|>');
  check('<|No clinical records were provided.|>');
  check('<|No medical records have been provided|>, so criteria cannot be judged.');
  check('<|The only document provided was the utilization review|> of May 4.');
});

test('the same in other words', () => {
  for (const sentence of [
    '<|There were no clinical notes submitted with this request.|>',
    '<|The clinical records were not provided for this review.|>',
    '<|Clinical records were not made available for this review.|>',
    '<|No records were included in the packet.|>',
    'Of note, <|the medical records have not been supplied|>; the form alone came.',
    '<|There are no medical records on file|>, other than that.',
  ])
    check(sentence);
});

test('records of some visit, request or part of the body in those words', () => {
  for (const sentence of [
    'There were no clinical notes submitted that document nerve compromise.',
    'The clinical records were not provided for the right knee.',
    "The surgeon's clinical records were not provided for this review.",
    'The operative report and therapy notes were not made available.',
    'The patient had therapy in 2012. No records were provided for review.',
    'Utilization review denied it because the medical records were not provided.',
    'There are no clinical records documenting a trial of NSAIDs.',
  ])
    check(sentence);
});

test('the summary alone, and both: one finding', () => {
  check(
    'Criteria are not met.',
    'A knee injury is claimed. <|No clinical notes were incorporated into the application for Independent Medical Review.|>',
  );
  const [finding] = check(
    '<|No clinical notes were supplied.|>',
    'The claim is of a knee. No clinical notes were supplied.',
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The case summary says so too.'],
  );
});

test('records of one kind or time are missing', () => {
  check('No clinical notes of the requested visit were supplied.');
  check('No medical records from the surgeon were provided.');
  check('No physical therapy notes were submitted.');
  check('No recent medical reports were submitted for review.');
  check('No medical records were provided to support a trial of therapy.');
  check('No medical records documenting red flags were provided.');
  check('No imaging reports were included.');
});

test('what others said, and suppositions', () => {
  check('Utilization review held that no medical records were submitted.');
  check('If no medical records were submitted, the file is incomplete.');
});

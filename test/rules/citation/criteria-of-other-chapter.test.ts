import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { citing, mtus } from './guideline-items.ts';

const shoulder = mtus('Shoulder Complaints 2004, Section(s): Special Studies');
const check = (title: string, field: string, rationale: string) =>
  checkRule('criteria-of-other-chapter', citing(title, field, rationale));

test('criteria of the spine under a chapter on a limb', () => {
  const [finding] = check(
    'MRI of the right shoulder',
    shoulder,
    'Per MTUS, unequivocal findings that identify <|specific nerve compromise|> warrant imaging. No nerve compromise is met.',
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"specific nerve compromise" is a criterion of the chapters on the spine; the field cites "Shoulder Complaints". Argue ' +
      'with the criteria of the condition in dispute (8 CCR 9792.21.1(a)).',
  );
  check(
    'MRI of the left knee',
    mtus('ACOEM Chapter 13 Knee Complaints Page(s): 341'),
    'ACOEM asks for <|tissue insult or nerve impairment|>.',
  );
});

test('the spine in dispute, in the field, or behind the pain', () => {
  const words = 'MTUS asks for findings that identify specific nerve compromise.';
  check('MRI of the cervical spine', mtus('Neck and Upper Back Complaints 2004, Section(s): Special Studies'), words);
  check('MRI of the cervical spine and right shoulder', shoulder, words);
  check(
    'MRI of the right shoulder',
    mtus(
      'Shoulder Complaints 2004, Section(s): Special Studies, and Neck and Upper Back Complaints 2004, Section(s): Special Studies',
    ),
    words,
  );
  check(
    'MRI of the right shoulder',
    shoulder,
    'MTUS asks for nerve compromise where cervical radiculopathy shows as shoulder pain.',
  );
});

test('what the chapter itself asks for, quotations, and findings of the worker', () => {
  check(
    'MRI of the right shoulder',
    shoulder,
    'MTUS/ACOEM would image the shoulder on proof of nerve or tissue damage.',
  );
  check(
    'MRI of the right shoulder',
    shoulder,
    'MTUS asks for red flags. The examination of May 4 shows no nerve compromise.',
  );
  check('MRI of the right shoulder', shoulder, 'The appeal says: "ACOEM supports imaging for nerve compromise."');
  check(
    'Carpal tunnel release',
    mtus('Forearm, Wrist, and Hand Complaints 2004, Section(s): Surgical Considerations'),
    'MTUS asks for nerve compromise.',
  );
});

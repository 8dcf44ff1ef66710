import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { citing, mtus, odgLowBack, opioids, other } from './guideline-items.ts';

const id = 'cited-guideline-unused';
const both = (first: string) =>
  `Decision based on MTUS ${first}Shoulder Complaints 2004, Section(s): Initial Care, and Chronic Pain Medical Treatment 2009, Section(s): Physical Medicine.`;

test('a rationale that names none of the cited guidelines', () => {
  const [finding] = checkRule(
    id,
    citing(
      'Norco 10/325mg #90',
      mtus('<|Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use|>'),
      'This patient has no functional gain.',
    ),
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The rationale names none of the guidelines that this field cites. Each analysis is tied to its evidence (Labor Code ' +
      '4610.6(e)): say what the guideline asks for.',
  );
});

test('one finding for a field of several; another guideline that is named does not help', () => {
  checkRule(
    id,
    citing(
      'Norco',
      `${mtus('<|Chronic Pain Medical Treatment 2009, Section(s): Opioids|>')} Decision based on Non-MTUS Citation FDA, Norco label.`,
      'This patient has no functional gain.',
    ),
  );
  checkRule(
    id,
    citing(
      'Norco',
      mtus('<|Chronic Pain Medical Treatment 2009, Section(s): Opioids|>'),
      'Guidelines matter. The ODG asks for a pain contract.',
    ),
  );
  checkRule(
    id,
    citing(
      'Prilosec',
      other('<|UpToDate, Overview of inhibitors|>'),
      'The MTUS does not address it. The drug is safe.',
    ),
  );
});

test('a chapter on a part of the body that is never used while others are', () => {
  const [finding] = checkRule(
    id,
    citing(
      'Physical therapy 2x4 right shoulder',
      both('').replace('Shoulder Complaints 2004, Section(s): Initial Care', '<|$&|>'),
      'The Chronic Pain Medical Treatment Guidelines allow 9-10 visits.',
    ),
  );
  assert.match(finding.message, /^The rationale gives no statement of "Shoulder Complaints", which the field cites/);
  checkRule(
    id,
    citing(
      'MRI right knee',
      'Decision based on MTUS <|Knee Complaints 2004, Section(s): Special Studies|>. Decision based on Non-MTUS Citation ODG Knee & Leg, MRI.',
      'The MTUS is silent on a second MRI. ODG asks for new symptoms.',
    ),
  );
});

test('"MTUS" is every citation of the MTUS', () => {
  checkRule(id, citing('Physical therapy 2x4 right shoulder', both(''), 'The MTUS allows 9-10 visits.'));
});

test('a named guideline, by abbreviation, chapter, publisher or title', () => {
  checkRule(id, citing('MRI', odgLowBack, 'Per ODG, imaging is reserved for red flags.'));
  checkRule(id, citing('Norco', opioids, 'The CA MTUS guidelines ask for function.'));
  checkRule(
    id,
    citing(
      'Home health aide',
      other('Medicare Benefit Policy Manual, Chapter 7'),
      'The MTUS is silent. CMS asks that the patient is homebound.',
    ),
  );
  checkRule(id, citing('Prilosec', other('FDA, Prilosec label'), 'The MTUS is silent. The FDA allows it for ulcers.'));
  checkRule(
    id,
    citing(
      'Injection',
      other('Coccygodynia; evaluation and management'),
      'The MTUS is silent. In coccygodynia injections come late.',
    ),
  );
});

test('"the guideline", where no other is named', () => {
  checkRule(id, citing('Norco', opioids, 'Guidelines support opioids with functional gain. None is documented.'));
});

test('a web address, an empty field, a scaffold', () => {
  checkRule(
    id,
    citing('Terocin', other('http://www.example.org/terocin.html'), 'The MTUS is silent. The lotion is a balm.'),
  );
  checkRule(id, citing('Norco', 'The Expert Reviewer did not cite any medical evidence for its decision.', 'No gain.'));
  checkRule(id, citing('Norco', '[[guideline]]', 'No gain.'));
});

test('a chapter for another part of the body is told of by its own finding', () => {
  checkRule(
    id,
    citing(
      'MRI of the lumbar spine',
      'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation ODG Low Back, MRIs.',
      'ODG asks for new symptoms.',
    ),
  );
});

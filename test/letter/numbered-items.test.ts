import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldKind } from '../../server/letter/letter.ts';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { layOut } from '../kit/letter-text.ts';

interface Expected {
  readonly title: string;
  readonly decision: string | undefined;
  readonly fields: Readonly<Partial<Record<FieldKind, string>>>;
}

const kinds: readonly FieldKind[] = ['claims-guideline', 'reviewer-guideline', 'rationale'];

/** The items of a letter in every layout: title, decision, and each field's text. */
function check(text: string, expected: readonly Expected[]): void {
  for (const spacing of ['single', 'double'] as const)
    for (const newline of ['\n', '\r\n'] as const) {
      const reading = read(layOut(text, { spacing, newline }));
      const items = reading.letters.flatMap((one) => one.items);
      const found = items.map((item) => ({
        title: reading.plain(item.title),
        decision: item.decision?.value,
        fields: Object.fromEntries(
          kinds.flatMap((kind) => {
            const field = fieldOf(item, kind);
            return field ? [[kind, reading.plain(field.body)]] : [];
          }),
        ),
      }));
      assert.deepEqual(found, expected);
    }
}

const noticeTop = `Notice of Independent Medical Review Determination
Dated: 12/5/2013

`;
const determinations = `1) MAXIMUS Federal Services, Inc. has determined the request for an MRI of the
right shoulder is medically necessary and appropriate.

2) MAXIMUS Federal Services, Inc. has determined the request for a cold therapy
unit is not medically necessary and appropriate.

`;
const section = `Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to
Make His/Her Decision`;
const noticeItems = `1) Regarding the request for an MRI of the right shoulder:

The Claims Administrator based its decision on the Shoulder Complaints Chapter, which is part
of the MTUS.

${section}
The Expert Reviewer relied on the Shoulder Complaints Chapter.

Rationale for the Decision:
Strength is 4-/5 after five months of care and 14 visits of physical therapy, and the drop
arm test is positive.

2) Regarding the request for a cold therapy unit:

The Claims Administrator based its decision on the ODG.

${section}
The Expert Reviewer found that no section of the MTUS was applicable.

Rationale for the Decision:
No surgery is planned.

Effect of the Decision:
The decision is binding.
`;
const mri: Expected = {
  title: 'an MRI of the right shoulder',
  decision: 'overturned',
  fields: {
    'claims-guideline': 'the Shoulder Complaints Chapter, which is part of the MTUS.',
    'reviewer-guideline': 'The Expert Reviewer relied on the Shoulder Complaints Chapter.',
    rationale:
      'Strength is 4-/5 after five months of care and 14 visits of physical therapy, and the drop arm test is positive.',
  },
};
const unit: Expected = {
  title: 'a cold therapy unit',
  decision: 'upheld',
  fields: {
    'claims-guideline': 'the ODG.',
    'reviewer-guideline': 'The Expert Reviewer found that no section of the MTUS was applicable.',
    rationale: 'No surgery is planned.',
  },
};

test('B: items under "Regarding the request", decided in the list before them', () => {
  check(`${noticeTop}${determinations}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nSo.\n\n${noticeItems}`, [
    mri,
    unit,
  ]);
});

test('B: the list of determinations twice, with other sections before the items', () => {
  const between = 'Case Summary:\nThe patient fell.\n\nDocuments Reviewed for Determination:\nThe case file.\n\n';
  check(
    `${noticeTop}${determinations}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nSo:\n\n${determinations}${between}${noticeItems}`,
    [mri, unit],
  );
});

test('B: extraction glued "notmedically" and "ismedically"', () => {
  const glued = determinations.replace('not medically', 'notmedically').replace('is medically', 'ismedically');
  check(`${noticeTop}${glued}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nSo.\n\n${noticeItems}`, [mri, unit]);
});

test('B: an item that no list decides has no decision', () => {
  check(`${noticeTop}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nSo.\n\n${noticeItems}`, [
    { ...mri, decision: undefined },
    { ...unit, decision: undefined },
  ]);
});

test('B: a heading of two lines', () => {
  const text = noticeItems.replace(
    'an MRI of the right',
    'an MRI without contrast, 1.5 Tesla or better, of the\nright',
  );
  check(`${noticeTop}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nSo.\n\n${text}`, [
    { ...mri, title: 'an MRI without contrast, 1.5 Tesla or better, of the right shoulder', decision: undefined },
    { ...unit, decision: undefined },
  ]);
});

test('B: numbered sentences of a rationale open no item', () => {
  const text = noticeItems.replace(
    'No surgery is planned.',
    'Reasons:\n\n1) There is no surgery.\n\n2) Ice packs do what is needed.',
  );
  const fields = { ...unit.fields, rationale: 'Reasons: 1) There is no surgery. 2) Ice packs do what is needed.' };
  check(`${noticeTop}${determinations}INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\nSo.\n\n${text}`, [
    mri,
    { ...unit, fields },
  ]);
});

const requested = (verb: string) => `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review

HOW THE IMR FINAL DETERMINATION WAS MADE
So.

DOCUMENTS REVIEWED
All.

CLINICAL CASE SUMMARY
The patient fell.

IMR DECISION(S) AND RATIONALE(S)
The Final Determination was based on decisions for the disputed items/services set forth below:

1. The request for an MRI of the
right shoulder is medically necessary and appropriate.

The Claims Administrator based its decision on the MTUS.

The Physician Reviewer based his/her decision on the MTUS, Shoulder Complaints.

The Physician Reviewer's decision rationale:
The drop arm test is positive.

2. The request for a cold therapy unit ${verb} medically necessary and appropriate.

The Claims Administrator based its decision on the ODG.

The Physician Reviewer found that no section of the MTUS was applicable. He used the ODG.

The Physician Reviewer's decision rationale:
No surgery is planned.
`;

for (const verb of ['is not', 'isnot', 'are not', 'is  not'])
  test(`C: the sentence that opens an item decides it ("${verb} medically necessary")`, () => {
    check(requested(verb), [
      {
        title: 'an MRI of the right shoulder',
        decision: 'overturned',
        fields: {
          'claims-guideline': 'the MTUS.',
          'reviewer-guideline': 'the MTUS, Shoulder Complaints.',
          rationale: 'The drop arm test is positive.',
        },
      },
      {
        title: 'a cold therapy unit',
        decision: 'upheld',
        fields: {
          'claims-guideline': 'the ODG.',
          'reviewer-guideline': 'He used the ODG.',
          rationale: 'No surgery is planned.',
        },
      },
    ]);
  });

const single = (heading: string) => `
MEDICAL PROFESSIONAL REVIEW

ISSUE AT DISPUTE:
MRI of the left knee
without contrast

CASE SUMMARY:
The patient fell.

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL
REVIEWER AND WHY:
ACOEM, chapter 13.

${heading}:
There is no red flag.

MEDICAL REVIEWER QUALIFICATIONS:
Board certified in Neurology.
`;

const knee = (decision: string | undefined): Expected => ({
  title: 'MRI of the left knee without contrast',
  decision,
  fields: { 'reviewer-guideline': 'ACOEM, chapter 13.', rationale: 'There is no red flag.' },
});

test("A: the letter's one item; the form's own words decide nothing", () => {
  check(single('RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT\nMEDICALLY NECESSARY'), [knee(undefined)]);
});

test('A: a heading without the choice of words decides', () => {
  const rationale = 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE';
  check(single(`${rationale} WAS NOT\nMEDICALLY NECESSARY`), [knee('upheld')]);
  check(single(`${rationale} IS\nMEDICALLY NECESSARY`), [knee('overturned')]);
});

test('A: without its issue the letter has no item', () => {
  check('MEDICAL PROFESSIONAL REVIEW\n\nCASE SUMMARY:\nThe patient fell.\n', []);
  check('MEDICAL PROFESSIONAL REVIEW\n\nISSUE AT DISPUTE:\n\nCASE SUMMARY:\nThe patient fell.\n', []);
});

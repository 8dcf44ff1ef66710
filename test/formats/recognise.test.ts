import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { caseNumberHeader, letter } from '../kit/letter-text.ts';

/** The formats of the letters of a text. */
const check = (text: string, formats: readonly string[]): void =>
  assert.deepEqual(
    read(text).letters.map((one) => one.format.id),
    formats,
  );

const outside =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.\n' +
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back.';
const notOnMtus = 'The Expert Reviewer did not base their decision on the MTUS.';
const certified =
  'The expert reviewer is Board Certified in Neurology and is licensed to practice in California. He/she is\n' +
  'familiar with governing laws and regulations.';

test('A opens with its title line', () => {
  check('\nMEDICAL PROFESSIONAL REVIEW \nISSUE AT DISPUTE:\nMRI of the knee\n', ['A']);
});

test('B opens with its notice', () => {
  check('Notice of Independent Medical Review Determination\nDated: 12/5/2013\n', ['B']);
});

test('A and B are told by the heading of the qualifications where their openings were lost', () => {
  check('MEDICAL REVIEWER QUALIFICATIONS\nThe reviewer is Board Certified in Neurology.\n', ['A']);
  check('Medical Qualifications of the Expert Reviewer:\nThe reviewer is licensed.\nCase Summary:\nA fall.\n', ['B']);
});

test('C has its own issues heading', () => {
  check('MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review \n\nDOCUMENTS REVIEWED\nAll.\n', ['C']);
  check('HOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\n\nIMR DECISION(S) AND RATIONALE(S)\nSo.\n', ['C']);
});

test('D has the credentials in the method section', () => {
  check(letter({ credentials: null, method: certified }), ['D']);
  check(letter({ credentials: null, method: certified, spacing: 'double' }), ['D']);
  check(letter({ credentials: null, method: certified.replace('Board Certified', 'Board\nCertified') }), ['D']);
});

test('E has a block of credentials, and its sentence on the MTUS', () => {
  check(letter({ items: [{ title: 'MRI', reviewer: notOnMtus }] }), ['E']);
});

test('F names decisions outside of the MTUS Guidelines', () => {
  check(letter({ items: [{ title: 'MRI', reviewer: outside }] }), ['F']);
  check(letter({ items: [{ title: 'MRI', reviewer: outside }], spacing: 'double', newline: '\r\n' }), ['F']);
});

test('where no sentence tells E from F, the decision’s year does', () => {
  const decided = (date: string) => `Case Number: CM15-0000001\nDecision Date: ${date}`;
  check(letter({ header: decided('12/30/2015') }), ['E']);
  check(letter({ header: decided('01/04/2016') }), ['F']);
});

test('where no decision date is given, the year of the case number does', () => {
  check(letter({ header: 'Case Number: CM15-0000001\nDate Assigned:' }), ['E']);
  check(letter({ header: 'Case Number: CM16-0000001\nDate Assigned:' }), ['F']);
});

test('where nothing tells E from F, it is F', () => {
  check(letter(), ['F']);
});

test('letters of several formats in one file are told apart', () => {
  const d = letter({ credentials: null, method: certified, header: caseNumberHeader('CM14-0000001') });
  const e = letter({ items: [{ title: 'MRI', reviewer: notOnMtus }], header: caseNumberHeader('CM15-0000002') });
  const f = letter({ items: [{ title: 'MRI', reviewer: outside }], header: caseNumberHeader('CM16-0000003') });
  check(d + e + f, ['D', 'E', 'F']);
});

test('what has the header of a letter and nothing else is a letter of no known format', () => {
  check('Case Number: CM18-0000001\nDecision Date: 01/10/2018\n\nSome new form of letter.\n', ['unknown']);
});

test('what is no letter has no format', () => {
  check('', []);
  check('Dear Doctor,\n\nThe MRI was upheld. Decision rationale: none.\n', []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

/** The sections of a letter: kind, heading and the text below it. */
function check(text: string, sections: readonly (readonly [kind: string, heading: string, body: string])[]): void {
  const reading = read(text);
  assert.equal(reading.letters.length, 1);
  assert.deepEqual(
    reading.letters[0].sections.map(({ kind, heading, body }) => [kind, reading.plain(heading), reading.plain(body)]),
    sections,
  );
}

/** The kinds of a letter's sections, in order. */
const checkKinds = (text: string, kinds: readonly string[]): void =>
  assert.deepEqual(
    read(text).letters.map((one) => one.sections.map(({ kind }) => kind).join(' ')),
    [kinds.join(' ')],
  );

const short = { method: 'A method.', credentials: 'Some credentials.', summary: 'A summary.', items: [] };
const introduction = 'The Final Determination was based on decisions for the disputed items/services set forth below:';

test('the sections of a letter with credentials', () => {
  for (const spacing of ['single', 'double'] as const)
    for (const newline of ['\n', '\r\n', '\r'] as const)
      check(letter({ ...short, spacing, newline }), [
        ['method', 'HOW THE IMR FINAL DETERMINATION WAS MADE', 'A method.'],
        ['credentials', 'The Expert Reviewer has the following credentials:', 'Some credentials.'],
        ['case-summary', 'CLINICAL CASE SUMMARY', 'A summary.'],
        ['issues', 'IMR ISSUES, DECISIONS AND RATIONALES', introduction],
      ]);
});

test('a section runs to the next heading, over empty lines and headings of other formats', () => {
  check(letter({ ...short, credentials: null, summary: 'One.\n\nTwo.\n\nDOCUMENTS REVIEWED\n\nThree.' }), [
    ['method', 'HOW THE IMR FINAL DETERMINATION WAS MADE', 'A method.'],
    ['case-summary', 'CLINICAL CASE SUMMARY', 'One. Two. DOCUMENTS REVIEWED Three.'],
    ['issues', 'IMR ISSUES, DECISIONS AND RATIONALES', introduction],
  ]);
});

test('a section without text is empty after its heading', () => {
  const text = 'CLINICAL CASE SUMMARY\n\n\nIMR ISSUES, DECISIONS AND RATIONALES\n';
  const [summary, issues] = read(text).letters[0].sections;
  assert.deepEqual(summary.body, { start: summary.heading.end, end: summary.heading.end });
  assert.deepEqual(issues.body, { start: issues.heading.end, end: issues.heading.end });
});

test('the spans of headings and bodies leave out the blanks around them', () => {
  const marked = `
  <|CLINICAL CASE SUMMARY|>  \r
 <|The patient fell.\r
\r
He rested.|>  \r
  \r
<|IMR ISSUES, DECISIONS AND \r
RATIONALES:|> \r
<|None.|>\t\r
`;
  const { text, ranges } = parseMarked(marked);
  const spans = read(text).letters[0].sections.flatMap(({ heading, body }) => [heading, body]);
  assert.equal(markRanges(text, spans), markRanges(text, ranges));
});

test('sections in another order are read in the order of the document', () => {
  checkKinds(
    'IMR ISSUES, DECISIONS AND RATIONALES\nNone.\n\nCLINICAL CASE SUMMARY\nSo.\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\nSo.\n',
    ['issues', 'case-summary', 'method'],
  );
});

test('a heading that stands twice opens its section once', () => {
  checkKinds(letter({ ...short, summary: 'A summary.\n\nCLINICAL CASE SUMMARY\n\nMore of it.' }), [
    'method',
    'credentials',
    'case-summary',
    'issues',
  ]);
});

test('a summary that speaks of headings has none of them', () => {
  checkKinds(
    letter({ ...short, summary: 'See HOW THE IMR FINAL DETERMINATION WAS MADE and the\nDOCUMENTS REVIEWED by us.' }),
    ['method', 'credentials', 'case-summary', 'issues'],
  );
});

test('a letter of one section alone', () => {
  checkKinds('CLINICAL CASE SUMMARY\nThe patient fell.\n', ['case-summary']);
  checkKinds('IMR ISSUES, DECISIONS AND RATIONALES\n', ['issues']);
});

test('the sections of format A, with the text beside or below their headings', () => {
  check(
    `
MEDICAL PROFESSIONAL REVIEW
ISSUE AT DISPUTE: MRI of the left knee

CASE SUMMARY:
The patient fell.

DOCUMENTS REVIEWED FOR DETERMINATION:
The case file.

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL
REVIEWER AND WHY:
ACOEM, chapter 13.

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT
MEDICALLY NECESSARY:
There is no red flag.

MEDICAL REVIEWER QUALIFICATIONS:
Board certified in Neurology.
`,
    [
      ['dispute', 'ISSUE AT DISPUTE:', 'MRI of the left knee'],
      ['case-summary', 'CASE SUMMARY:', 'The patient fell.'],
      ['documents', 'DOCUMENTS REVIEWED FOR DETERMINATION:', 'The case file.'],
      [
        'guidelines',
        'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:',
        'ACOEM, chapter 13.',
      ],
      [
        'rationale',
        'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:',
        'There is no red flag.',
      ],
      ['credentials', 'MEDICAL REVIEWER QUALIFICATIONS:', 'Board certified in Neurology.'],
    ],
  );
});

test('the sections of formats B and C', () => {
  checkKinds(
    `Notice of Independent Medical Review Determination
INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
A decision has been made.

Medical Qualifications of the Expert Reviewer:
A doctor.

Case Summary:
The patient fell.

Documents Reviewed for Determination:
The case file.

1) Regarding the request for MRI:
Rationale for the Decision:
None.

Effect of the Decision:
It is binding.
`,
    ['issues', 'credentials', 'case-summary', 'documents', 'effect'],
  );
  checkKinds(
    `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review

HOW THE IMR FINAL DETERMINATION WAS MADE
So.

DOCUMENTS REVIEWED
All.

CLINICAL CASE SUMMARY
The patient fell.

IMR DECISION(S) AND RATIONALE(S)
1. The request for MRI is not medically necessary and appropriate.
`,
    ['method', 'documents', 'case-summary', 'issues'],
  );
});

test('of several issues headings that one counts that a field follows', () => {
  const heading = 'IMR ISSUES, DECISIONS AND RATIONALES';
  const whole = letter({ ...short, items: [{ title: 'Soma 350mg #90' }] });
  for (const text of [`${heading}\n\n${whole}`, whole.replace('CLINICAL CASE', `${heading}\n\nCLINICAL CASE`)]) {
    const [{ sections, items }] = read(text).letters;
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      ['method', 'credentials', 'case-summary', 'issues'],
    );
    assert.deepEqual(
      items.map(({ service }) => text.slice(service.start, service.end)),
      ['Soma 350mg #90'],
    );
  }
});

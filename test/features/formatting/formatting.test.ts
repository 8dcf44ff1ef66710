import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChanges, formatRangeChanges } from '../../../server/features/formatting/formatting.ts';
import type { Wrap } from '../../../server/features/formatting/wrap.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { read } from '../../../server/reading.ts';
import { houseFormat, houseLetter } from '../../kit/house.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { credentials, crlf, doubleSpaced, fields, issues, letterWith, method, summary } from '../letters.ts';
import { checkFormatted, formatted } from './check-formatting.ts';

/** A letter's items as they stand after formatting. */
function items(text: string, wrap: Wrap = 'unwrap'): string {
  const whole = checkFormatted(letterWith(text), wrap);
  return whole.slice(whole.indexOf(issues) + issues.length);
}

const item = (rationale: string): string => `MRI of the knee: Upheld

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.

Decision rationale: ${rationale}
`;

const tidy = letterWith(fields.replace(/^/, 'MRI of the knee: Upheld\n\n')).trimEnd();

test('a tidy letter stays as it is', () => {
  assert.deepEqual(formatChanges(read(`${tidy}\n`), 'unwrap', read), []);
  assert.deepEqual(formatChanges(read(tidy), 'keep', read), [], 'without a line end at its end');
  assert.deepEqual(formatChanges(read(`${crlf(tidy)}\r\n`), 'unwrap', read), []);
});

test('text without a letter stays as it is', () => {
  for (const text of ['', ' \n \n', 'Dear  Sir,\n\n\n\nthe medi cation  arrived.\n'])
    assert.deepEqual(formatChanges(read(text), 'unwrap', read), []);
});

test('a title is put on one line with its decision', () => {
  const tail = item('x').slice('MRI of the knee: Upheld'.length);
  for (const title of [
    'MRI of the\nknee:  Upheld',
    'MRI  of the knee:\nUpheld',
    'MRI of the knee:Upheld',
    'MRI of the knee - Upheld',
    'MRI of the knee :  \n\nUpheld',
  ])
    assert.equal(items(title + tail), item('x'), title);
});

test('labels and headings get the words of the format, and each field a blank line', () => {
  const broken = `MRI of the knee: Upheld
Claims administrator  Guideline : Decision based on MTUS Knee Complaints 2004.
MAXIMUS guide line:
Decision based on MTUS Knee Complaints 2004.
DECISION RATIONALE:x
`;
  assert.equal(items(broken), item('x'));
  const whole = tidy
    .replace('CLINICAL CASE SUMMARY', 'Clinical Case Sum mary:')
    .replace('DECISIONS AND ', 'DECISIONS AND\n\n');
  assert.equal(formatted(whole), tidy.replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMMARY:'));
});

test('words of the list that a blank splits are joined, quotations and all other words stay', () => {
  const before =
    'The medi cation and the treat ment of Non -MTUS kind, "the medi cation", med ly, care.There was notmedically .';
  const after =
    'The medication and the treatment of Non-MTUS kind, "the medi cation", med ly, care.There was notmedically .';
  assert.equal(items(item(before)), item(after));
  assert.equal(
    items(item('The long history of the medi\ncation was told.')),
    item('The long history of the medication was told.'),
  );
  assert.equal(
    items(
      item('x').replace(
        'MAXIMUS guideline: Decision based on',
        'MAXIMUS guideline: Decision based on Non- MTUS Citation ODG. Decision based on',
      ),
    ),
    item('x').replace(
      'MAXIMUS guideline: Decision based on',
      'MAXIMUS guideline: Decision based on Non-MTUS Citation ODG. Decision based on',
    ),
  );
});

test('blanks: one between words, none at the ends of lines, the gap of a redaction before a mark stays', () => {
  assert.equal(
    items(item('He saw Dr.     , and   then\tleft.  The  end.  ')),
    item('He saw Dr.     , and then left. The end.'),
  );
});

const wrapped = `The knee has been painful since the fall of 2014, and it locks on stairs and in the car at the end
of every day. Nothing that was tried has been of any help to the injured worker, and a right-
sided limp has come with it. See http://www.example.org/knee-
pain.html for more of this.`;
const unwrapped =
  'The knee has been painful since the fall of 2014, and it locks on stairs and in the car at the end of every day. Nothing that was tried has been of any help to the injured worker, and a right-sided limp has come with it. See http://www.example.org/knee-pain.html for more of this.';
const filled = `The knee has been painful since the fall
of 2014, and it locks on stairs and in the car at the end of
every day. Nothing that was tried has been of any help to
the injured worker, and a right-sided limp has come with it.
See http://www.example.org/knee-pain.html for more of this.`;

test('a paragraph is unwrapped, kept, or filled', () => {
  assert.equal(items(item(wrapped)), item(unwrapped));
  assert.equal(items(item(wrapped), 'keep'), item(wrapped));
  const narrow = item(filled)
    .replace('MTUS Knee Complaints', 'MTUS Knee\nComplaints')
    .replace(/(MAX.*) 2004/, '$1\n2004');
  assert.equal(items(item(wrapped), 60), narrow);
  assert.equal(items(item(unwrapped), 60), narrow);
});

test('lists that stand on lines of their own stay there, short lines of a person too', () => {
  const list = `The criteria are:
1. a fall of more than two meters onto the knee that hurts;
2. a knee that locks:
   (a) on stairs;
   (b) in the car.
- and another thing
Not met.
None of it.
In this case, nothing of the kind is in the records.`;
  assert.equal(items(item(list)), item(list));
  assert.equal(items(item(list), 96), item(list));
});

test('markers that wrapping put at a line\u2019s start go back into the sentence', () => {
  const inline = `The criteria are: (1) pain of the knee for more than four weeks; (2) therapy of six weeks or more;
(3) a plan for the time after it, in writing. Nothing of this is documented.`;
  assert.equal(items(item(inline)), item(inline.replace('\n', ' ')));
});

test('page numbers and running footers go, a rule of dashes between paragraphs stays', () => {
  const pages = 'It has been painful since the fall of 2014, and\n\n2\n\f\nit locks on stairs.\n\n-----\n\nThe end.';
  assert.equal(
    items(item(pages)),
    item('It has been painful since the fall of 2014, and it locks on stairs.\n\n-----\n\nThe end.'),
  );
});

test('a header out of a PDF: a broken label and its value stand beside each other', () => {
  const header = (lines: string) => `${lines}\n\n${method}${credentials}${summary}${issues}${item('x')}`;
  assert.equal(
    formatted(
      header(
        'Case Number: CM16-0000001 \nDate Assigned: 12/05/2016 Date of Injury:  08/29/2014 \nPriority:  Standard Application \nReceived:  \n11/21/2016 ',
      ),
    ),
    header(
      'Case Number: CM16-0000001\nDate Assigned: 12/05/2016 Date of Injury: 08/29/2014\nPriority: Standard\nApplication Received: 11/21/2016',
    ),
  );
});

test('changes are small: only blanks and line ends where no fixed word changes', () => {
  const text = letterWith(item('The  medi cation\nwas stopped.'));
  const changes = formatChanges(read(text), 'unwrap', read);
  assert.deepEqual(
    changes.map(({ span, newText }) => [text.slice(span.start, span.end), newText]),
    [
      [' ', ''],
      [' ', ''],
      ['\n', ' '],
    ],
  );
});

test('a range: its paragraphs are laid out and no other', () => {
  const { text, ranges } = parseMarked(
    letterWith(item('The  first\nparagraph.\n\nThe  sec<|ond\npara|>graph has  some\nmore.\n\nThe  third.')),
  );
  const after = applyChanges(text, formatRangeChanges(read(text), ranges[0], 'unwrap', read));
  assert.equal(after, letterWith(item('The  first\nparagraph.\n\nThe second paragraph has some more.\n\nThe  third.')));
});

test('two letters in one file: each has its layout', () => {
  const one = letterWith(item('x'));
  assert.equal(formatted(`${one}${one.replaceAll('\n', ' \n')}`), `${one}\n${one}`);
});

test('a letter in a house\u2019s format is laid out in its words', () => {
  const formats = [houseFormat()];
  const readText = (text: string) => read(text, { formats });
  const laidOut = (text: string) => applyChanges(text, formatChanges(readText(text), 'unwrap', readText));
  const once = laidOut(
    doubleSpaced(houseLetter.replaceAll('Our guideline:', 'our  Guideline :').replaceAll('our  G', 'Our  G')),
  );
  assert.equal(once, laidOut(houseLetter));
  assert.equal(laidOut(once), once);
  assert.match(once, /\n\nOur guideline: Decision based on MTUS/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldingRanges } from '../../server/features/folding.ts';
import { read } from '../../server/reading.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';
import { crlf, letterWith } from './letters.ts';

/** Marked text in: each range is what one fold hides and its first line, from that line's start to the last's end. */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  const reading = read(text);
  const folds = foldingRanges(reading).value.map(({ startLine, endLine }) => ({
    start: reading.lines.startOf(startLine),
    end: reading.lines.endOf(endLine),
  }));
  assert.equal(markRanges(text, folds), marked);
}

const folded = `<|Case Number: CM16-0998001
Priority:  Standard|>

<|HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer.|>

<|CLINICAL CASE SUMMARY
The patient fell.|>

<|IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

<|Soma 350mg #90: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.

<|MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s):
Muscle relaxants (for pain).|>

<|Decision rationale: The request is not
medically necessary.|>|>

<|MRI of the left
knee: Overturned

Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.

Decision rationale: The request is medically necessary.|>|>

`;

test('header, sections, items and fields of more than one line fold; blank lines below them stay', () => check(folded));
test('the same with the line ends of Windows', () => check(crlf(folded)));

test('in a file of several letters each folds', () => {
  const { text } = parseMarked(folded);
  const reading = read(text + text);
  const last = reading.lines.lineAt(text.length) - 2;
  assert.deepEqual(foldingRanges(reading).value[0], { startLine: 0, endLine: last });
});

test('text without a letter does not fold', () => {
  assert.deepEqual(foldingRanges(read('Dear Sir,\n\nthank you.\n')).value, []);
  assert.deepEqual(foldingRanges(read('')).value, []);
});

test('a fold has no kind, and never reaches the last line terminator', () => {
  const reading = read(letterWith('MRI: Upheld\n\nDecision rationale: one\ntwo\n\n\n'));
  const folds = foldingRanges(reading).value;
  assert.ok(folds.length > 0);
  for (const fold of folds) {
    assert.deepEqual(Object.keys(fold).sort(), ['endLine', 'startLine']);
    assert.notEqual(
      reading.text.slice(reading.lines.startOf(fold.endLine), reading.lines.endOf(fold.endLine)).trim(),
      '',
    );
  }
});

test('within a limit the outer folds win, in the order of the lines', () => {
  const { text } = parseMarked(folded);
  const all = foldingRanges(read(text)).value;
  assert.equal(all.length, 8);
  const { value, limit } = foldingRanges(read(text), 6);
  // The header, the three sections and both items; no field.
  assert.deepEqual(
    value.map(({ startLine }) => startLine),
    [0, 3, 6, 9, 12, 22],
  );
  assert.equal(limit, 'Folding covers 6 of 8 parts, outer ones first.');
  assert.equal(foldingRanges(read(text), 8).limit, undefined);
  assert.deepEqual(foldingRanges(read(text), 1).value, [all[0]]);
});

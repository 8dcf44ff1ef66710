import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectionLines, opensLetter } from '../../client/detect.ts';

function check(text: string, expected: boolean) {
  assert.equal(opensLetter(text.split('\n')), expected, JSON.stringify(text));
}

test('a heading that only letters have opens a letter', () => {
  check(' HOW THE IMR FINAL DETERMINATION WAS MADE \n\nMAXIMUS Federal Services sent the file.', true);
  check('\nMEDICAL PROFESSIONAL REVIEW\nISSUE AT DISPUTE:\n', true);
  check('Notice of Independent Medical Review Determination\n\nDated: 1/2/2014', true);
  check('CLINICAL CASE SUMMARY\nText.\nIMR ISSUES, DECISIONS AND RATIONALES\n', true);
  check('MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\nIMR DECISION(S) AND RATIONALE(S)', true);
});

test('blanks, blank lines, split words and a form feed do not hide a heading', () => {
  check('          HOW  THE IMR  FINAL DETERMINATION   WAS MADE', true);
  check('HOW THE IMR FINAL\n \n\nDETERMINATION WAS MADE \n', true);
  check('HOW THE IMR FINAL DETERMI NATION WAS MADE', true);
  check('page 1\fIMR ISSUES, DECISIONS AND RATIONALES', true);
  check('HOW THE IMR FINAL DETERMINATION WAS MADE:\r\n', true);
});

test('a case number beside another header label opens a letter', () => {
  check('Case Number: CM16-0000000\nDate Assigned: 01/09/2017', true);
  check('Case Number:\nDate Assigned:\nDecision Date:\n\nCM16-0000000\n01/09/2017\n02/03/2017', true);
  check('IMR Case Number: CM13-0000000\n\nPriority:  STANDARD', true);
});

test('other texts do not open a letter', () => {
  check('', false);
  check('Please read how the IMR final determination was made before you call.', false);
  check('The section HOW THE IMR FINAL DETERMINATION WAS MADE explains the method.', false);
  check('how the imr final determination was made', false);
  check('Case Number: CM16-0000000\nYour invoice is attached.', false);
  check('Case Number: 4711\nDate of Injury: 01/09/2017', false);
  check('Date of Injury: 01/09/2017\nPriority: high', false);
});

test('only the first lines with text count', () => {
  const prose = 'A line of prose.\n\n';
  check(`${prose.repeat(detectionLines - 1)}MEDICAL PROFESSIONAL REVIEW`, true);
  check(`${prose.repeat(detectionLines)}MEDICAL PROFESSIONAL REVIEW`, false);
});

test('a single line of ten million characters is not read to its end', () => {
  check('HOW THE IMR '.repeat(1_000_000), false);
});

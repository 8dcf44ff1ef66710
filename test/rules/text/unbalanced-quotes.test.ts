import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  claimsExample,
  itemExample,
  letterExample,
  reviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { checkRule, findingsOf } from '../check-rule.ts';

const item = (rationale: string) =>
  blocks(
    titleExample,
    claimsExample,
    reviewerExample,
    `Decision rationale: ${rationale} The request is not medically necessary.`,
  );
const check = (rationale: string) => checkRule('unbalanced-quotes', item(rationale));

test('a bracket that is never closed', () => {
  const [finding] = check('There is no baseline reading <|(surface|> EMG, skin temperature or heart rate.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The bracket that opens at "(surface" is not closed in this field. Close it where the words end that belong to it.',
  );
});

test('a bracket that was never opened', () => {
  const [finding] = check('The pain score (VAS) of May 4 was 8/10, rising to 9/10 with <|walking).|>');
  assert.match(finding.message, /^The bracket that closes at "walking\)\." was never opened in this field\./);
});

test('a quotation that is never closed, and one that was never opened', () => {
  check('The guideline asks for <|"documentation|> of circumscribed trigger points with a twitch response.');
  check('The guideline asks for documentation of circumscribed trigger points with a twitch <|response".|>');
  check('The guideline asks for <|\u201cdocumentation|> of trigger points.');
  check('The note says "stable" and later <|"worse|> than before.');
});

test('a quotation mark on the wrong side of a blank', () => {
  const [finding] = check('The MRI showed "fusion L2-S1" <|and"|> increased change at L1-L2".');
  assert.match(finding.message, /^The quotation mark at "and'" stands on the wrong side of a blank/);
  check('The MRI showed <|" increased|> change at L1-L2".');
  check('The MRI showed "increased change at <|L1-L2 "|> and a fusion.');
});

test('a bracket on the wrong side of a blank', () => {
  check('No baseline reading <|( surface|> EMG) is given.');
  check('No baseline reading (surface <|EMG )|> is given.');
});

test('the case summary is looked at as well, and called a section', () => {
  const [finding] = checkRule('unbalanced-quotes', letterExample.replace('since May', '<|(worse|> since May'));
  assert.match(finding.message, /in this section/);
});

test('pairs, also over lines, within each other and at the ends of sentences', () => {
  check('MTUS requires "documentation of circumscribed trigger points with\nevidence of a twitch response."');
  check('It had helped "for a while." No percentage (or number of weeks (of relief)) is given [sic].');
  check('The note says "he calls it "pins and needles" in the hand" on May 4.');
  check(
    '\u201cOutpatient programs may be indicated when: (1) a team has examined the person ... and (2) drugs fail.\u201d',
  );
  check('She is 5\'4" tall, uses a 6" wedge and a "3" foam roll".');
  check('The device ("H-wave") helped, "pain 4/10" was noted, and "2"-"3" tablets were taken.');
});

test('markers of lists are no brackets', () => {
  check('Required are 1) pain relief; 2) function; and 3) no misuse. So are a) a note, b) a test; iv) a plan.');
  check('Risks are age, ulcers or bleeding (for example: 1) aspirin, 2) a steroid, or 3) a blood thinner).');
  check('This patient meets 1(a): he has had an operation.');
});

test('apostrophes, gaps of redactions and scaffolds', () => {
  check("MTUS page 78 wants the 4 A's, the patient's score and the workers' notes; the '90s are past.");
  check('The note of (Dr. ) and the report by (   ) were read, as was that of "  " from May.');
  check('[[the guideline]] There are no red flags.');
});

test('every paragraph of a long quotation opens it again', () => {
  check('The guideline says:\n\n"First paragraph of the text.\n\n"Second paragraph of the text."\n\nThat is all.');
});

test('an item without such marks', () => {
  checkRule('unbalanced-quotes', itemExample);
});

test('of very many marks in one field the first hundred are told, and how many more there are', () => {
  const all = findingsOf(item(`${'('.repeat(250)} no red flags.`), 'unbalanced-quotes');
  const found = all.filter(({ rule }) => rule === 'unbalanced-quotes');
  assert.equal(found.length, 100);
  assert.match(found[99].message, / 150 more behind it do not pair\.$/);
  assert.doesNotMatch(found[98].message, /more behind/);
});

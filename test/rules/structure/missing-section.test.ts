import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  issuesExample,
  itemExample,
  letterExample,
  methodExample,
  summaryExample,
} from '../../../server/rules/examples.ts';
import { applyFix, checkRule, rulesOf } from '../check-rule.ts';

const header = 'Case Number: CM17-0000001\nDecision Date: 02/03/2017 UR Denial Date: 12/21/2016';
const [methodHeading, methodText] = methodExample.split('\n');

test('a letter without case summary, reported at its first line', () => {
  const [finding] = checkRule(
    'missing-section',
    blocks('<|Case Number: CM17-0000001|>\nDate Assigned: 01/09/2017', methodExample, issuesExample, itemExample),
  );
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    'The letter has no section "CLINICAL CASE SUMMARY". A determination describes the employee\'s condition (Labor ' +
      'Code 4610.6(e)).',
  );
});

test('a letter without method section does not also miss its credentials', () => {
  const text = blocks(summaryExample.replace(/^.*$/m, '<|$&|>'), issuesExample, itemExample);
  checkRule('missing-section', text);
  assert.deepEqual(rulesOf(text), ['missing-section']);
});

test('a letter without issues section does not also miss its items', () => {
  const text = blocks(`<|${methodHeading}|>\n${methodText}`, summaryExample);
  checkRule('missing-section', text);
  assert.deepEqual(rulesOf(text), ['missing-section']);
});

test('each missing section is a finding, with its own fingerprint', () => {
  const found = checkRule('missing-section', `<|<|${methodHeading}|>|>\n${methodText}`);
  assert.equal(new Set(found.map((finding) => finding.fingerprint)).size, 2);
});

test('headings in other letters, wrapped or spaced by extraction, are there', () => {
  checkRule('missing-section', letterExample);
  checkRule('missing-section', letterExample.replaceAll('\n', ' \r\n\r\n'));
  checkRule('missing-section', letterExample.replace('CASE SUMMARY', 'CASE\n\fSUMMARY'));
});

test('letters of format A need the sections of format A', () => {
  const letter = blocks(
    'MEDICAL PROFESSIONAL REVIEW',
    'ISSUE AT DISPUTE:\nMRI of the lumbar spine',
    'CASE SUMMARY:\nThe patient has low back pain.',
    'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:\nACOEM, Low Back Complaints.',
    'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:\nThere are no red flags.',
  );
  checkRule('missing-section', letter);
  checkRule(
    'missing-section',
    letter
      .replace('MEDICAL PRO', '<|MEDICAL PRO')
      .replace('REVIEW\n', 'REVIEW|>\n')
      .replace(/CASE SUMMARY:[^.]*\.\n\n/, ''),
  );
});

test('the fix puts the case summary between its neighbours', () => {
  const after = applyFix('missing-section', blocks(header, methodExample, issuesExample, itemExample));
  assert.equal(
    after,
    blocks(
      header,
      methodExample,
      'CLINICAL CASE SUMMARY\n[[age]] [[injury]] [[condition]] [[treatment so far]] [[request]]',
      issuesExample,
      itemExample,
    ),
  );
});

test('the fix for the method section brings the credentials', () => {
  const after = applyFix('missing-section', blocks(header, summaryExample, issuesExample, itemExample));
  assert.match(after, /^Case Number: .*\n.*\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\n\[\[how/);
  assert.match(
    after,
    /\n\nState\(s\) of Licensure: \[\[state\]\]\n|credentials:\nState\(s\) of Licensure: \[\[state\]\]\n/,
  );
});

test('the fix for the issues section writes one item, or only the heading where items stand', () => {
  const skeleton = applyFix('missing-section', blocks(header, methodExample, summaryExample));
  assert.match(skeleton, /denied\.\n\nIMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination/);
  assert.match(
    skeleton,
    /\n\n\[\[disputed item\]\]: \[\[Upheld or Overturned\]\]\n\nClaims Administrator guideline: \[\[/,
  );
  const [heading, sentence] = issuesExample.split('\n');
  assert.equal(
    applyFix('missing-section', blocks(methodExample, summaryExample, sentence, itemExample)),
    blocks(methodExample, summaryExample, `${heading}\n${sentence}`, itemExample),
  );
  assert.equal(
    applyFix('missing-section', blocks(methodExample, summaryExample, itemExample)),
    blocks(methodExample, summaryExample, issuesExample, itemExample),
  );
});

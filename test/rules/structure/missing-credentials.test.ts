import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, issuesExample, itemExample, methodExample, summaryExample } from '../../../server/rules/examples.ts';
import { applyFix, checkRule, rulesOf } from '../check-rule.ts';

const method = 'HOW THE IMR FINAL DETERMINATION WAS MADE\nAn expert reviewer was selected.';
const heading = 'The Expert Reviewer has the following credentials:';
const letter = (...parts: string[]) => blocks(...parts, summaryExample, issuesExample, itemExample);
const mark = (section: string) => section.replace(/^.*$/m, '<|$&|>');

test('a letter that says nothing of the reviewer, at the method heading', () => {
  const [finding] = checkRule('missing-credentials', letter(mark(method)));
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    "The letter names no state of licensure and no specialty of the reviewer. The reviewer's qualifications go out " +
      'with the determination (8 CCR 9792.10.6).',
  );
});

test('a label without text, at the label and not as an empty field', () => {
  const text = letter(method, `${heading}\n<|State(s) of Licensure:|>\nCertification(s)/Specialty: Neurology`);
  const [finding] = checkRule('missing-credentials', text);
  assert.match(finding.message, /^No state of licensure stands after this label\./);
  assert.deepEqual(rulesOf(text), ['missing-credentials']);
  assert.match(applyFix('missing-credentials', text), /Licensure: \[\[state\]\]\nCertification/);
});

test('both labels without text are two findings', () => {
  checkRule(
    'missing-credentials',
    letter(method, `${heading}\n<|State(s) of Licensure:|> \n<|Certification(s)/Specialty:|> `),
  );
});

test('a block with one label, or none, at its heading', () => {
  const text = letter(method, `<|${heading}|>\nCertification(s)/Specialty: Neurology`);
  const [finding] = checkRule('missing-credentials', text);
  assert.match(finding.message, /^The letter names no state of licensure of the reviewer\./);
  assert.match(
    applyFix('missing-credentials', text),
    /Specialty: Neurology\nState\(s\) of Licensure: \[\[state\]\]\n\n/,
  );
  const bare = letter(method, `<|${heading}|>`);
  checkRule('missing-credentials', bare);
  assert.deepEqual(rulesOf(bare), ['missing-credentials']);
  assert.match(applyFix('missing-credentials', bare), /credentials:\nState\(s\) of Licensure: \[\[state\]\]\nCert/);
});

test('a specialty without a licence in the method section', () => {
  const text = letter(
    `<|HOW THE IMR FINAL DETERMINATION WAS MADE|>\nThe expert reviewer is Board Certified in Neurology.`,
  );
  checkRule('missing-credentials', text);
  assert.match(
    applyFix('missing-credentials', text),
    /Licensure: \[\[state\]\]\nCertification\(s\)\/Specialty: Neurology\n\n/,
  );
});

test('credentials in the method section or in a block are there', () => {
  checkRule('missing-credentials', letter(methodExample));
  checkRule(
    'missing-credentials',
    letter(
      method,
      `${heading}\nState(s) of Licensure: Texas,New York\nCertification(s)/Specialty: Preventive Medicine, Public Health &\nGeneral Preventive Medicine`,
    ),
  );
  checkRule(
    'missing-credentials',
    letter(method, `${heading}\n\nState(s) of Licensure: \n\nTexas \n\nCertification(s)/Specialty: \n\nNeurology`),
  );
});

test('a method section without text is empty, and that alone', () => {
  assert.deepEqual(rulesOf(letter('HOW THE IMR FINAL DETERMINATION WAS MADE')), ['empty-field']);
});

test('a licence out of state, a chiropractor: that is for others to judge', () => {
  checkRule(
    'missing-credentials',
    letter(method, `${heading}\nState(s) of Licensure: Texas\nCertification(s)/Specialty: Chiropractor`),
  );
});

test('the fix inserts the block after the method section', () => {
  assert.equal(
    applyFix('missing-credentials', letter(method)),
    letter(method, `${heading}\nState(s) of Licensure: [[state]]\nCertification(s)/Specialty: [[specialty]]`),
  );
});

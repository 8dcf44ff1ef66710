import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterExample } from '../../../server/rules/examples.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { applyFix, checkRule, findingsOf } from '../check-rule.ts';

const id = 'unexpanded-abbreviation';
const letter = letterExample.replace('An MRI', 'Magnetic resonance imaging (MRI)');
const withWords = (words: string) => letter.replace('There are no', `${words} There are no`);

test('an abbreviation that the letter nowhere writes out, at its first use', () => {
  const text = withWords('An <|ESI|> helped. A second ESI did not.');
  const [finding] = checkRule(id, text);
  assert.equal(
    finding.message,
    '"ESI" is spelled out nowhere in this letter. It is written in layperson\'s terms as far as possible (Labor Code ' +
      '4610.6(d)); write it in full once.',
  );
  assert.match(applyFix(id, text), /An epidural steroid injection \(ESI\) helped\. A second ESI did not\./);
});

test('it is off by default', () => {
  const found = findingsOf(parseMarked(withWords('An ESI helped.')).text);
  assert.ok(!found.some((finding) => finding.rule === id));
});

test('with several readings each is offered, none preferred', () => {
  const [finding] = checkRule(id, withWords('The <|CT|> of May 4 was read.'));
  assert.ok(finding.fixes.length > 1);
  assert.ok(finding.fixes.every(({ preferred }) => !preferred));
});

test('written out before, behind, elsewhere in the letter, over lines, in the plural', () => {
  checkRule(id, withWords('An ESI helped, as did each epidural\nsteroid injection since.'));
  checkRule(id, withWords('Epidural steroid injections (ESI) helped. An ESI was refused.'));
});

test('names of guidelines, quotations and ordinary words in capitals', () => {
  checkRule(id, withWords('The CA MTUS and ODG agree with ACOEM. The note says "ESI helped". THE PATIENT IS ABLE.'));
});

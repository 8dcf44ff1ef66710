import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const TITLE = 'Bilateral sacroiliac joint (SI) injection: Upheld';
const check = (rationale: string, title = TITLE) =>
  checkRule('criteria-value-conflict', letterOf(title, `${rationale} The request is not medically necessary.`));

test("another number than the catalog's", () => {
  const [finding] = check('The ODG asks for <|6-8 weeks|> of aggressive conservative therapy.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"6-8 weeks" of conservative care here; ODG is noted elsewhere with 4-6 weeks. Check the edition.',
  );
  check('The ODG wants a block with <|60%|> pain relief.');
  check('ODG criteria: (1) three positive tests; (2) <|8 weeks|> of conservative care; (3) fluoroscopy.');
});

test("the catalog's number", () => {
  check('The ODG asks for 4-6 weeks of aggressive conservative therapy.');
  check('The ODG asks for at least 4 weeks of conservative care and for 80% relief.');
});

test("the worker's weeks, other measures, other guidelines and services", () => {
  check('The ODG is clear. The patient had 8 weeks of conservative care.');
  check('The ODG asks for relief over 8 weeks and limits injections to 4 a year.');
  check('Medicare asks for 8 weeks of conservative care.');
  check('The ODG asks for 8 weeks of conservative care.', 'Knee brace: Upheld');
});

test('the relief of the blocks before a neurotomy is no number of the neurotomy', () => {
  const title = 'Radiofrequency ablation L4-5: Upheld';
  check('The ODG asks for one set of blocks with at least 70% relief.', title);
  check('The ODG asks for at least <|70%|> relief from the first procedure.', title);
});

test('another place of the same letter', () => {
  const [finding] = checkRule(
    'criteria-value-conflict',
    blocks(
      letterOf(
        'Left knee brace: Upheld',
        'The ODG asks for 3 weeks of conservative care before a trigger point injection.',
      ),
      'Right knee brace: Upheld',
      'Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.',
      'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.',
      'Decision rationale: The ODG asks for <|5 weeks|> of conservative care before a trigger point injection.',
    ),
  );
  assert.equal(
    finding.message,
    '"5 weeks" of conservative care here, and "3 weeks" elsewhere in this letter, both of ODG. Check the edition.',
  );
});

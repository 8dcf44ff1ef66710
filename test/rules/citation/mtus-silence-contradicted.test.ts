import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { citing, mtus, odgLowBack } from './guideline-items.ts';

const pain = mtus('Chronic Pain Medical Treatment 2009, Section(s): Medications');
const check = (title: string, rationale: string, field = pain) =>
  checkRule('mtus-silence-contradicted', citing(title, field, rationale));

test('the MTUS is silent on the service, and the field cites the MTUS alone', () => {
  const [finding] = check('Ambien 10mg #30', '<|The MTUS is silent regarding Ambien.|> It is for short use.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The rationale says that the MTUS does not address this, and the guideline field cites the MTUS alone (8 CCR ' +
      '9792.21.1(a)(2)). Cite what the decision rests on, or say what the MTUS states.',
  );
  check('Ambien 10mg #30', '<|The California MTUS and the ACOEM do not specifically address the requested service.|>');
  check('Ambien 10mg #30', '<|The MTUS does not address the topic of zolpidem.|>');
  check('Zolpidem 10mg', '<|CA MTUS does not discuss the use of zolpidem.|> It is a hypnotic.');
});

test('the field cites another guideline', () => {
  check('MRI of the lumbar spine', 'The MTUS does not address this request. ODG allows it.', odgLowBack);
  check(
    'Ambien',
    'MTUS is silent on Ambien. ODG limits it.',
    `${pain} Decision based on Non-MTUS Citation ODG Pain, Zolpidem.`,
  );
});

test('silent on one point, or on something else', () => {
  check('TENS unit purchase', 'The MTUS does not address the brand of the unit.');
  check('TENS unit purchase', 'The MTUS is silent on the frequency of TENS.');
  check('Terocin patch #30', 'Menthol has no discussion of its own in MTUS.');
});

test('the rationale goes on to argue with the MTUS, or sets one chapter aside', () => {
  check('Ambien', 'While the MTUS does not address Ambien, MTUS page 24 limits sedatives to 4 weeks.');
  check('Ambien', 'ACOEM Chapter 12 does not apply to Ambien.');
});

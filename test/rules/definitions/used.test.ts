import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field } from '../../../server/letter/letter.ts';
import { namedGuidelines, type Use, usesOfGuidelines } from '../../../server/rules/definitions/used.ts';
import { wordsOf } from '../../../server/text/words.ts';
import { itemOf } from './kit.ts';

const check = (rationale: string, ...uses: Use[]): void => {
  const { reading, rationale: field } = itemOf('Decision based on MTUS Low Back Complaints 2004.', rationale);
  assert.deepEqual(
    namedGuidelines(field as Field, reading).map(({ use }) => use),
    uses,
    rationale,
  );
};

test('a statement of a guideline', () => {
  for (const sentence of [
    'The ODG states that a trial of six visits comes first.',
    'MTUS page 43 supports drug testing but gives no schedule.',
    'The MTUS does not recommend the use of this drug.',
    "ODG's position on repeat neurotomy is that relief of 50% came before.",
    'ODG is more specific: a low risk patient is tested within six months.',
    'According to the ODG, fusion has no place in ordinary back pain.',
    'Per the ODG, no more than six visits are medically necessary for a strain.',
    'MTUS Guidelines on chronic pain do not back a product when one of its drugs has no support.',
  ])
    check(sentence, 'used');
});

test('a guideline named only to set it aside', () => {
  for (const sentence of [
    'The MTUS does not address transportation.',
    'MTUS guidelines are silent regarding sacroiliac injections.',
    "The MTUS doesn't specifically discuss this device.",
    'The California MTUS guidelines on knee pain do not provide recommendations for clearance.',
    'The MTUS has no recommendation on this.',
    'The MTUS is not applicable here.',
    'This device is not addressed in the MTUS.',
    'Menthol has no discussion of its own in MTUS.',
    'Under the MTUS, there is no specific recommendation for massage chairs.',
    'There is no guidance on pillows in the MTUS.',
  ])
    check(sentence, 'set-aside');
});

test('guidelines that share a verb are set aside together', () => {
  check('The California MTUS and the ACOEM do not specifically address the request.', 'set-aside', 'set-aside');
  check('Neither the MTUS nor ACOEM addresses it, but the ODG recommends it.', 'set-aside', 'set-aside', 'used');
  check('The MTUS is silent; the ODG recommends seven days.', 'set-aside', 'used');
  check('The MTUS is silent on this, so the ODG was used.', 'set-aside', 'used');
});

test('what is said before a pair holds for both', () => {
  check('This is not addressed in MTUS or ACOEM.', 'set-aside', 'set-aside');
  check('The MTUS citation listed does not apply to this body part.', 'set-aside');
  check('Although the MTUS does not mention this drug, it does recommend topical NSAIDs.', 'used');
});

test('words inside a quotation are not used', () => {
  check('The guideline reads: "The ODG supports\nseven days of use." This was exceeded.', 'quoted');
});

test('what the claims administrator cited, and what the reader is sent to', () => {
  check(
    'While the claims administrator cited ODG in its report, the MTUS position is controlling.',
    'reported',
    'used',
  );
  check('The ODG was cited by the utilization reviewer.', 'reported');
  check('Citing the ODG, the treating physician asks for an injection.', 'reported');
  check('The ODG guidelines cited by the claims administrator say the same.', 'reported');
  check('The MTUS, ACOEM and the ODG were reviewed in regard to this case.', 'pointed-to', 'pointed-to');
  check('The provider states that ODG supports this medication.', 'reported');
  check('The MTUS, which is based on ODG, asks for function.', 'used', 'pointed-to');
  check('The California MTUS Guidelines, ACOEM and ODG do not address this.', 'set-aside', 'set-aside', 'set-aside');
  check('The MTUS has limited information on this.', 'set-aside');
  check('MTUS reviewed and not found relevant.', 'pointed-to');
  check('MTUS guidelines: not addressed. ODG: allowed for seven days.', 'set-aside', 'used');
  check('The physician is advised to consult the MTUS Opioids Treatment Guidelines.', 'pointed-to');
});

test('what was said of one holds for the other', () => {
  check('The MTUS is silent as to Ambien; so are ACOEM and the ODG.', 'set-aside', 'set-aside', 'set-aside');
  check('The MTUS is silent; so are ACOEM and the CPMTG.', 'set-aside', 'set-aside');
  check('The MTUS does not address walkers. ACOEM does not either.', 'set-aside', 'set-aside');
  check('The MTUS fails to address walkers, as does ACOEM.', 'set-aside', 'set-aside');
  check('The CA MTUS does not contain guidelines for walkers. Neither does the ACOEM.', 'set-aside', 'set-aside');
  check('The MTUS is silent. The same is true of ACOEM.', 'set-aside', 'set-aside');
  check('There is no MTUS guideline on this; ACOEM has none.', 'set-aside', 'set-aside');
  check('The MTUS, including ACOEM chapter 13, makes no mention of walkers.', 'set-aside', 'set-aside');
  check('The MTUS recommends six visits, as does the ODG.', 'used', 'in-passing');
  check('ACOEM, as adopted by the MTUS, does not speak of repeat imaging.', 'set-aside', 'set-aside');
  check('The MTUS is silent, but ODG recommends seven days, as does ACOEM.', 'set-aside', 'used', 'in-passing');
});

test('a guideline named in passing', () => {
  check('The request is therefore not medically necessary, per MTUS.', 'in-passing');
  check('It is not considered medically necessary per the CA MTUS and the ODG.', 'in-passing', 'in-passing');
  check('It is not medically necessary per the cited MTUS guidelines.', 'in-passing');
  check('Per the ODG guidelines, the request is not medically necessary.', 'in-passing');
  check('The MTUS recommends a short course; the ODG criteria are similar.', 'used', 'in-passing');
  check('The MTUS recommends a short course. Neither ODG nor ACOEM differ.', 'used', 'in-passing', 'in-passing');
  check('MTUS guidelines support durable equipment generally but do not discuss walkers.', 'in-passing');
  check('While the MTUS does address MRI, it does not address repeat studies.', 'in-passing');
  check('The MTUS criteria are not met.', 'in-passing');
  check('This request does not comply with the ODG.', 'in-passing');
  check('Functional improvement per the MTUS definition is absent.', 'in-passing');
  check('Therefore, based on the MTUS, medical necessity is not established.', 'in-passing');
  check('The request is consistent with the ODG, which allows six visits.', 'used');
  check('It is not medically necessary, as the ODG limits it to six weeks.', 'used');
  check('It is not medically necessary per the ODG, which limits it to six weeks.', 'used');
});

test('what evaluators and surgeons recommended under a guideline', () => {
  check('The AME had recommended future care under ACOEM and ODG.', 'reported', 'reported');
  check('The surgeon ordered the brace per the ODG.', 'reported');
  check('According to the provider, the ODG supports it.', 'reported');
  check('The appeal letter states ACOEM supports it.', 'reported');
  check("The provider's citation of ACOEM is noted.", 'reported');
  check('The ODG was cited by the carrier.', 'reported');
  check('I have reviewed the MTUS and ACOEM.', 'pointed-to', 'pointed-to');
  check('The surgeon requested an MRI; per ODG, it is for weakness.', 'used');
});

test('mentions of all sentences come in order, and notes are none', () => {
  const { reading, rationale } = itemOf(
    'Decision based on MTUS Low Back Complaints 2004.',
    'The MTUS is silent (Chou, 2004). ACOEM advises rest. The ODG asks for an MRI.',
  );
  const named = namedGuidelines(rationale as Field, reading);
  assert.deepEqual(
    named.map(({ mention }) => reading.plain(mention.span)),
    ['MTUS', 'ACOEM', 'ODG'],
  );
  const words = wordsOf(reading.logical((rationale as Field).body).text);
  assert.deepEqual(
    usesOfGuidelines(words, reading.knowledge).map(({ sentence: { start } }) => words.text.slice(start, start + 5)),
    ['The M', 'ACOEM', 'The O'],
  );
});

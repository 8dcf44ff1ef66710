import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './letter-of.ts';

const check = (title: string, rationale: string, summary?: string) =>
  checkRule('dose-mismatch', letterOf(title, rationale, summary));

test('another strength in the request sentence', () => {
  const [finding] = check(
    'HYDROCODONE/APAP 10/325MG #90: Upheld',
    'The request for hydrocodone/APAP <|5/325mg|> #90 is not medically necessary.',
  );
  assert.equal(finding.severity, 'error');
  assert.equal(
    finding.message,
    'The item is for hydrocodone/APAP "10/325MG"; the rationale decides on "5/325mg". A decision on another dose is a ' +
      'mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  check('Soma 350mg #90: Upheld', 'The request for carisoprodol <|250 mg|> is not medically necessary.');
  check('Lidocaine 5% patch #30: Upheld', 'The request for lidocaine <|4%|> patch #30 is not medically necessary.');
});

test('another number of units', () => {
  check('Soma 350mg #90: Upheld', 'The request for Soma 350mg <|#60|> is not medically necessary.');
  check('Soma 350mg, 90 tablets: Upheld', 'The request for Soma 350mg <|#60|> is not medically necessary.');
});

test('two doses within the title', () => {
  const [finding] = check(
    'Hydrocodone/APAP 10/325mg #60 (Norco <|5/325mg|> #60): Upheld',
    'The request is not medically necessary.',
  );
  assert.match(finding.message, /^The item gives "10\/325mg" and "5\/325mg" for Norco\./);
  check('Soma 350mg #90, <|quantity: 60|>: Upheld', 'The request is not medically necessary.');
});

test("the summary's request alone is a hint", () => {
  const [finding] = check(
    'Soma 350mg #90: Upheld',
    'The request is not medically necessary.',
    'The patient is a 45 year old man. Soma <|250mg|> #90 was requested.',
  );
  assert.equal(finding.severity, 'hint');
  check(
    'Soma 350mg #90: Upheld',
    'The request is not medically necessary.',
    'The patient took Soma 250mg. Soma 350mg was requested.',
  );
});

test('the same dose, in other words', () => {
  check('Norco 10/325mg #120: Upheld', 'The request for Norco 10-325 mg #120 is not medically necessary.');
  check(
    'Soma 350mg #90: Upheld',
    'The request for carisoprodol (Soma) 350 mg, 90 tablets, is not medically necessary.',
  );
  check('Soma 350mg number ninety (#90): Upheld', 'The request for Soma 350mg #90 is not medically necessary.');
  check('Norco 10/325mg #120: Upheld', 'The request for Norco 10 mg is not medically necessary.');
  check(
    'Norco 10/325mg #120: Upheld',
    'The request for Norco 10/325mg 2 tablets every 6 hours #120 is not medically necessary.',
  );
});

test('another drug or form, earlier and recommended doses', () => {
  check('Tramadol ER 150mg #30: Upheld', 'The request for tramadol 50mg is not medically necessary.');
  check(
    'Soma 350mg #90: Upheld',
    'Flexeril 10mg #30 is another drug. The request for Soma is not medically necessary.',
  );
  check(
    'Soma 350mg #90: Upheld',
    'MTUS allows Soma 250mg. Soma 250mg was tried. The request is not medically necessary.',
  );
  check(
    'Ketoprofen 10%, baclofen 5% cream: Upheld',
    'The request for 10% ketoprofen, 5% baclofen cream is not medically necessary.',
  );
  check(
    'Norco 10/325mg #60 and Norco 5/325mg #30: Upheld',
    'The request for Norco 5/325mg #30 is not medically necessary.',
  );
});

test('the quantities of a frame of partial approval', () => {
  const frame =
    'Norco 10/325mg #90 was the original request. Norco 10/325mg #60 was authorized by the Claims Administrator. The ' +
    'remaining IMR eligible portion of the original request, Norco 10/325mg #30 is: Upheld';
  check(frame, 'The request for Norco 10/325mg #90 is not medically necessary.');
  check(frame, 'The request for Norco 10/325mg <|#45|> is not medically necessary.');
});

test('the number of Tylenol with codeine is its name, not a count', () => {
  check('Tylenol #3 300/30mg #60: Upheld', 'The request for Tylenol #3 300/30mg #60 is not medically necessary.');
});

test('what the guideline says behind "regarding the request" is not the request', () => {
  for (const lead of ['Regarding', 'With regard to', 'As to', 'In reference to', 'In considering', 'In support of']) {
    check(
      'Flexeril 7.5mg #60: Upheld',
      `${lead} the request for cyclobenzaprine (Flexeril), Chronic Pain Medical Treatment Guidelines support ` +
        'cyclobenzaprine 5 mg three times a day. It is not medically necessary.',
    );
    check(
      'Norco 10/325mg #90: Upheld',
      `${lead} the request for Norco, the ceiling is 120 mg, i.e. Norco 10 mg #360. It is not medically necessary.`,
    );
    check(
      'Norco 10/325mg #90: Upheld',
      `${lead} the request for Norco <|5/325mg|>, #90, the MTUS asks for function. It is not medically necessary.`,
    );
  }
});

test('what utilization review decided on, and what was asked for at another time', () => {
  for (const sentence of [
    "The provider's request for Norco 10/325 mg #120 was modified by UR to Norco 10/325 mg #60.",
    'The request for Norco 10/325mg #120 was modified to #60 by UR.',
    'On 2/1/14 a request for Norco 10/325mg #90 was approved.',
    'The patient was requesting Norco 10/325mg #180 in 2013.',
    'Two years ago the provider requested Norco 10/325mg #180.',
    'A request for a smaller amount (Norco 10/325mg #30) could be considered.',
    'The request for Norco mentions "Norco 10/325mg #180" in one place.',
    'The request for Norco comes after Norco 5/325mg #90.',
  ])
    check('Norco 10/325mg #60: Upheld', `${sentence} The request for Norco is not medically necessary.`);
  check(
    'Norco 10/325mg #60: Upheld',
    'The provider requested Norco 10/325mg <|#90|> on 2/1/14. The request is not medically necessary.',
  );
  check('Norco 10/325mg #60: Upheld', 'Medical necessity for Norco 10/325mg <|#90|> has not been established.');
});

test('months and refills multiply', () => {
  check(
    'Lidoderm patch 5% #30 x 3: Upheld',
    'The request for Lidoderm 5% #90 over three months is not medically necessary.',
  );
  check(
    'Norco 10/325mg #120 with 2 refills: Upheld',
    'The request for Norco 10/325mg #360 is not medically necessary.',
  );
  check(
    'Lidoderm patch 5% #30 x 3: Upheld',
    'The request for Lidoderm 5% <|#100|> over three months is not medically necessary.',
  );
  check('Soma 350mg #30: Upheld', 'The request for Soma 350mg <|#90|> is not medically necessary.');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const check = (title: string, rationale: string) =>
  checkRule(
    'quantity-mismatch',
    blocks(`${title}: Upheld`, claimsExample, reviewerExample, `Decision rationale: ${rationale}`),
  );
const asks = (title: string, request: string) => check(title, `The request for ${request} is not medically necessary.`);

test('another number of visits, sessions or units', () => {
  const [finding] = asks('Cognitive therapy one time a week for 12 weeks', '<|10 additional sessions|> of therapy');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'The item is for "one time a week for 12 weeks" (12); the rationale decides on "10 additional sessions". A decision ' +
      'on another quantity is a mistake of fact (Labor Code 4610.6(h)(5)).',
  );
  assert.equal(finding.related[0].message, 'The item.');
  asks('Physical therapy, 12 sessions', '<|eight sessions|> of physical therapy');
  asks('Acupuncture x 6', '<|12 visits|> of acupuncture');
  asks('Trigger point injections x4', '<|three trigger point injections|>');
  asks('Functional restoration program, 80 hours', 'a program of <|160 hours|>');
  assert.match(asks('Therapy, 12 visits', '<|2x4|> of therapy')[0].message, /^The item is for "12 visits"; the/);
});

test('the request where it is restated; the sentence that concludes is the place', () => {
  check(
    'Acupuncture, 6 visits',
    'The treater has asked for <|8 visits|> of acupuncture. It is not medically necessary.',
  );
  check(
    'Acupuncture, 6 visits',
    'The request for 8 visits is new. The request for <|10 visits|> of acupuncture is not medically necessary.',
  );
});

test('the same number in other words', () => {
  asks('Physical therapy 2 times a week for 4 weeks', 'eight visits of therapy');
  asks('Chiropractic treatment 2x6', '12 visits');
  asks('Trigger point injections, quantity 3', 'three trigger point injections');
  asks('Functional restoration program, 80 hours (10 days, 8 hours a day)', 'the program, 80 hours');
  asks('Physical therapy 2-3 times a week for 4 weeks', '10 visits');
});

test('guidelines, earlier care, stretches of time, what the item does not count', () => {
  check(
    'Therapy, 6 visits',
    'MTUS allows 10 visits. The patient had 12 visits. The request is not medically necessary.',
  );
  asks('H-wave unit, 30 day rental', 'an H-wave unit, 2 month rental');
  asks('Psychological evaluation', 'one visit for evaluation');
  asks('Home health aide 4 hours a day, 3 days a week for 6 weeks', 'an aide, 12 hours a week');
  check(
    'Therapy, 6 visits',
    'UR modified the request for 8 visits to 4 visits. The request is not medically necessary.',
  );
});

test('a limit, a part of the request, an aside on a smaller one', () => {
  asks('Therapy, 12 visits', 'more than the 10 visits allowed');
  asks('Therapy, 12 visits', 'an initial trial of 6 visits');
  check('Therapy, 12 visits', 'The request for 6 visits would be supported. It is not medically necessary.');
});

test("a drug's quantity is another finding's", () => {
  asks('Norco 10/325mg #60', 'Norco 10/325mg #90');
});

test('in a partial approval any part of the frame may be named', () => {
  const title =
    'Work hardening, 20 sessions was the original request. Work hardening, 8 sessions was authorized by the Claims ' +
    'Administrator. The remaining IMR eligible portion of the original request, Work hardening, 12 sessions is';
  asks(title, 'work hardening, 12 sessions');
  asks(title, 'the program of 20 sessions');
  asks(title, 'a program of <|15 sessions|>');
});

test('visits of a guideline, of another request and of another time', () => {
  for (const sentence of [
    'Regarding the request for acupuncture, the MTUS supports 3-6 treatments. It is not medically necessary.',
    'A prior request for 12 visits was approved. The request is not medically necessary.',
    'There is a separate request for 10 visits of acupuncture. The request is not medically necessary.',
    'The RFA of 1/3/14 requested 12 visits while that of 2/3/14 requested 8 visits. The request is not medically necessary.',
    'As 12 visits have not helped, acupuncture 8 visits is not medically necessary.',
  ])
    check('Acupuncture x 8 visits', sentence);
  check(
    'Acupuncture x 8 visits',
    'Regarding the request for <|12 visits|> of acupuncture, the MTUS supports fewer. It is not medically necessary.',
  );
});

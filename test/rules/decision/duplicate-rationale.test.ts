import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const reason = (name: string, more = '') =>
  `The MTUS asks for a record of function before it supports ${name} for longer than a few weeks. The injured worker has ` +
  `neck pain of 6/10, and no change in work or activity was described on 05-06-2014. The last drug screen was ` +
  `consistent, and no side effects were noted.${more} The request for ${name} is not medically necessary.`;
const item = (title: string, rationale: string, label = 'Decision rationale:') =>
  blocks(`${title}: Upheld`, claimsExample, reviewerExample, `${label} ${rationale}`);
const copy = (title: string, rationale: string) => item(title, rationale, '<|Decision rationale:|>');
const check = (...items: readonly string[]) => checkRule('duplicate-rationale', blocks(...items));

test('the same words but for the name of the item', () => {
  const [finding] = check(item('Norco #60', reason('Norco #60')), copy('Soma #90', reason('Soma #90')));
  assert.equal(finding.severity, 'information');
  assert.equal(
    finding.message,
    'This rationale is that of "Norco #60". Each item needs its own analysis (Labor Code 4610.6(e)).',
  );
  assert.equal(finding.related[0].message, 'The rationale of "Norco #60".');
  check(item('Norco #60', reason('Norco #60')), copy('Soma #90', reason('Norco #60')));
});

test('a word more or less; each later one of a group', () => {
  check(
    item('Norco #60', reason('Norco #60')),
    copy('Soma #90', reason('Soma #90').replace('consistent', 'negative')),
    item('Knee brace', 'The knee is stable on examination, and the request is not medically necessary.'),
    copy('Ambien #30', reason('Ambien #30')),
  );
});

test('the same opening with another argument', () => {
  const more = ' Sleep was not evaluated, a lower dose was not tried, and the pill was taken for over five months.';
  check(item('Norco #60', reason('Norco #60')), item('Ambien #30', reason('Ambien #30', more)));
});

test('twins of one request', () => {
  check(
    item('EMG of the left arm', reason('EMG of the left arm')),
    item('EMG of the right arm', reason('EMG of the right arm')),
  );
});

test('ancillary services and fixed sentences', () => {
  const refused =
    'As the requested surgical intervention is not medically necessary, the requested ancillary service is not ' +
    'medically necessary.';
  check(item('Associated surgical service: Labs', refused), item('Pre-op EKG', refused));
  check(
    item('Norco #60', 'The request is not medically necessary.'),
    item('MRI', 'The request is not medically necessary.'),
  );
});

test('an item that stands twice is another finding', () => {
  check(item('Norco #60', reason('Norco #60')), item('NORCO # 60', reason('Norco #60')));
});

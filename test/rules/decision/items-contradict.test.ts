import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const item = (title: string, history: string) =>
  blocks(
    `${title}: Upheld`,
    claimsExample,
    reviewerExample,
    `Decision rationale: ${history} The request is not medically necessary.`,
  );
const check = (...items: readonly string[]) => checkRule('items-contradict', blocks(...items));
const had = 'The patient completed 12 visits of physical therapy in 2015.';

test('one affirms what the other denies; the later one is the place', () => {
  const [finding] = check(
    item('Left knee MRI', had),
    item('Left knee injection', 'There is <|no documentation of physical therapy|>.'),
  );
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    'This item says "no documentation of physical therapy", "Left knee MRI" says "completed 12 visits of physical ' +
      'therapy". Both rest on the same records; check which holds.',
  );
  assert.equal(finding.related[0].message, 'The rationale of "Left knee MRI".');
  check(
    item('Left knee injection', 'The patient has not had physical therapy.'),
    item('Left knee MRI', had.replace('completed 12 visits of physical therapy', '<|$&|>')),
  );
  check(
    item('Norco 10/325mg #60', 'Despite acupuncture, the pain is 7/10.'),
    item('Low back brace', '<|Acupuncture has not been tried|>.'),
  );
});

test('other body parts, other treatments, the same item', () => {
  check(
    item('Left knee MRI', had),
    item('Right shoulder MRI', 'There is no documentation of physical therapy for the right shoulder.'),
  );
  check(item('Left knee MRI', had), item('Right shoulder MRI', 'He has not had physical therapy.'));
  check(item('Left knee MRI', had), item('Left knee brace', 'There is no documentation of acupuncture.'));
  check(item('Left knee MRI', `${had} There is no documentation of physical therapy.`), item('Left knee brace', ''));
});

test('effects, goals, later times, guidelines', () => {
  for (const history of [
    'There is no documentation of functional improvement with physical therapy.',
    'There is no documentation of physical therapy since the surgery.',
    'ODG asks that the patient has not had physical therapy.',
    'There is no documentation that the patient has failed physical therapy.',
  ])
    check(item('Left knee MRI', had), item('Left knee injection', history));
});

test('where parts are not named, several in the letter leave it open', () => {
  const drug = item('Norco 10/325mg #60', 'Despite physical therapy, the pain is 7/10.');
  check(drug, item('Left knee MRI', 'Pain is 4/10.'), item('Right shoulder MRI', 'He has not had physical therapy.'));
});

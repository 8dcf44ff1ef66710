import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, claimsExample, reviewerExample } from '../../../server/rules/examples.ts';
import { checkRule } from '../check-rule.ts';

const item = (title: string, rationale: string) =>
  blocks(title, claimsExample, reviewerExample, `Decision rationale: ${rationale}`);
const surgery = (decision: string, title = 'Right carpal tunnel release') =>
  item(`${title}: ${decision}`, `The request ${decision === 'Upheld' ? 'is not' : 'is'} medically necessary.`);
const check = (...items: readonly string[]) => checkRule('ancillary-decision-conflict', blocks(...items));

test('refused because of a surgery that is Overturned', () => {
  const [finding] = check(
    surgery('Overturned'),
    item(
      'Post-operative therapy, 8 visits: Upheld',
      'As <|the requested carpal tunnel release is not medically necessary|>, the associated request for therapy is ' +
        'also not medically necessary.',
    ),
  );
  assert.equal(finding.severity, 'error');
  assert.match(
    finding.message,
    /^"Post-operative therapy, 8 visits" is refused because "the requested carpal tunnel .*", but "Right carpal tunnel release" is Overturned\. The two decisions must agree\.$/,
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The decision on "Right carpal tunnel release".'],
  );
});

test('granted because of a surgery that is Upheld', () => {
  check(
    surgery('Upheld'),
    item(
      'Associated surgical service: Assistant surgeon: Overturned',
      'Since <|the surgery has been found medically necessary|>, the assistant surgeon is medically necessary.',
    ),
  );
});

test('other ways to say it', () => {
  for (const reason of [
    'As <|the requested surgical intervention is not medically necessary|>, the requested ancillary service is not medically necessary.',
    'Since <|the primary procedure is not medically necessary|>, none of the associated services are medically necessary.',
    '<|The associated surgical procedure is not medically necessary|> therefore the therapy is not medically necessary.',
    '<|The surgery is not supported|>. As such, the ancillary service is not medically necessary.',
    '<|The requested surgery is not supported|> by the guideline; as such, the associated service is not medically necessary.',
    'Given that <|the surgery has not been deemed medically necessary|>, the ancillary service is not either.',
    'Because <|the carpal tunnel release was not certified|>, the associated service is not medically necessary.',
  ])
    check(surgery('Overturned'), item('Associated surgical service: Labs: Upheld', reason));
});

test('where the surgery comes later, its decision is the place', () => {
  const [finding] = check(
    item(
      'Associated surgical service: Labs: Upheld',
      'As the surgery is not medically necessary, the labs are not medically necessary.',
    ),
    surgery('Overturned').replace('Overturned', '<|Overturned|>'),
  );
  assert.deepEqual(
    finding.related.map(({ message }) => message),
    ['The reason given for "Associated surgical service: Labs".'],
  );
});

test('decisions that agree, reasons of its own, conservative care that is granted', () => {
  const refused = 'As the surgery is not medically necessary, the ancillary service is not medically necessary.';
  check(surgery('Upheld'), item('Associated surgical service: Labs: Upheld', refused));
  check(
    item('Physical therapy for the right wrist: Overturned', 'The request is medically necessary.'),
    surgery('Upheld'),
    item('Associated surgical service: Labs: Upheld', refused),
  );
  for (const reason of [
    'Although the release is medically necessary, a purchase goes beyond a rental. It is not medically necessary.',
    'The release found necessary above is a short procedure. The assistant is not medically necessary.',
    'UR held that the surgery is not medically necessary. As such, it refused the service. It is not medically necessary.',
    'If the surgery is not medically necessary, nothing is due. The request is not medically necessary.',
  ])
    check(surgery('Overturned'), item('Associated surgical service: Cold therapy unit: Upheld', reason));
});

test('where it is not clear which surgery is meant', () => {
  const refused = (words: string) =>
    item(
      'Associated surgical service: Labs: Upheld',
      `As ${words} is not medically necessary, the labs are not medically necessary.`,
    );
  check(surgery('Overturned'), surgery('Upheld', 'Left shoulder arthroscopy'), refused('the surgery'));
  check(surgery('Overturned'), surgery('Upheld', 'Left shoulder arthroscopy'), refused('the shoulder arthroscopy'));
  check(surgery('Overturned'), refused('the lumbar fusion'));
  check(surgery('Overturned', 'Surgical consultation'), refused('the surgery'));
  check(
    surgery('Overturned'),
    surgery('Upheld', 'Left shoulder arthroscopy'),
    refused('<|the carpal tunnel release|>').replace('|> is not medically necessary', ' is not medically necessary|>'),
  );
});

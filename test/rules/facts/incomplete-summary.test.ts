import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, issuesExample, itemExample, methodExample } from '../../../server/rules/examples.ts';
import { checkRule, rulesOf } from '../check-rule.ts';

const letter = (heading: string, summary: string) =>
  blocks(methodExample, `${heading}\n${summary}`, issuesExample, itemExample);
const lacking = (summary: string) => checkRule('incomplete-summary', letter('<|CLINICAL CASE SUMMARY|>', summary))[0];
const complete = (summary: string) => checkRule('incomplete-summary', letter('CLINICAL CASE SUMMARY', summary));

const parts = {
  age: 'The worker is 45 years old.',
  injury: 'A box fell on the back.',
  condition: 'There is a lumbar strain.',
  treatment: 'Ibuprofen and rest were tried.',
  request: 'Ten sessions were requested.',
};
const without = (part: keyof typeof parts) =>
  Object.entries(parts)
    .filter(([name]) => name !== part)
    .map(([, words]) => words)
    .join(' ');

test('each part that is missing, at the heading', () => {
  const finding = lacking(without('age'));
  assert.equal(finding.severity, 'information');
  assert.equal(
    finding.message,
    "The case summary does not give the worker's age. Each analysis rests on the employee's condition and the findings " +
      'of the records (Labor Code 4610.6(e)).',
  );
  assert.match(lacking(without('injury')).message, /give the injury \(its date or how it happened\)\./);
  assert.match(lacking(without('condition')).message, /give a diagnosis or other condition\./);
  assert.match(lacking(without('treatment')).message, /give any treatment or evaluation\./);
  assert.match(lacking(without('request')).message, /give the request\./);
});

test('several parts are one finding', () => {
  assert.match(
    lacking('There is a lumbar strain. Ibuprofen and rest were tried. Ten sessions were requested.').message,
    /does not give the worker's age or the injury \(its date or how it happened\)\./,
  );
  assert.match(
    lacking('The worker is off work.').message,
    /age, the injury .*, a diagnosis .*, any treatment .* or the request\./,
  );
});

test('all five parts, in the ways that letters give them', () => {
  complete(Object.values(parts).join(' '));
  complete(
    'The applicant is a represented  56-year-old   employee who has filed a claim for chronic low back pain reportedly ' +
      'associated with an industrial injury of May 17, 2007. In a Utilization Review Report dated February 5, 2015, the ' +
      'claims administrator denied requests for Ambien.',
  );
  complete('Patient is a 38 y/o with injury date on 3/29/05. Dx: lumbar DDD. He takes Norco. MRI is sought.');
  complete('A 61 year old has a cumulative trauma to both hands; carpal tunnel syndrome; splints; UR denied surgery.');
});

test('diagnoses and requests in short', () => {
  for (const words of ['The claimant has right knee OA.', 'There is a corneal scar OD.', 'SLAP was found.'])
    complete(`${without('condition')} ${words}`);
  for (const words of ['The treatment plan was for a microdiscectomy.', 'Plan: LSO.', 'The plan included therapy.'])
    complete(`${without('request')} ${words}`);
  assert.match(lacking(`${without('condition')} The knee hurts.`).message, /a diagnosis or other condition/);
  assert.match(lacking(`${without('request')} He plans to walk.`).message, /give the request/);
});

test('an empty summary is an empty section, a draft is not judged', () => {
  assert.deepEqual(rulesOf(letter('CLINICAL CASE SUMMARY', '')), ['empty-field']);
  complete('[[age]] [[injury]] [[condition]] [[treatment so far]] [[request]]');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAncillary } from '../../../server/rules/definitions/ancillary.ts';
import { itemOf } from './item-of.ts';

const check = (expected: boolean, title: string, rationale: string): void => {
  const { item, reading } = itemOf(`${title}: Upheld`, rationale);
  assert.equal(isAncillary(item, reading), expected, `${title} | ${rationale}`);
};

test('the title says so', () => {
  check(true, 'Associated surgical service: Assistant surgeon', 'The request is not medically necessary.');
  check(true, 'ASSOCIATED SURGICAL SERVICES: Labs', 'The request is not medically necessary.');
  check(true, 'Associated Surgical Service - Cold therapy unit', 'The request is not medically necessary.');
});

test('the rationale calls it ancillary or associated with a surgery', () => {
  const rationales = [
    'As the requested surgical intervention is not medically necessary, the requested ancillary service is not medically necessary.',
    'As the primary procedure is not medically necessary, none of the associated services are medically necessary.',
    'As the surgical procedure is not medically necessary, the associated physical therapy is not either.',
    'The brace is associated with the requested surgery, which is supported. The request is medically necessary.',
    'The associated surgical procedure is not medically necessary therefore the walker is not medically necessary.',
    'The request is ancillary to the arthroscopy. It is not medically necessary.',
  ];
  for (const rationale of rationales) check(true, 'Pre-op EKG', rationale);
});

test('the rationale argues by the surgery alone', () => {
  const rationales = [
    'As the right ankle surgery is medically necessary, crutches are medically necessary.',
    'Since the requested arthroscopy is not supported, the request is not medically necessary.',
    'Because the lumbar fusion has been approved, the brace is medically necessary.',
  ];
  for (const rationale of rationales) check(true, 'Crutches', rationale);
  check(
    false,
    'Right ankle arthroscopy',
    'As the ankle surgery is not supported, the request is not medically necessary.',
  );
  check(false, 'Crutches', 'As the criteria of the ODG are not met, the crutches are not medically necessary.');
  check(false, 'Crutches', 'As the patient is doing well after surgery, the request is not medically necessary.');
});

test('other things that are associated', () => {
  const rationales = [
    'Both have risks associated with intramuscular administration. The request is not medically necessary.',
    'There is neck pain with associated symptoms after surgery. The request is not medically necessary.',
    'The patient has the associated pain of a failed fusion. The request is not medically necessary.',
    'ODG states: "ancillary services are not covered." The request is not medically necessary.',
  ];
  for (const rationale of rationales) check(false, 'Physical therapy, 12 sessions', rationale);
  check(false, 'Associated service: Transportation', 'The request is not medically necessary.');
  check(false, 'Cold therapy unit after the associated surgical service', 'It is not medically necessary.');
});

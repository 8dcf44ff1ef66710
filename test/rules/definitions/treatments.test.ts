import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deniedTreatments, givenTreatments } from '../../../server/rules/definitions/treatments.ts';
import { wordsOf } from '../../../server/text/words.ts';

const denied = (words: string, ...expected: string[]): void =>
  assert.deepEqual(
    deniedTreatments(wordsOf(words)).map(({ treatment }) => treatment),
    expected,
    words,
  );
const given = (words: string, ...expected: string[]): void =>
  assert.deepEqual(
    givenTreatments(wordsOf(words)).map(({ treatment }) => treatment),
    expected,
    words,
  );

test('denied to have taken place, or to be documented', () => {
  denied('There is no documentation of physical therapy.', 'physical therapy');
  denied('There is no evidence that the patient has had a trial of TENS.', 'TENS');
  denied('The records show no mention of any prior acupuncture.', 'acupuncture');
  denied('He has not attended any physical therapy.', 'physical therapy');
  denied('No earlier trigger point injections are on record.', 'trigger point injection');
  denied('Acupuncture has not been tried.', 'acupuncture');
});

test('another thing is denied', () => {
  denied('There is no documentation of functional improvement with physical therapy.');
  denied('There is no documentation of failed physical therapy.');
  denied('There is no documentation of recent physical therapy.');
  denied('There is no documentation of physical therapy goals.');
  denied('There is no documentation of physical therapy since the surgery.');
  denied('There is no documentation of the response to acupuncture.');
});

test('said to have taken place', () => {
  given('The patient completed 12 visits of physical therapy.', 'physical therapy');
  given('She has had four sessions of acupuncture.', 'acupuncture');
  given('Despite physical therapy he has pain.', 'physical therapy');
  given('The patient underwent a left L5 epidural steroid injection.', 'epidural injection');
});

test('not said to have taken place', () => {
  given('The patient has had no physical therapy.');
  given('After surgery, post-operative physical therapy is requested.');
  given('The request for physical therapy is new.');
  given('Physical therapy should be tried.');
  given('A patient who would have had physical therapy.');
});

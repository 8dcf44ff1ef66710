import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyParts, regionOf, wrongParts } from '../../../server/content/mentions/parts.ts';
import { splitWords } from '../../../server/content/split-words.ts';

test('the parts that a regional chapter is wrong for, by any of its names or its number', () => {
  const lowBack = wrongParts('Low Back Complaints');
  assert.ok(lowBack?.has('knee') && lowBack.has('shoulder'));
  assert.ok(!lowBack?.has('sacroiliac') && !lowBack?.has('hip') && !lowBack?.has('low back'));
  assert.equal(wrongParts(12), lowBack);
  assert.equal(wrongParts('Low Back'), lowBack);
  assert.equal(wrongParts('Hip and Pelvis'), wrongParts('Hip & Pelvis'));
});

test('chapters of no region are wrong for nothing', () => {
  for (const name of ['Pain', 'Chronic Pain Medical Treatment Guidelines', 'Acupuncture Treatment', 'Preface', ''])
    assert.equal(wrongParts(name), undefined, name);
  for (const number of [1, 5, 7, 15]) assert.equal(wrongParts(number), undefined, `${number}`);
});

test('no chapter is wrong for its own parts', () => {
  const own: readonly (readonly [string, (typeof bodyParts)[number]])[] = [
    ['Neck & Upper Back', 'neck'],
    ['Neck & Upper Back', 'upper back'],
    ['Shoulder', 'shoulder'],
    ['Elbow', 'elbow'],
    ['Forearm, Wrist, & Hand', 'wrist and hand'],
    ['Low Back', 'low back'],
    ['Knee & Leg', 'knee'],
    ['Ankle & Foot', 'ankle and foot'],
    ['Hip & Pelvis', 'hip'],
    ['Head', 'head'],
    ['Eye', 'eye'],
    ['Hernia', 'abdomen'],
  ];
  for (const [name, part] of own) assert.equal(wrongParts(name)?.has(part), false, `${name}: ${part}`);
});

test('every part has a region', () => {
  for (const part of bodyParts) assert.ok(regionOf(part), part);
  assert.equal(regionOf('sacroiliac'), 'spine');
});

test('split words are single words in small letters', () => {
  assert.ok(splitWords.length > 100);
  for (const word of splitWords) assert.match(word, /^[a-z-]{6,}$/);
});

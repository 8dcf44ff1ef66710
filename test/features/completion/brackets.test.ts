import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, choose, draft, reviewerField } from './offers.ts';

const tens =
  'Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation)';
const written = `Decision based on MTUS ${tens}`;

test('an offer takes over the bracket that the editor closed behind the typed one', () => {
  assert.equal(reviewerField(choose(ask(draft({ reviewer: ' TENS, chronic pain (trans<|>)' })), tens)), written);
});

test('a bracket that stands behind words without one stays', () => {
  assert.equal(reviewerField(choose(ask(draft({ reviewer: ' TENS, chronic pain<|>)' })), tens)), `${written})`);
});

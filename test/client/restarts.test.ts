import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restartBudget, restartLimit, restartWindowMilliseconds } from '../../client/restarts.ts';

test('a server that ends by itself is started again, but not for ever', () => {
  const mayRestart = restartBudget();
  for (let at = 0; at < restartLimit; at++) assert.equal(mayRestart(at * 1000), true);
  assert.equal(mayRestart(restartLimit * 1000), false);
});

test('ends of long ago do not count', () => {
  const mayRestart = restartBudget();
  for (let at = 0; at < restartLimit; at++) mayRestart(at);
  assert.equal(mayRestart(restartWindowMilliseconds), false);
  assert.equal(mayRestart(restartWindowMilliseconds + restartLimit), true);
});

test('one end now and then is always forgiven', () => {
  const mayRestart = restartBudget();
  for (let at = 0; at < 100; at++) assert.equal(mayRestart(at * (restartWindowMilliseconds / restartLimit + 1)), true);
});

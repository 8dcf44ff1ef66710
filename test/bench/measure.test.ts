import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aheadOf, type Figure, isMet, percentile, ratioTo } from './measure.ts';
import { asPage, missed } from './report.ts';

const figure = (value: number, unit: Figure['unit'], goal?: number): Figure => ({
  group: 'engine',
  what: 'all findings',
  value,
  unit,
  ...(goal !== undefined && { goal }),
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

  it('takes the median and the value that one in a hundred exceeds', () => {
    assert.equal(percentile([3, 1, 2], 0.5), 2);
    assert.equal(percentile(hundred, 0.98), 99);
    assert.equal(percentile(hundred, 0.99), 100);
  });

  it('takes the least at 0 and the greatest at 1', () => {
    assert.deepEqual([percentile(hundred, 0), percentile(hundred, 1)], [1, 100]);
  });
});

describe('goals', () => {
  it('are a floor for throughput and a ceiling for all else', () => {
    assert.equal(isMet(figure(41, 'MB/s', 40)), true);
    assert.equal(isMet(figure(39, 'MB/s', 40)), false);
    assert.equal(isMet(figure(39, 'ms', 40)), true);
    assert.equal(isMet(figure(41, 'MB', 40)), false);
    assert.equal(isMet(figure(41, 'ms')), undefined);
  });

  it('of a ratio count how far ours is ahead, in throughput and in time', () => {
    assert.equal(aheadOf(figure(30, 'MB/s'), 10), 3);
    assert.equal(aheadOf(figure(10, 'ms'), 30), 3);
    assert.deepEqual(ratioTo(figure(30, 'MB/s'), { name: 'peer', value: 10, goal: { ahead: 2.5 } }), {
      ratio: 3,
      kind: 'ahead',
      met: true,
    });
    assert.equal(ratioTo(figure(30, 'ms'), { name: 'peer', value: 60, goal: { ahead: 2.5 } }).met, false);
  });

  it('of a ratio count how much more ours may cost', () => {
    const bare = { name: 'empty server', value: 20, goal: { behind: 1.25 } };
    assert.deepEqual(ratioTo(figure(30, 'ms'), bare), { ratio: 1.5, kind: 'behind', met: false });
    assert.equal(ratioTo(figure(24, 'ms'), bare).met, true);
    assert.equal(ratioTo(figure(10, 'MB/s'), { name: 'regex', value: 500, goal: { behind: 60 } }).met, true);
  });
});

describe('the page', () => {
  const figures: Figure[] = [
    { ...figure(12, 'MB/s', 40), beside: [{ name: 'a peer', value: 4, goal: { ahead: 2.5 } }] },
    { ...figure(50, 'ms'), what: 'quick', beside: [{ name: 'empty server', value: 10, goal: { behind: 3 } }] },
  ];

  it('shows goal, verdict and ratio of every figure and of all that is measured beside it', () => {
    const page = asPage(figures, { day: '2026-01-02', machine: 'a machine', corpus: 'Letters.', why: [] });
    assert.match(
      page,
      /\| all findings \| 12\.0 MB\/s \| at least 40 MB\/s \| missed \| a peer \| 4\.00 MB\/s \| 3\.00 \| at least 2\.5 \| met \|/,
    );
    assert.match(
      page,
      /\| quick \| 50\.0 ms \| {2}\| {2}\| empty server \| 10\.0 ms \| 5\.00 \| at most 3 \| missed \|/,
    );
  });

  it('lists what is missed, by itself and by ratio', () => {
    assert.deepEqual(
      missed(figures).map(({ what }) => what),
      ['all findings', 'quick, beside empty server'],
    );
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, type Mark, timelineMarkup } from '../../../client/webview/summary/timeline.ts';
import type { DateKind, DateSummary } from '../../../server/requests.ts';
import { words } from './kit.ts';

const date = (kind: DateKind, day: string): DateSummary => ({
  kind,
  day,
  range: { start: { line: 3, character: 5 }, end: { line: 3, character: 15 } },
});

const ordinary = [
  date('injury', '2009-04-25'),
  date('examination', '2015-07-30'),
  date('request', '2015-08-13'),
  date('review', '2015-08-18'),
  date('decision', '2015-09-30'),
];

const xs = (marks: readonly Mark[]): number[] => marks.map(({ x }) => x);

test('from the first examination on, pixels go with days', () => {
  const { marks } = layOut(ordinary, words, 800);
  const [exam, request, , decision] = xs(marks).slice(1);
  assert.equal(((request - exam) / (decision - exam)).toFixed(4), (14 / 62).toFixed(4));
  assert.ok(decision <= 800);
});

test('what was before the first examination stands left of a break', () => {
  const { marks, breakX } = layOut(ordinary, words, 800);
  assert.ok(breakX !== undefined && marks[0].x < breakX && breakX < marks[1].x);
  assert.equal(timelineMarkup(ordinary, words, 800).markup.match(/class="break"/g)?.length, 1);
});

test('without an injury, or with nothing after it, there is no break', () => {
  assert.equal(layOut(ordinary.slice(1), words, 800).breakX, undefined);
  assert.equal(layOut(ordinary.slice(0, 1), words, 800).breakX, undefined);
  assert.doesNotMatch(timelineMarkup(ordinary.slice(1), words, 800).markup, /class="break"/);
});

test('without an examination the scale starts at the first date after the injury', () => {
  const { marks, breakX } = layOut([ordinary[0], ...ordinary.slice(2)], words, 800);
  assert.ok(breakX !== undefined && marks[1].x > breakX);
});

test('what happened on one day is named together', () => {
  const { marks } = layOut([date('examination', '2015-07-30'), date('request', '2015-07-30')], words, 800);
  assert.deepEqual(
    marks.map(({ label, day }) => [label, day]),
    [['Exam, Request', '7/30/2015']],
  );
});

test('no words lie on others or beyond the edges, however narrow', () => {
  for (const width of [320, 420, 800]) {
    const { marks, height } = layOut(ordinary, words, width);
    for (const mark of marks) {
      assert.ok(mark.wordsX >= 0 && mark.wordsX <= width);
      for (const other of marks)
        if (other !== mark && other.lane === mark.lane && other.above === mark.above)
          assert.ok(Math.abs(other.wordsX - mark.wordsX) > 40, `${mark.label} and ${other.label} at ${width}`);
    }
    assert.ok(height < 200);
  }
});

test('every date leads to its place by keyboard; no style stands in an attribute', () => {
  const { markup } = timelineMarkup(ordinary, words, 800);
  assert.equal(markup.match(/<a role="link" tabindex="0" data-line="3" data-character="5">/g)?.length, 5);
  assert.doesNotMatch(markup, /style=/);
});

test('without any date a sentence says so', () => {
  assert.equal(timelineMarkup([], words, 800).markup, '<p class="muted">The letter gives no date of the case.</p>');
});

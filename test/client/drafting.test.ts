import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesOf, itemsOf, saidOfDates, saidOfItems } from '../../client/drafting/answers.ts';
import { countOf, holds, letterAt, nextPlace, type Place } from '../../client/drafting/next-place.ts';
import type { Say } from '../../client/say.ts';

const say: Say = (message, ...values) => message.replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)]));

test('items are names, or their number', () => {
  assert.deepEqual(itemsOf(' MRI of the left knee ;; Norco 10/325mg #120, 2 refills; '), [
    'MRI of the left knee',
    'Norco 10/325mg #120, 2 refills',
  ]);
  assert.deepEqual(itemsOf(' 3 '), ['', '', '']);
  for (const typed of ['', '  ', ';', '0']) assert.deepEqual(itemsOf(typed), [''], typed);
  assert.equal(itemsOf('99').length, 60);
  assert.equal(itemsOf('x;'.repeat(500)).length, 60);
  assert.deepEqual(
    [saidOfItems('', say), saidOfItems('TENS unit', say), saidOfItems('3', say)],
    [undefined, 'One item', '3 items'],
  );
});

test('dates stand in the order of what happened; a gap leaves one open', () => {
  assert.deepEqual(datesOf('06/14/2016, 1-30-2017,,, 03/17/2017'), {
    'date-of-injury': '06/14/2016',
    'ur-date': '1-30-2017',
    'decision-date': '03/17/2017',
  });
  assert.deepEqual(datesOf(' '), {});
  assert.deepEqual(saidOfDates('06/14/2016,, 02/10/2017', say), {
    words: 'injury 06/14/2016, application received 02/10/2017',
    wrong: false,
  });
  assert.equal(saidOfDates(' ,, ', say), undefined);
});

test('what is no date is said, and not taken', () => {
  for (const typed of ['02/30/2017', '13/01/2017', '2017', '06/14-2016', '06/14/16', 'tomorrow', '06/14/0016']) {
    assert.deepEqual(datesOf(typed), {}, typed);
    assert.deepEqual(saidOfDates(typed, say), { words: `"${typed}" (injury) is no date: mm/dd/yyyy.`, wrong: true });
  }
  assert.deepEqual(saidOfDates(',,,,,', say), { words: 'There are 5 dates at most.', wrong: true });
});

const at = (line: number, character = 0): Place => ({ line, character });

test('the next place is the nearest behind, the previous the nearest before, round at the ends', () => {
  const places = [at(9), at(2), at(5, 4), at(5, 1)];
  assert.deepEqual(nextPlace(places, at(0), true), at(2));
  assert.deepEqual(nextPlace(places, at(5, 1), true), at(5, 4));
  assert.deepEqual(nextPlace(places, at(9), true), at(2));
  assert.deepEqual(nextPlace(places, at(9, 3), false), at(9));
  assert.deepEqual(nextPlace(places, at(5, 4), false), at(5, 1));
  assert.deepEqual(nextPlace(places, at(2), false), at(9));
  assert.equal(nextPlace([], at(0), true), undefined);
  assert.deepEqual(countOf([...places, at(5, 1)], at(5, 4)), { number: 3, count: 4 });
});

test('a place belongs to the letter that starts before it', () => {
  const letters = [{ range: { start: at(3), end: at(9, 5) } }, { range: { start: at(20), end: at(30) } }];
  assert.equal(letterAt(letters, at(0)), letters[0]);
  assert.equal(letterAt(letters, at(12)), letters[0]);
  assert.equal(letterAt(letters, at(20)), letters[1]);
  assert.equal(letterAt([], at(0)), undefined);
  assert.deepEqual(
    [at(3), at(9, 5), at(9, 6), at(2, 9)].map((place) => holds(letters[0].range, place)),
    [true, true, false, false],
  );
});

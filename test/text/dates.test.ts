import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../server/text/dates.ts';

const check = (words: string, date: string | undefined): void => assert.equal(readDate(words), date, words);

test('dates in numbers, with strokes and with hyphens', () => {
  check('08/29/2016', '2016-08-29');
  check('8/9/2016', '2016-08-09');
  check('01-10-2017', '2017-01-10');
  check('2/17/14', '2014-02-17');
});

test('a year of two digits is one between 1940 and 2039', () => {
  check('3/29/05', '2005-03-29');
  check('3/29/39', '2039-03-29');
  check('3/29/40', '1940-03-29');
  check('3/29/98', '1998-03-29');
});

test('dates with the month in words, whole or short', () => {
  check('August 29, 2016', '2016-08-29');
  check('Sept. 5, 2016', '2016-09-05');
  check('dec 31,2016', '2016-12-31');
});

test('dates that no calendar has', () => {
  check('13/01/2016', undefined);
  check('00/10/2016', undefined);
  check('04/31/2016', undefined);
  check('02/30/2016', undefined);
  check('June 31, 2016', undefined);
});

test('February has 29 days in leap years only', () => {
  check('02/29/2016', '2016-02-29');
  check('02/29/2015', undefined);
  check('02/29/2000', '2000-02-29');
  check('02/29/1900', undefined);
});

test('what is no full date', () => {
  check('', undefined);
  check('08/2016', undefined);
  check('08/29-2016', undefined);
  check('320.5-30-16mg', undefined);
  check('8/10', undefined);
  check('Foo 29, 2016', undefined);
  check('08/29/201', undefined);
});

test('a word that only starts like a month is none', () => {
  for (const words of ['Mardi 4, 2016', 'Maybe 3, 2016', 'Declined 12, 2016', 'Markedly 1, 2016'])
    check(words, undefined);
});

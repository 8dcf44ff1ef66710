import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInWords, daysBetween, timeBetween } from '../../../server/features/hover/days.ts';
import { plainHover } from '../../../server/features/hover/hover.ts';
import { escaped, escapedParagraphs, link, plainOf, table } from '../../../server/features/hover/markdown.ts';
import { readCitedPages } from '../../../server/features/hover/values.ts';

test('words of a letter are no Markdown', () => {
  assert.equal(escaped(' [a](b)  *c*\n`d` <e> _f_ '), '\\[a\\](b) \\*c\\* \\`d\\` \\<e\\> \\_f\\_');
  assert.equal(escaped('# 1 | 2 ~3~ $(alert) &lt;'), '\\# 1 \\| 2 \\~3\\~ \\$(alert) &amp;lt;');
  for (const [words, expected] of [
    ['1. one', '1\\. one'],
    ['3.3.6 one', '3.3.6 one'],
    ['- one', '\\- one'],
    ['+ one', '\\+ one'],
    ['http://a.b and www.c.d and e@f.g', 'http\\://a.b and www\\.c.d and e\\@f.g'],
  ])
    assert.equal(escaped(words), expected);
  assert.equal(escapedParagraphs('a\nb\n\n\n# c'), 'a b\n\n\\# c');
});

test('only web addresses become links', () => {
  assert.equal(link('a', 'https://b.c/d(e)'), '[a](https://b.c/d%28e%29)');
  for (const url of [undefined, 'command:x', 'javascript:x', 'file:///x', 'https://a b'])
    assert.equal(link('a', url), 'a');
});

test('the same words without Markdown', () => {
  const rows = table([
    ['', 'a'],
    ['b', '**c**'],
  ]);
  assert.equal(
    plainOf(
      `**${escaped('a*b')}** \u00b7 ${link('c', 'https://d.e')} *(not verified)*\n\n${rows}\n\n${escaped('1. x_y & z')}`,
    ),
    'a*b \u00b7 c (not verified)\n\n|  | a |\n| b | c |\n\n1. x_y & z',
  );
  assert.equal(plainHover(null), null);
});

test('days without a clock', () => {
  assert.equal(dayInWords('2015-09-30'), 'September 30, 2015');
  assert.equal(daysBetween('2016-02-28', '2016-03-01'), 2);
  assert.equal(daysBetween('2000-01-01', '1999-12-31'), -1);
  for (let n = 1; n < 40; n++) {
    const [from, to] = ['1981-03-05', new Date(Date.UTC(1981, 2, 5 + n * 411)).toISOString().slice(0, 10)];
    assert.equal(daysBetween(from, to), n * 411);
  }
  assert.equal(timeBetween('2015-09-30', '2015-09-29'), '1 day');
  assert.equal(timeBetween('2011-02-28', '2015-03-01'), '4 years (1,462 days)');
});

test('pages as letters write them', () => {
  assert.deepEqual(readCitedPages('195-7'), { from: 195, to: 197 });
  assert.deepEqual(readCitedPages('63 \u2013 66'), { from: 63, to: 66 });
  assert.deepEqual(readCitedPages('122'), { from: 122, to: 122 });
  for (const words of ['66-63', 'x', '', '12345']) assert.equal(readCitedPages(words), undefined);
});

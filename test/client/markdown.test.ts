import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapedMarkdown } from '../../client/markdown.ts';

const check = (words: string, written: string) => assert.equal(escapedMarkdown(words), written);

test("a letter's words are no mark, list or link of Markdown", () => {
  check('Norco 10/325mg #90 | *two* [a](b)', 'Norco 10/325mg \\#90 \\| \\*two\\* \\[a\\](b)');
  check(' 1. MRI\nof the knee ', '1\\. MRI of the knee');
  check('- TENS unit', '\\- TENS unit');
  check('see https://example.org & <b>', 'see https\\://example.org &amp; \\<b\\>');
});

test('what is no mark stays as it is', () => {
  check('Physical therapy, 2-3 times a week: upheld.', 'Physical therapy, 2-3 times a week: upheld.');
});

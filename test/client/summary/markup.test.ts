import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pageMarkup } from '../../../client/webview/summary/markup.ts';
import { letter, letterWith } from '../../features/letters.ts';
import { summaryOf, words } from './kit.ts';

const drawing = { words, width: 800, live: true };
const page = (text: string, chosen?: number): string =>
  pageMarkup({ state: 'letter', summary: summaryOf(text), chosen }, drawing).markup;

/** The text of an element that the markup has once. */
const textOf = (markup: string, pattern: RegExp): string => pattern.exec(markup)?.[1].replace(/<[^>]*>/g, '') ?? '';

test('the headline names the letter and its decisions', () => {
  assert.equal(textOf(page(letter), /<h1[^>]*>(.*?)<\/h1>/), 'CM16-0998001 \u00b7 2 items: 1 Upheld, 1 Overturned');
  assert.equal(
    textOf(page(letter), /<p class="facts">(.*?)<\/p>/),
    '40-year-old man \u00b7 reviewed by Neurology (California) \u00b7 format F',
  );
});

test('the table has a row for each item and a head for each column', () => {
  const markup = page(letter);
  assert.equal(markup.match(/<th role="columnheader" scope="col">/g)?.length, 7);
  const rows = [...markup.matchAll(/<tr role="row" id="item-\d">(.*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<(?:th|div)[^>]*>(.*?)<\/(?:th|div)>/g)].map(([, cell]) => cell.replace(/<[^>]*>/g, '').trim()),
  );
  assert.deepEqual(
    rows.map((row) => row.slice(0, 6)),
    [
      [
        '1 Soma 350mg #90',
        'Upheld',
        'MTUS Chronic Pain 2009',
        'MTUS Chronic Pain 2009',
        '2 stated',
        'not medically necessary',
      ],
      [
        '2 MRI of the left knee',
        'Overturned',
        'MTUS Knee Complaints 2004',
        'ODG Knee & Leg',
        'none',
        'medically necessary',
      ].map((cell) => cell.replace('&', '&amp;')),
    ],
  );
});

test('an item, a conclusion and a finding lead to their places', () => {
  const markup = page(letter);
  assert.match(markup, /<button type="button" class="link" data-line="25" data-character="0">Soma 350mg #90<\/button>/);
  assert.match(
    markup,
    /<button type="button" class="plain" data-line="\d+" data-character="\d+">not medically necessary<\/button>/,
  );
  assert.match(markup, /<li class="warning"[^>]*><span class="visually-hidden">Warning: <\/span><button/);
});

test('words of the letter are text, never markup', () => {
  const markup = page(
    letterWith('<b onclick="x">MRI</b> & more: Upheld\n\nDecision rationale: It is not medically necessary.\n'),
  );
  assert.ok(markup.includes('&lt;b onclick=&quot;x&quot;&gt;MRI&lt;/b&gt; &amp; more'));
  assert.doesNotMatch(markup, /<b\b/);
});

test('a file of several letters offers the choice, one of a single letter does not', () => {
  assert.doesNotMatch(page(letter), /<select/);
  const markup = page(`${letter}\n\n${letter.replaceAll('CM16-0998001', 'CM16-0998002')}`, 1);
  assert.match(markup, /<option value="">The one at the cursor<\/option>/);
  assert.match(markup, /<option value="1" selected>CM16-0998002<\/option>/);
});

test('what is missing is named', () => {
  const markup = page(letterWith('Lumbar MRI\n\nDecision rationale:\n'));
  for (const words of ['no decision', 'field missing', 'no conclusion', '0 of 1', 'No decision yet'])
    assert.ok(markup.includes(words), words);
});

test('a file without a letter says so, and so do the other states', () => {
  assert.match(page('Buy milk.'), /^<p class="message">This file holds no letter\./);
  for (const state of ['reading', 'noDocument', 'noServer'] as const)
    assert.equal(
      pageMarkup({ state }, drawing).markup,
      `<p class="message">${words[state].replaceAll('"', '&quot;')}</p>`,
    );
});

test('a page to keep has no buttons of the editor', () => {
  const markup = pageMarkup({ state: 'letter', summary: summaryOf(letter) }, { ...drawing, live: false }).markup;
  assert.doesNotMatch(markup, /id="copy"|id="save"|<select/);
});

test('every tag of every sample is closed, and no id stands twice', () => {
  const samples = new URL('../../../samples/', import.meta.url);
  for (const name of readdirSync(samples).filter((file) => file.includes('.imr'))) {
    const markup = page(readFileSync(new URL(name, samples), 'utf8'));
    const open: string[] = [];
    for (const [, end, tag] of markup.matchAll(/<(\/?)([a-z0-9]+)/g)) {
      if (end) assert.equal(open.pop(), tag, name);
      else open.push(tag);
    }
    assert.deepEqual(open, [], name);
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, name);
  }
});

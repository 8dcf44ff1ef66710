import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonWords } from '../../../client/comparison/words.ts';
import { comparisonMarkup } from '../../../client/webview/comparison/markup.ts';
import { compareItem } from '../../../server/features/comparison/compare.ts';
import { itemEntries } from '../../../server/features/comparison/item-entry.ts';
import { read } from '../../../server/reading.ts';
import { caseNumberHeader, type ItemText, letter } from '../../kit/letter-text.ts';
import { say } from '../../kit/say.ts';

const words = comparisonWords((message, ...values) => (values.length > 0 ? say(message, ...values) : message));

function page(...items: ItemText[]): string {
  const entries = items.flatMap((item, n) =>
    itemEntries(read(letter({ header: caseNumberHeader(`CM16-099800${n}`), items: [item] })), `file:///${n}.imr`),
  );
  return comparisonMarkup({ state: 'compared', comparison: compareItem(entries[0], entries) }, words).markup;
}

test('counts, guidelines, and the items with a way to their places', () => {
  const markup = page(
    { title: 'Soma' },
    { title: 'Soma 350mg #90', decision: 'Overturned' },
    { title: 'Carisoprodol' },
  );
  assert.match(markup, /<h1 tabindex="-1">Soma: earlier determinations<\/h1>/);
  assert.match(markup, /<p class="counts">2 items in 2 letters: 1 Upheld, 1 Overturned<\/p>/);
  assert.match(
    markup,
    /<li><span>MTUS Low Back Complaints 2004<\/span> <span class="muted">1 Upheld \u00b7 1 Overturned \u00b7 here too<\/span><\/li>/,
  );
  assert.match(
    markup,
    /<button type="button" class="link" data-line="\d+" data-character="0" data-uri="file:\/\/\/1\.imr">CM16-0998001<\/button>/,
  );
});

test('where there is nothing to compare with it says so', () => {
  const markup = page({ title: 'Soma', claims: null, reviewer: null });
  assert.match(markup, /No other letter of the workspace decides on this service\./);
  assert.match(markup, /No other item cites the same topic\./);
});

test('words of letters are text, never markup', () => {
  const title = '<i>Soma</i> 350mg';
  const markup = page({ title }, { title });
  assert.doesNotMatch(markup, /<i>/);
  assert.ok(markup.includes('&lt;i&gt;Soma&lt;/i&gt; 350mg'));
});

test('the other states are sentences', () => {
  for (const state of ['reading', 'noItem', 'noServer'] as const)
    assert.equal(
      comparisonMarkup({ state }, words).markup,
      `<p class="message">${words[state].replaceAll('"', '&quot;')}</p>`,
    );
});

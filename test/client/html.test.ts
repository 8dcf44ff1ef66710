import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escaped, filled, html } from '../../client/webview/html.ts';

test('what is put into a template is escaped, in text and in attributes', () => {
  const words = `<img src=x onerror='a("b")'> & more`;
  assert.equal(html`<p title="${words}">${words}</p>`.markup, `<p title="${escaped(words)}">${escaped(words)}</p>`);
  assert.equal(escaped(words), '&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; more');
});

test('markup stays markup, lists are joined, what is absent leaves nothing', () => {
  const item = html`<li>${1}</li>`;
  assert.equal(html`<ul>${[item, item]}${false}${undefined}${'<'}</ul>`.markup, '<ul><li>1</li><li>1</li>&lt;</ul>');
});

test('no text opens or ends a tag, an attribute or an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(escaped(text), /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});

test('places of a sentence are filled in; a place without a value stays', () => {
  assert.equal(filled('{0} of {1}', 2, 'three'), '2 of three');
  assert.equal(filled('{0} {1}', '{1}'), '{1} {1}');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { flatSymbols } from '../../server/lsp/flat-symbols.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../features/letters.ts';

test('a flat outline has the same entries in the order of the document, each with the one above it', () => {
  const flat = flatSymbols('untitled:a', documentSymbols(read(letter)).value);
  assert.deepEqual(
    flat.slice(3, 8).map(({ name, containerName }) => [containerName, name]),
    [
      [undefined, 'Clinical case summary'],
      [undefined, 'Issues, decisions and rationales'],
      ['Issues, decisions and rationales', 'Soma 350mg #90'],
      ['Soma 350mg #90', 'Claims Administrator guideline'],
      ['Soma 350mg #90', 'MAXIMUS guideline'],
    ],
  );
  assert.ok(flat.every(({ location }) => location.uri === 'untitled:a'));
  assert.equal(flat.length, 15);
});

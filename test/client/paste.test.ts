import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pasteApi } from '../../client/paste-api.ts';

const whole = {
  languages: { registerDocumentPasteEditProvider: () => ({ dispose: () => undefined }) },
  DocumentPasteEdit: class {},
  DocumentDropOrPasteEditKind: { Text: {} },
};

test('pastes are offered where the editor has its own way to offer them, since 1.97', () => {
  assert.equal(pasteApi(whole, '1.97.0'), whole);
  assert.equal(pasteApi(whole, '2.0.0'), whole);
  assert.equal(pasteApi(whole, '1.98.0-insider'), whole);
});

test('an older editor has it only as a proposal, which an extension may not use', () => {
  assert.equal(pasteApi(whole, '1.91.0'), undefined);
  assert.equal(pasteApi(whole, '1.96.4'), undefined);
});

test('an editor that is new and has none of it', () => {
  assert.equal(pasteApi({ languages: {} }, '1.120.0'), undefined);
  assert.equal(pasteApi({ ...whole, DocumentPasteEdit: undefined }, '1.120.0'), undefined);
});

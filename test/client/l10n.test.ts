import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const json = (file: string): Record<string, string> => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const spanish = json('l10n/bundle.l10n.es.json');

const CALL = /(?<![.\w])(?:vscode\.l10n\.t|say)\(/g;
const SAYING = /(?<![.\w])(?:vscode\.l10n\.t|say)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;

/** The words that the client says; anything but a plain string would not be translated. */
function said(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const found = [...source.matchAll(SAYING)].map(([, words]) =>
    words
      .slice(1, -1)
      .replace(/\\(?:u([\da-f]{4})|(.))/g, (_, code: string | undefined, char: string) =>
        code ? String.fromCharCode(Number.parseInt(code, 16)) : char === 'n' ? '\n' : char,
      ),
  );
  assert.equal(found.length, [...source.matchAll(CALL)].length, `${file} says plain strings only`);
  return found;
}

const sayings = new Set(globSync('client/**/*.ts', { cwd: root }).flatMap(said));
const places = (words: string): string[] => [...new Set(words.match(/\{\d+\}/g) ?? [])].sort();

test('every word that the client says has its Spanish, and no other has', () => {
  assert.ok(sayings.size > 30, `${sayings.size} sayings`);
  assert.deepEqual(Object.keys(spanish).sort(), [...sayings].sort());
});

test('the Spanish fills in what the English fills in', () => {
  for (const [english, words] of Object.entries(spanish)) {
    assert.deepEqual(places(words), places(english), english);
    assert.notEqual(words.trim(), '', english);
  }
});

test('the manifest speaks Spanish as well', () => {
  const manifest = json('package.nls.json');
  const translated = json('package.nls.es.json');
  assert.deepEqual(Object.keys(translated), Object.keys(manifest));
  for (const [key, words] of Object.entries(manifest)) {
    const codes = (text: string) => (text.match(/`[^`]+`|\]\([^)]+\)/g) ?? []).sort();
    assert.deepEqual(codes(translated[key]), codes(words), key);
  }
});

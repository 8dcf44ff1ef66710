import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../server/cli/decode.ts';

const text = 'Decision rationale: “6–8 weeks” of care, 40 °C\r\n';
const utf16 = (words: string) => Buffer.from(words, 'utf16le');
const swapped = (words: string) => utf16(words).swap16();

test('UTF-8, with a byte order mark and without', () => {
  assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'UTF-8' });
  assert.deepEqual(decode(Buffer.from(`\ufeff${text}`)), { text, encoding: 'UTF-8' });
});

test('UTF-16 of either byte order, with a byte order mark and without', () => {
  for (const bytes of [utf16(text), utf16(`\ufeff${text}`), swapped(text), swapped(`\ufeff${text}`)]) {
    assert.deepEqual(decode(bytes), { text, encoding: 'UTF-16' });
  }
});

test('a cut UTF-16 file loses its last half unit only', () => {
  assert.equal(decode(utf16(`\ufeff${text}`).subarray(0, -1)).text, text.slice(0, -1));
});

test('other bytes are Windows-1252', () => {
  const bytes = Uint8Array.from([0x93, 0x36, 0x96, 0x38, 0x94, 0x80, 0x9f, 0xb0, 0x43, 0x81]);
  assert.deepEqual(decode(bytes), { text: '“6–8”€Ÿ°C\u0081', encoding: 'Windows-1252' });
});

test('every file gives a text: empty, a single byte, zeros, all bytes', () => {
  assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'UTF-8' });
  assert.equal(decode(Uint8Array.of(0xff)).text, 'ÿ');
  assert.equal(decode(new Uint8Array(10)).text.length, 10);
  assert.equal(decode(Uint8Array.from({ length: 256 }, (_, n) => n)).text.length, 256);
});

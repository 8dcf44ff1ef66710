/** The ways in which a file's bytes are read as text. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** A file's text, without its byte order mark. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads bytes as text: UTF-8 and UTF-16 with a byte order mark, UTF-16 without one where every other byte is zero,
 * UTF-8, and any other bytes as Windows-1252. Every file of bytes gives a text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'little');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'big');
  const order = byteOrder(bytes);
  if (order) return utf16(bytes, order);
  try {
    return { text: utf8.decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

type ByteOrder = 'little' | 'big';

const SAMPLE_BYTES = 4096;

/** Letters are mostly ASCII: in UTF-16 every other byte of theirs is zero, in any other encoding hardly one is. */
function byteOrder(bytes: Uint8Array): ByteOrder | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  if (!bytes.subarray(0, 2 * pairs).includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (odd > 0.6 * pairs && even < 0.1 * pairs) return 'little';
  if (even > 0.6 * pairs && odd < 0.1 * pairs) return 'big';
  return undefined;
}

function utf16(bytes: Uint8Array, order: ByteOrder): Decoded {
  const whole = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (order === 'big') whole.swap16();
  return { text: whole.toString('utf16le'), encoding: 'UTF-16' };
}

/** What 0x80 to 0x9F stand for; Node 20's own decoder leaves them as control characters. */
const windowsSigns =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (unit) => windowsSigns[unit.charCodeAt(0) - 0x80]);

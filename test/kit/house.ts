import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFormatFile } from '../../server/config/format-file.ts';
import type { LetterFormat } from '../../server/formats/format.ts';

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/house/${name}`, import.meta.url), 'utf8');

/** The file of the sample format of a house, and a letter without findings that is written in it. */
export const houseFormatSource = fixture('northgate.imr-format.json');
export const houseLetter = fixture('letter.imr');

/** The sample format; with `keys` in place of what the file says, and without those that are undefined. */
export function houseFormat(keys: object = {}): LetterFormat {
  const { format, problems } = readFormatFile(JSON.stringify({ ...JSON.parse(houseFormatSource), ...keys }));
  assert.deepEqual(problems, []);
  return format ?? assert.fail('the sample holds a format');
}

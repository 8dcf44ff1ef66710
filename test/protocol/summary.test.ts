import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterStructure } from '../../server/features/letter-structure.ts';
import { letterSummary } from '../../server/features/letter-summary/letter-summary.ts';
import { read } from '../../server/reading.ts';
import {
  type LetterStructure,
  type LetterSummary,
  letterStructureRequest,
  letterSummaryRequest,
} from '../../server/requests.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { letter } from '../features/letters.ts';
import { startSession } from './session.ts';

const uri = 'vscode-vfs://github/owner/repo/a.imr';

test('the summary of an open letter: what the feature says, over the wire, of the version that was asked for', async () => {
  const server = await startSession();
  server.open(uri, letter);
  const summary = await server.request<LetterSummary>(letterSummaryRequest, { uri });
  const reading = read(letter);
  assert.deepEqual(summary, JSON.parse(JSON.stringify(letterSummary(reading, checkReading(reading), 1))));
  const place = { line: letter.split('\n').indexOf('Soma 350mg #90: Upheld'), character: 16 };
  server.change(uri, 2, { range: { start: place, end: { ...place, character: 22 } }, text: 'Overturned' });
  const changed = await server.request<LetterSummary>(letterSummaryRequest, { uri });
  assert.equal(changed.version, 2);
  assert.equal(changed.letter?.overview.items[0].decision.value, 'overturned');
  assert.equal(await server.stop(), 0);
});

test('of several letters the one at the position or of the number; of a document that is not open none', async () => {
  const server = await startSession();
  server.open(uri, `${letter}\n\n${letter.replaceAll('CM16-0998001', 'CM16-0998002')}`);
  const index = async (params: object) =>
    (await server.request<LetterSummary>(letterSummaryRequest, { uri, ...params })).index;
  const last = letter.split('\n').length + 30;
  assert.deepEqual(
    [await index({}), await index({ position: { line: last, character: 0 } }), await index({ index: 1 })],
    [0, 1, 1],
  );
  assert.equal(await server.request(letterSummaryRequest, { uri: 'file:///none.imr' }), null);
  assert.equal(await server.stop(), 0);
});

test('the structure of an open letter; of a file that is not there none', async () => {
  const server = await startSession();
  server.open(uri, letter);
  const structure = await server.request<LetterStructure>(letterStructureRequest, { uri });
  const reading = read(letter);
  assert.deepEqual(structure, JSON.parse(JSON.stringify(letterStructure(reading, checkReading(reading)))));
  assert.equal(await server.request(letterStructureRequest, { uri: 'file:///none.imr' }), null);
  assert.equal(await server.stop(), 0);
});

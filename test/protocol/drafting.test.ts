import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftFormat, ItemEdits } from '../../server/requests.ts';
import { cleanLetter } from '../features/letters.ts';
import { startSession } from './session.ts';

const uri = 'untitled:Untitled-1';

test('the formats that are known whole are offered, the newest first', async () => {
  const server = await startSession();
  const formats = await server.request<DraftFormat[]>('imr/draftFormats', {});
  assert.deepEqual(
    formats.map(({ id, house }) => [id, house]),
    [
      ['F', false],
      ['E', false],
      ['D', false],
    ],
  );
});

test('a letter is drafted as a snippet; of a format that is not offered there is none', async () => {
  const server = await startSession();
  const draft = (format: string) =>
    server.request<string | null>('imr/draftLetter', { format, items: ['MRI of the left knee', ''] });
  const snippet = await draft('D');
  assert.match(snippet ?? '', /^MRI of the left knee: \$\{\d+:\[\[Upheld or Overturned\]\]\}$/m);
  assert.match(snippet ?? '', /^\$\{\d+:\[\[disputed item\]\]\}: /m);
  assert.equal(await draft('A'), null);
});

test('an item is moved in the version that was asked about, and elsewhere nothing is done', async () => {
  const server = await startSession();
  server.open(uri, cleanLetter, 5);
  const line = cleanLetter.split('\n').findIndex((words) => words.startsWith('MRI of the left knee: '));
  const act = (at: number) =>
    server.request<ItemEdits>('imr/itemEdit', { uri, position: { line: at, character: 3 }, action: 'moveUp' });
  const { version, edits, cursor } = await act(line);
  assert.equal(version, 5);
  assert.equal(edits.length, 2);
  assert.match(edits[0].newText, /^MRI of the left knee: /);
  assert.deepEqual(cursor, { line: edits[0].range.start.line, character: 3 });
  assert.deepEqual(await act(0), { version: 5, edits: [], refusal: 'no-item' });
  assert.equal(await server.request('imr/itemEdit', { uri: 'untitled:no', position: cursor, action: 'add' }), null);
});

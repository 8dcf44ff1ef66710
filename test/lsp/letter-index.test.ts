import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterSymbols } from '../../server/features/workspace-symbols.ts';
import type { LetterFile } from '../../server/lsp/letter-files.ts';
import { createLetterIndex } from '../../server/lsp/letter-index.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

const folder = 'file:///letters/';

/** A folder in memory, and a clock that moves on by so many milliseconds each time it is asked. */
function setUp(texts: Record<string, string | undefined>, tick = 0) {
  const log: string[] = [];
  const reads: string[] = [];
  const files = new Map(Object.entries(texts).map(([name, text]) => [folder + name, { text, changed: 0 }]));
  const fileOf = (uri: string): LetterFile | undefined => {
    const file = files.get(uri);
    return file && { uri, size: file.text?.length ?? 1, changed: file.changed };
  };
  let now = 0;
  let pauses = 0;
  const environment = {
    version: '0.0.0',
    now: () => {
      now += tick;
      return now;
    },
    memoryMegabytes: () => null,
    later: (work: () => void) => {
      pauses++;
      setImmediate(work);
    },
  };
  const index = createLetterIndex(
    {
      find: async (_, most) => [...files.keys()].slice(0, most).flatMap((uri) => fileOf(uri) ?? []),
      stat: async (uri) => fileOf(uri),
      read: async (uri) => {
        reads.push(uri.slice(folder.length));
        return files.get(uri)?.text;
      },
    },
    environment,
    (line) => log.push(line),
    (text, uri) => {
      if (text === 'broken') throw new Error('words of a letter');
      return letterSymbols(read(text), uri);
    },
  );
  const names = () =>
    [...index.entries.values()].flatMap((symbols) => symbols.slice(0, 1).map(({ symbol }) => symbol.name)).sort();
  const write = (name: string, text: string) => files.set(folder + name, { text, changed: 1 });
  const refresh = (again = false) => index.refresh([folder], again);
  return { index, files, names, write, refresh, reads, log, pauses: () => pauses };
}

const letterOf = (title: string): string => letter({ items: [{ title }] });

test('letters that are read by something else are all read again, and not before they are asked for', async () => {
  const { index, refresh, names, reads } = setUp({
    'a.imr': letterOf('Acupuncture'),
    'b.imr': letterOf('Biofeedback'),
  });
  await refresh();
  index.allChanged();
  assert.equal(reads.length, 2);
  await refresh();
  assert.deepEqual(reads, ['a.imr', 'b.imr', 'a.imr', 'b.imr']);
  assert.deepEqual(names(), ['Acupuncture', 'Biofeedback']);
});

test('nothing is read before it is asked for, and each letter once', async () => {
  const { refresh, names, reads } = setUp({ 'a.imr': letterOf('Acupuncture'), 'b.imr': letterOf('Biofeedback') });
  assert.deepEqual(reads, []);
  await refresh();
  await refresh();
  await refresh(true);
  assert.deepEqual(names(), ['Acupuncture', 'Biofeedback']);
  assert.deepEqual(reads, ['a.imr', 'b.imr']);
});

test('only what has changed is read again, and what is gone is forgotten', async () => {
  const { index, files, refresh, names, write, reads } = setUp({
    'a.imr': letterOf('Acupuncture'),
    'b.imr': letterOf('Biofeedback'),
    'c.imr': letterOf('Crutches'),
  });
  await refresh();
  write('a.imr', letterOf('Aquatic therapy'));
  files.delete(`${folder}b.imr`);
  index.filesChanged([`${folder}a.imr`, `${folder}b.imr`, `${folder}notes.txt`]);
  await refresh();
  assert.deepEqual(names(), ['Aquatic therapy', 'Crutches']);
  assert.deepEqual(reads.slice(3), ['a.imr']);
});

test('other work has its turn between letters that are slow to read', async () => {
  const texts = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.imr`, letterOf(`Item ${n}`)]));
  const quick = setUp(texts);
  await quick.refresh();
  assert.equal(quick.pauses(), 0);
  const slow = setUp(texts, 5);
  const work = slow.refresh();
  await new Promise(setImmediate);
  assert.match(
    slow.index.limit() ?? '',
    /^The search over the workspace is not complete: \d+ letters still to be read/,
  );
  await work;
  assert.equal(slow.names().length, 12);
  assert.ok(slow.pauses() >= 5, `${slow.pauses()} pauses`);
  assert.equal(slow.index.limit(), undefined);
});

test('a letter that cannot be read is told of; one that fails is logged without its words', async () => {
  const { index, refresh, names, log } = setUp({
    'a.imr': undefined,
    'b.imr': 'broken',
    'c.imr': letterOf('Crutches'),
  });
  await refresh();
  assert.deepEqual(names(), ['Crutches']);
  assert.equal(index.limit(), 'The search over the workspace is not complete: 1 letter could not be read.');
  assert.equal(log.length, 1);
  assert.doesNotMatch(log[0], /words of a letter/);
});

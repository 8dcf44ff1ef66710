import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Candidate } from '../../server/cli/files.ts';
import type { Outcome } from '../../server/cli/outcome.ts';
import { type Job, outcomesOf } from '../../server/cli/outcomes.ts';

const outcome: Outcome = { said: [], kind: 'done', fruitful: true };

/** Files 0, 1, 2 ... of the size of this one; how many were asked for is counted. */
function files(count: number) {
  const asked = { count: 0 };
  function* candidates(): Generator<Candidate> {
    for (; asked.count < count; asked.count++) {
      const name = String(asked.count);
      yield { file: name, path: import.meta.filename, named: false, searches: [] };
    }
  }
  return { asked, candidates: candidates() };
}

/** Threads that are slow, each piece by another time; what they were handed and whether they were ended. */
function slowThreads(most: number, fails: (file: string) => boolean = () => false) {
  const seen = { pieces: [] as string[][], away: 0, mostAway: 0, ended: 0 };
  return {
    seen,
    startThreads: async () => ({
      most,
      async work(piece: readonly Candidate[]) {
        seen.pieces.push(piece.map(({ file }) => file));
        seen.mostAway = Math.max(seen.mostAway, ++seen.away);
        await wait(seen.pieces.length % 3);
        seen.away--;
        if (piece.some(({ file }) => fails(file))) throw new Error('A thread came to grief.');
        return piece.map(() => outcome);
      },
      end: async () => seen.ended++,
    }),
  };
}

async function namesOf(job: Partial<Job> & Pick<Job, 'candidates'>): Promise<string[]> {
  const names: string[] = [];
  const whole = { work: () => outcome, isApart: () => false, isStopped: () => false, ...job };
  for await (const { candidates, outcomes } of outcomesOf(whole)) {
    assert.equal(outcomes.length, candidates.length);
    names.push(...candidates.map(({ file }) => file));
  }
  return names;
}

const upTo = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n));

test('outcomes come in the order of the files, and every thread has its share', async () => {
  const { candidates } = files(3000);
  const { seen, startThreads } = slowThreads(4);
  assert.deepEqual(await namesOf({ candidates, startThreads }), upTo(3000));
  assert.ok(seen.pieces.length > 10);
  assert.ok(seen.mostAway > 2 && seen.mostAway <= 8, `${seen.mostAway} pieces at a time`);
  assert.equal(Math.max(...seen.pieces.map(({ length }) => length)), 32);
  assert.equal(seen.ended, 1);
});

test('few files are not worth a thread', async () => {
  const { seen, startThreads } = slowThreads(4);
  assert.deepEqual(await namesOf({ candidates: files(1000).candidates, startThreads }), upTo(1000));
  assert.equal(seen.pieces.length + seen.ended, 0);
});

test('files are looked for only as fast as outcomes are taken', async () => {
  const { asked, candidates } = files(1_000_000);
  const { startThreads, seen } = slowThreads(4);
  const job = { candidates, startThreads, work: () => outcome, isApart: () => false, isStopped: () => false };
  let taken = 0;
  for await (const { candidates } of outcomesOf(job)) {
    taken += candidates.length;
    assert.ok(asked.count < taken + 3000, `${asked.count} were asked for, ${taken} taken`);
    if (taken > 5000) break;
  }
  assert.equal(seen.ended, 1, 'whoever stops asking ends the threads');
});

test('a file that is to stand apart is worked on while nothing else is', async () => {
  const { seen, startThreads } = slowThreads(4);
  const apart: string[] = [];
  const names = await namesOf({
    candidates: files(500).candidates,
    startThreads,
    always: true,
    isApart: ({ file }) => file.endsWith('77'),
    work(candidate) {
      if (candidate.file.endsWith('77')) apart.push(`${candidate.file} beside ${seen.away}`);
      return outcome;
    },
  });
  assert.deepEqual(names, upTo(500));
  assert.deepEqual(
    apart,
    ['77', '177', '277', '377', '477'].map((file) => `${file} beside 0`),
  );
});

test('a thread that fails fails the whole, and the threads are ended', async () => {
  const { seen, startThreads } = slowThreads(4, (file) => file === '300');
  const job = { candidates: files(3000).candidates, startThreads, work: () => outcome };
  const taken = new Set<string>();
  const failing = outcomesOf({ ...job, isApart: ({ file }) => file === '299', isStopped: () => false });
  await assert.rejects(async () => {
    for await (const { candidates } of failing) for (const { file } of candidates) taken.add(file);
  }, /A thread came to grief/);
  assert.deepEqual([...taken], upTo(taken.size), 'what came before it was handed out');
  assert.ok(taken.size >= 300);
  assert.equal(seen.ended, 1);
});

test('once it is stopped, what was begun is finished and nothing else is begun', async () => {
  const { startThreads, seen } = slowThreads(4);
  const { asked, candidates } = files(100_000);
  const names = await namesOf({ candidates, startThreads, isStopped: () => seen.pieces.length > 20 });
  assert.deepEqual(names, upTo(names.length));
  assert.ok(names.length < asked.count + 1 && names.length < 3000);
  assert.equal(seen.away, 0);
});

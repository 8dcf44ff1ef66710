import { mkdirSync, writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import path from 'node:path';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { madeLetters } from './corpus/made-letter.ts';

/** A share of all time, by name. */
export interface Share {
  readonly name: string;
  readonly percent: number;
}

/** Where the time of all findings goes. */
export interface Shares {
  readonly folders: readonly Share[];
  readonly functions: readonly Share[];
}

/** Takes a profile of all findings of some letters, each checked once, and writes it to a file that Chrome and VS Code open. */
export async function profileTo(file: string, count: number): Promise<Shares> {
  for (const text of madeLetters(300, 1_000_000)) checkReading(read(text));
  const letters = madeLetters(count).map((text) => Buffer.from(text).toString());
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (const text of letters) checkReading(read(text));
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(profile));
  return sharesOf(profile);
}

/** Adds the samples up: by function its own time, by folder of server/ that of all its functions. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const own = new Map<number, number>();
  for (const [n, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + Math.max(0, timeDeltas[n]));
  const functions = new Map<string, number>();
  const folders = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, time: number) => to.set(name, (to.get(name) ?? 0) + time);
  for (const { id, callFrame } of nodes) {
    const time = own.get(id) ?? 0;
    const place = placeOf(callFrame);
    if (time === 0 || callFrame.functionName === '(idle)' || callFrame.url.startsWith('node:inspector')) continue;
    add(functions, place.name, time);
    add(folders, place.folder, time);
  }
  return { folders: shares(folders), functions: shares(functions) };
}

function placeOf({ functionName, url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']) {
  const file = url.split('/server/').at(1);
  if (file !== undefined) {
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : 'reading.ts';
    return { folder: `server/${folder}`, name: `${functionName || 'a function'}, server/${file}:${lineNumber + 1}` };
  }
  // A regular expression's code runs below the function that asks for it, under its source.
  if (functionName === '(garbage collector)') return { folder: 'garbage collector', name: 'garbage collector' };
  if (functionName.startsWith('RegExp:')) return { folder: 'regular expressions', name: functionName.slice(0, 60) };
  return { folder: 'JavaScript itself', name: functionName.replace(/[()]/g, '') || 'a function' };
}

function shares(times: ReadonlyMap<string, number>): Share[] {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([name, time]) => ({ name, percent: (time / all) * 100 }))
    .sort((a, b) => b.percent - a.percent);
}

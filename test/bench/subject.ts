// Measures one subject in a process of its own: node test/bench/subject.ts NAME, with a `Task` as JSON on standard input
// and a `Measured` on standard output. Every text is new to the subject: what it keeps of others must pay off there.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inProject } from '../../scripts/lib/project.ts';
import { madeLetters } from './corpus/made-letter.ts';
import { sampleLetters } from './letters.ts';
import { percentile, startWatch } from './measure.ts';
import type { Measured, Task } from './run-subject.ts';
import { type Check, subjects } from './subjects.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [name] = positionals;
const { letters, budget, corpus, single }: Task = JSON.parse(readFileSync(0, 'utf8'));

async function find(): Promise<Check> {
  const own = subjects[name];
  if (own) return own();
  const { peers } = await import(inProject('tools/peers/peers.js'));
  return peers[name]();
}

/** Letters that no other call gives, each a string in one piece, as a file gives it. */
let given = 0;
function fresh(count: number): string[] {
  const made = corpus === 'made' ? madeLetters(count, given) : sampleLetters(count, given);
  given += count;
  return made.map((text) => Buffer.from(text).toString());
}

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024;

/** Milliseconds of work that all texts take one after the other. */
async function timeOf(check: Check, texts: readonly string[]): Promise<number> {
  const watch = startWatch();
  for (const text of texts) {
    const result = check(text);
    if (result instanceof Promise) await result;
  }
  return watch();
}

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Megabytes of UTF-16 units a second, of the best of up to four passes within the budget, each on texts of its own. */
async function throughput(check: Check, texts: () => string[]): Promise<number> {
  let best = 0;
  let spent = 0;
  for (let pass = 0; pass < 4 && spent < budget; pass++) {
    const some = texts();
    const milliseconds = await timeOf(check, some);
    best = Math.max(best, sizeOf(some) / 1000 / milliseconds);
    spent += milliseconds;
  }
  return best;
}

async function warmMedian(check: Check): Promise<number> {
  const some = fresh(600).filter((text) => text.length > 3500 && text.length < 5500);
  const measured: number[] = [];
  const end = performance.now() + budget;
  for (const text of some) {
    measured.push(await timeOf(check, [text]));
    if (performance.now() > end) break;
  }
  return percentile(measured, 0.5);
}

const check = await find();
await timeOf(check, fresh(Math.min(200, letters)));
const many = await throughput(check, () => fresh(letters));
const memoryMany = peakMegabytes();
const warm = single ? await warmMedian(check) : 0;
const one = single ? await throughput(check, () => [Buffer.from(fresh(letters).join('\n\n')).toString()]) : 0;
const measured: Measured = { many, one, warm, memoryMany, memoryOne: peakMegabytes() };
process.stdout.write(JSON.stringify(measured));

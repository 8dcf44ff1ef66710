// `npm run bench [-- --quick | --rule | --linear | --typing | --profile [FILE] | --json]`: how fast the engine, the built
// server, the terminal and the extension are, beside their peers. Figures, not a test; nothing here can fail on time.
// A whole run writes docs/performance.md.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main, Problem } from '../../scripts/lib/commands.ts';
import { inProject, seconds, userPath } from '../../scripts/lib/project.ts';
import { build } from '../../scripts/lib/steps.ts';
import { madeLetters } from './corpus/made-letter.ts';
import { repeatsOf } from './corpus/repeats.ts';
import { engineFigures } from './engine.ts';
import { sampleLetters } from './letters.ts';
import { doublingFigures } from './linear.ts';
import type { Figure } from './measure.ts';
import { arePeersInstalled, ensurePeers, installedPeers } from './peers.ts';
import { profileTo, type Shares } from './profile.ts';
import { asPage, asText, machine } from './report.ts';
import { ruleFigures } from './rule-costs.ts';
import { serverFigures } from './servers.ts';
import { sizeFigures } from './size.ts';
import { terminalFigures } from './terminal.ts';
import { typingFigures } from './vscode-figures.ts';
import { why } from './why.ts';

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rule: { type: 'boolean', default: false },
    linear: { type: 'boolean', default: false },
    typing: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { quick, json } = values;
const say = (text: string): void => void (json || console.log(text));

const figures: Figure[] = [];
const add = (more: readonly Figure[]): void => {
  figures.push(...more);
  say(`\n${more[0]?.group ?? ''}\n${asText(more)}`);
};

/** What could not be measured, each as a sentence. */
const failures: string[] = [];

/** A part of the whole run; where it fails, the others go on. */
async function part(name: string, measure: () => readonly Figure[] | Promise<readonly Figure[]>): Promise<void> {
  const start = performance.now();
  try {
    add(await measure());
  } catch (error) {
    failures.push(`${name} could not be measured in this run.`);
    console.error(error);
  }
  say(`(${name}: ${seconds(start)})`);
}

function corpus(letters: readonly string[]): string {
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const [made, samples] = [repeatsOf(letters), repeatsOf(sampleLetters(letters.length))];
  const size = letters.reduce((sum, text) => sum + text.length, 0) / 1e6;
  return `The letters are made by a generator with a fixed seed: formats D, E and F, citations drawn from the catalog, and slips in a share of them. Of the ${size.toFixed(1)} MB of ${letters.length.toLocaleString('en-US')} letters ${percent(made.all)} stand in sentences seen before (the form, mostly), and of what is not the form ${percent(made.beyondForm)}. Of the letters made of the samples, with other numbers alone, ${percent(samples.all)} and ${percent(samples.beyondForm)}. No text is measured twice: each pass has letters of its own.`;
}

async function profiled(): Promise<Shares> {
  const [asked] = positionals;
  const file = asked ? userPath(asked) : inProject('.cache/bench.cpuprofile');
  const shares = await profileTo(file, quick ? 200 : 1000);
  const lines = (of: Shares['folders'], count: number): string =>
    of
      .slice(0, count)
      .map(({ name, percent }) => `${percent.toFixed(1).padStart(6)} %  ${name}`)
      .join('\n');
  say(`\nprofile, written to ${file}\n${lines(shares.folders, 20)}\n\n${lines(shares.functions, 40)}`);
  return shares;
}

async function quickRun(): Promise<void> {
  if (!arePeersInstalled()) say('The peers are not installed: a whole run (npm run bench) installs them.');
  add(engineFigures(await installedPeers(), { letters: 50, budget: 300, corpus: 'made', single: true }));
  add(await serverFigures(madeLetters(1000), true));
  add(terminalFigures(madeLetters(200), true));
}

/** Everything, the page written at the end. */
async function wholeRun(): Promise<void> {
  await ensurePeers();
  const letters = madeLetters(1000);
  const about = corpus(letters);
  say(about);
  const peers = await installedPeers();
  await part('The engine', () => engineFigures(peers, { letters: 1000, budget: 1500, corpus: 'made', single: true }));
  await part('Doubling', () => doublingFigures(false));
  await part('The server', () => serverFigures(letters, false));
  await part('The terminal', () => terminalFigures(letters, false));
  await part('Size', sizeFigures);
  await part('VS Code', () => typingFigures(letters));
  const reasons = [...failures, ...why(figures, await profiled())];
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    inProject('docs/performance.md'),
    asPage(figures, { day, machine: machine(), corpus: about, why: reasons }),
  );
}

await main(async () => {
  const { code, output } = await build(['--production']);
  if (code !== 0) throw new Problem(output);
  if (values.rule) add(ruleFigures(madeLetters(quick ? 50 : 200)));
  else if (values.linear) add(doublingFigures(quick));
  else if (values.typing) add(await typingFigures(madeLetters(1000)));
  else if (values.profile) await profiled();
  else if (quick) await quickRun();
  else await wholeRun();
  if (json) console.log(JSON.stringify({ machine: machine(), date: new Date().toISOString(), figures }, null, 2));
  return 0;
});
// A server of a part that failed would keep this process waiting; it ends with its input.
process.exit();

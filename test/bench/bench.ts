// `npm run bench [-- --quick | --rule | --json]`: how fast the engine, the built server and the terminal are. Figures,
// not a test; nothing here can fail on time. A whole run writes docs/performance.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { doublingFigures, engineFigures, ruleFigures } from './engine.ts';
import { distinctLetters } from './letters.ts';
import type { Figure } from './measure.ts';
import { asPage, asText, machine } from './report.ts';
import { serverFigures } from './servers.ts';
import { sizeFigures, terminalFigures } from './terminal.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, rule: { type: 'boolean' }, json: { type: 'boolean' } },
});
const quick = values.quick === true;
const root = path.resolve(import.meta.dirname, '../..');
const samples = readdirSync(path.join(root, 'samples'))
  .filter((name) => /\.imr(?:\.txt)?$/.test(name))
  .map((name) => readFileSync(path.join(root, 'samples', name), 'utf8'));
const letters = distinctLetters(samples, 1000);
const joined = letters.join('\n\n');

const figures: Figure[] = [];
const add = (more: readonly Figure[]): void => {
  figures.push(...more);
  if (!values.json) console.log(asText(more));
};

if (values.rule) add(ruleFigures(letters.slice(0, quick ? 50 : 200)));
else {
  add(engineFigures(quick ? letters.slice(0, 200) : letters, joined, quick));
  if (!quick) add(doublingFigures(joined));
  add(await serverFigures(letters, joined, quick));
  add(terminalFigures(quick ? letters.slice(0, 200) : letters, quick));
  add(sizeFigures());
}
if (values.json) console.log(JSON.stringify({ machine: machine(), date: new Date().toISOString(), figures }, null, 2));
if (!quick && !values.rule)
  writeFileSync(path.join(root, 'docs/performance.md'), asPage(figures, new Date().toISOString().slice(0, 10)));

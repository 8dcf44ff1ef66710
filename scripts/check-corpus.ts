// `npm run check:corpus -- FOLDER...`: reads every letter of the folders and compares it with the gold file beside it,
// as it is, double-spaced, with CRLF, and all letters of a folder joined into one file.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../server/cli/decode.ts';
import { inspect } from '../server/cli/inspect.ts';
import { read } from '../server/reading.ts';
import { checkReading, ruleById } from '../server/rules/rules.ts';
import { compareFindings, type PlacedFinding, REACH } from './corpus/compare-findings.ts';
import { compareLetters } from './corpus/compare-letters.ts';
import type { Gold } from './corpus/gold.ts';
import { doubleSpaced, joined, type Specimen, withCrlf } from './corpus/variants.ts';
import { main, Problem } from './lib/commands.ts';
import { seconds, userPath } from './lib/project.ts';

const GOLD = '.gold.json';

/** The letters of a folder with their gold; a letter or gold without the other is a problem. */
function specimensOf(typed: string): Specimen[] {
  const folder = userPath(typed);
  if (!existsSync(folder)) throw new Problem(`${typed}: there is no such folder (looked for ${folder}).`);
  const names = readdirSync(folder).sort();
  const texts = names.filter((name) => /\.(?:txt|imr)$/.test(name));
  if (texts.length === 0) throw new Problem(`${typed}: the folder holds no letters (*.txt, *.imr).`);
  const golds = names.filter((name) => name.endsWith(GOLD));
  const lonely = golds.find((name) => !texts.some((text) => goldName(text) === name));
  if (lonely) throw new Problem(`${typed}/${lonely}: the letter that it belongs to is missing.`);
  return texts.map((name) => specimenOf(typed, folder, name));
}

const goldName = (name: string): string => name.replace(/\.[^.]*$/, '') + GOLD;

function specimenOf(typed: string, folder: string, name: string): Specimen {
  const goldFile = path.join(folder, goldName(name));
  if (!existsSync(goldFile)) throw new Problem(`${typed}/${name}: its gold file ${goldName(name)} is missing.`);
  return {
    name: `${typed}/${name}`,
    text: decode(readFileSync(path.join(folder, name))).text,
    gold: readGold(`${typed}/${goldName(name)}`, readFileSync(goldFile, 'utf8')),
    reach: REACH,
  };
}

function readGold(name: string, json: string): Gold {
  const gold = parse(name, json);
  if (!gold?.letters?.length) throw new Problem(`${name}: the gold file holds no letters.`);
  return { letters: gold.letters, findings: gold.findings ?? [], lookAlikes: gold.lookAlikes ?? [] };
}

function parse(name: string, json: string): Partial<Gold> | undefined {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Problem(`${name}: the gold file could not be read: ${error}`);
  }
}

/** The differences of one text from its gold. */
function differencesOf({ name, text, gold, reach }: Specimen): string[] {
  const reading = read(text);
  const thrown: string[] = [];
  const findings = checkReading(reading, (rule, error) => thrown.push(`${rule} threw: ${error}`)).map(
    ({ rule, severity, message, span }): PlacedFinding => ({
      rule,
      severity,
      message,
      line: reading.lines.lineAt(span.start),
    }),
  );
  const exists = (rule: string) => ruleById(rule) !== undefined;
  return [
    ...compareLetters(inspect(name, reading).letters, gold.letters),
    ...compareFindings(findings, gold, exists, reach),
    ...thrown,
  ].map((difference) => `${name}: ${difference}`);
}

await main(async () => {
  const start = performance.now();
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new Problem('Name the folders to check: npm run check:corpus -- FOLDER...');
  const counts = { files: 0, letters: 0, items: 0, findings: 0, texts: 0 };
  const differences: string[] = [];
  for (const folder of folders) {
    const specimens = specimensOf(folder);
    const whole = joined(folder, specimens);
    const texts = [...specimens, ...specimens.map(doubleSpaced), ...specimens.map(withCrlf), whole];
    differences.push(...texts.flatMap(differencesOf));
    counts.files += specimens.length;
    counts.letters += whole.gold.letters.length;
    counts.items += whole.gold.letters.reduce((sum, letter) => sum + letter.items.length, 0);
    counts.findings += whole.gold.findings.filter(({ rule }) => ruleById(rule)).length;
    counts.texts += texts.length;
  }
  for (const difference of differences) console.log(difference);
  const { files, letters, items, findings, texts } = counts;
  console.log(
    `${files} files with ${letters} letters, ${items} items and ${findings} findings of existing rules, in ${texts} texts ` +
      `(as they are, double-spaced, with CRLF, joined): ${differences.length} differences, ${seconds(start)}`,
  );
  return differences.length === 0 ? 0 : 1;
});

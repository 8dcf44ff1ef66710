// The same letters in other layouts, made in memory. Pure: no file is touched.

import { REACH } from './compare-findings.ts';
import { type Gold, joinGold, moveGold } from './gold.ts';

/** A text with the gold that holds for its lines. */
export interface Specimen {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
  /** How many lines apart a finding may stand from its place in the gold. */
  readonly reach: number;
}

const LINE_END = /\r\n|\r|\n/g;

/** With an empty line after every line. */
export const doubleSpaced = ({ name, text, gold, reach }: Specimen): Specimen => ({
  name: `${name}, double-spaced`,
  text: text.replace(LINE_END, '$&$&'),
  gold: moveGold(gold, (line) => 2 * line),
  reach: 2 * reach,
});

/** With the line ends of Windows. */
export const withCrlf = (specimen: Specimen): Specimen => ({
  ...specimen,
  name: `${specimen.name}, with CRLF`,
  text: specimen.text.replace(LINE_END, '\r\n'),
});

/** All letters of a folder in one file. */
export function joined(name: string, specimens: readonly Specimen[]): Specimen {
  let text = '';
  let lines = 0;
  const golds: Gold[] = [];
  for (const specimen of specimens) {
    const before = lines;
    const ended = /[\r\n]$/.test(specimen.text) ? specimen.text : `${specimen.text}\n`;
    golds.push(moveGold(specimen.gold, (line) => line + before));
    text += ended;
    lines += [...ended.matchAll(LINE_END)].length;
  }
  return { name: `${name}, joined into one file`, text, gold: joinGold(golds), reach: REACH };
}

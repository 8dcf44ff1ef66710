import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type InspectedGuideline,
  type InspectedItem,
  type InspectedLetter,
  inspect,
} from '../../server/cli/inspect.ts';
import { read } from '../../server/reading.ts';

/** Thirty invented files with what a person found in them, in the shape of `inspect`. */
const folder = new URL('../fixtures/letters-made/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

interface GoldGuideline {
  readonly line: number;
  readonly citations: readonly { readonly text: string; readonly source: string }[];
}
interface GoldItem {
  readonly title: string;
  readonly service: string;
  readonly decision: string | null;
  readonly line: number;
  readonly claimsGuideline?: GoldGuideline;
  readonly reviewerGuideline?: GoldGuideline;
  readonly rationale?: { readonly line: number; readonly criteria: number; readonly conclusion: string | null };
}
interface GoldLetter {
  readonly format: string;
  readonly line: number;
  readonly header?: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly kind: string; readonly line: number }[];
  readonly items: readonly GoldItem[];
}

const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const goldOf = (name: string): readonly GoldLetter[] =>
  JSON.parse(readFileSync(new URL(name.replace('.txt', '.gold.json'), folder), 'utf8')).letters;

/** Where a line of the letter as it was made stands in the text that is read. */
type Place = (line: number) => number;

const same: Place = (line) => line;

/** The citations' texts and sources; their chapters and pages have tests of their own. */
const guideline = (field: InspectedGuideline | GoldGuideline | undefined, place: Place) =>
  field && { line: place(field.line), citations: field.citations.map(({ text, source }) => ({ text, source })) };

const foundItem = (item: InspectedItem) => ({
  title: item.title,
  service: item.service,
  decision: item.decision,
  line: item.line,
  claimsGuideline: guideline(item.claimsGuideline, same),
  reviewerGuideline: guideline(item.reviewerGuideline, same),
  rationale: item.rationale && {
    line: item.rationale.line,
    criteria: item.rationale.criteria.length,
    conclusion: item.rationale.conclusion,
  },
});

const goldItem = (item: GoldItem, place: Place) => ({
  title: item.title,
  service: item.service,
  decision: item.decision,
  line: place(item.line),
  claimsGuideline: guideline(item.claimsGuideline, place),
  reviewerGuideline: guideline(item.reviewerGuideline, place),
  rationale: item.rationale && { ...item.rationale, line: place(item.rationale.line) },
});

/** The header's facts that the gold files hold. */
const headerFacts = (header: Readonly<Record<string, string | undefined>> | undefined) =>
  ['caseNumber', 'dateOfInjury', 'urDate', 'decisionDate', 'priority'].map((key) => header?.[key]);

const foundLetter = (letter: InspectedLetter) => ({
  format: letter.format,
  line: letter.line,
  header: headerFacts({ ...letter.header }),
  sections: letter.sections.map(({ kind, line }) => ({ kind, line })),
  items: letter.items.map(foundItem),
});

const goldLetter = (letter: GoldLetter, place: Place) => ({
  format: letter.format,
  line: place(letter.line),
  header: headerFacts(letter.header),
  sections: letter.sections.map(({ kind, line }) => ({ kind, line: place(line) })),
  items: letter.items.map((item) => goldItem(item, place)),
});

/** What is read from a text is what the gold says, at the lines where it stands now. */
function check(text: string, gold: readonly GoldLetter[], place: Place): void {
  const { letters } = inspect('', read(text));
  assert.deepEqual(
    letters.map(foundLetter),
    gold.map((letter) => goldLetter(letter, place)),
  );
}

const LINE_END = /\r?\n/g;

for (const name of names) {
  const text = textOf(name);
  const gold = goldOf(name);
  test(`${name} reads as its gold file says`, () => check(text, gold, same));
  test(`${name} reads the same with the line ends of Windows`, () =>
    check(text.replaceAll(LINE_END, '\r\n'), gold, same));
  test(`${name} reads the same with an empty line after every line`, () => {
    check(text.replaceAll(LINE_END, '\n\n'), gold, (line) => 2 * line);
    check(text.replaceAll(LINE_END, '\r\n\r\n'), gold, (line) => 2 * line);
  });
  test(`${name} reads the same without the blanks at the ends of its lines`, () => {
    check(text.replaceAll(/[ \t]+(?=\r?\n|$)/g, ''), gold, same);
  });
}

test('all of them in one file read as each of them alone', () => {
  const places = names.map((name) => textOf(name).split('\n').length - 1);
  let lines = 0;
  const gold = names.flatMap((name, n) => {
    const before = lines;
    lines += places[n];
    return goldOf(name).map((letter) => goldLetter(letter, (line) => line + before));
  });
  const { letters } = inspect('', read(names.map(textOf).join('')));
  assert.deepEqual(letters.map(foundLetter), gold);
});

test('they hold the letters and items that their description counts', () => {
  const letters = names.flatMap(goldOf);
  assert.equal(names.length, 30);
  assert.equal(letters.length, 32);
  assert.equal(letters.flatMap(({ items }) => items).length, 118);
});

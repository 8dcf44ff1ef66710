import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import type { Content, Criterion } from '../../server/content/content.ts';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { type Reading, read } from '../../server/reading.ts';
import { crlf, doubleSpaced, fields, letter, letterWith } from './letters.ts';

/** The outline as lines: two blanks for each level, the name, and what stands beside it. */
function outline(reading: Reading): string[] {
  const lines: string[] = [];
  const write = (symbols: readonly DocumentSymbol[], indent: string) => {
    for (const { name, detail, children } of symbols) {
      lines.push(indent + (detail ? `${name} | ${detail}` : name));
      write(children ?? [], `${indent}  `);
    }
  };
  write(documentSymbols(reading).value, '');
  return lines;
}

const check = (text: string, expected: readonly string[]) => assert.deepEqual(outline(read(text)), expected);

const wholeLetter = [
  'Header | CM16-0998001',
  'How the determination was made',
  "Reviewer's credentials | Neurology",
  'Clinical case summary',
  'Issues, decisions and rationales | 2 items',
  '  Soma 350mg #90 | Upheld',
  '    Claims Administrator guideline | MTUS',
  '    MAXIMUS guideline | MTUS',
  '    Decision rationale | not medically necessary',
  '      (1) acute pain',
  '      (2) no more than 3 weeks.',
  '  MRI of the left knee | Overturned',
  '    Claims Administrator guideline | MTUS',
  '    MAXIMUS guideline | ODG',
  '    Decision rationale | medically necessary',
];

test('one letter: section > item with its decision > field > criterion', () => check(letter, wholeLetter));
test('the same with a blank line after every line', () => check(doubleSpaced(letter), wholeLetter));
test('the same with the line ends of Windows', () => check(crlf(letter), wholeLetter));

test('several letters: each by its case number, or by its place and its first item', () => {
  const second = letterWith(`Lumbar MRI: Overturned\n\n${fields}`);
  const names = documentSymbols(read(`${letter}\n${second}`)).value.map(({ name, detail }) => `${name} | ${detail}`);
  assert.deepEqual(names, [
    'CM16-0998001 | 2 items: 1 upheld, 1 overturned',
    'Letter 2: Lumbar MRI | 1 item: overturned',
  ]);
});

test('the children of a letter are its sections', () => {
  const [first] = documentSymbols(read(letter + letter)).value;
  assert.deepEqual(
    first.children?.map(({ name }) => name),
    wholeLetter.filter((line) => !line.startsWith(' ')).map((line) => line.split(' | ')[0]),
  );
});

test('what an item lacks is said beside it', () => {
  const none = 'The Expert Reviewer did not cite any medical evidence for its decision.';
  check(
    letterWith(`Lumbar MRI\n\n${fields}Brace: Denied\n\nClaims Administrator guideline:\n\nMAXIMUS guideline: ${none}`),
    [
      'How the determination was made',
      "Reviewer's credentials | Orthopedic Surgery",
      'Clinical case summary',
      'Issues, decisions and rationales | 2 items',
      '  Lumbar MRI | no decision',
      '    Claims Administrator guideline | MTUS',
      '    MAXIMUS guideline | MTUS',
      '    Decision rationale | not medically necessary',
      '  Brace | Denied',
      '    Claims Administrator guideline | empty',
      '    MAXIMUS guideline | no citation',
    ],
  );
});

const sample = (name: string): string => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');

test('items outside of the issues section stand beside the sections (formats A and B)', () => {
  const top = (name: string) =>
    documentSymbols(read(sample(name))).value.map(({ name, detail }) => `${name} | ${detail}`);
  const a = top('08-format-a-reconstructed.imr');
  assert.deepEqual(
    a.slice(0, 2).map((line) => line.split(' | ')[0]),
    ['Issue at dispute', 'MRI of the left knee without contrast'],
  );
  const b = top('09-format-b-reconstructed.imr').map((line) => line.split(' | ')[0]);
  assert.deepEqual(b.slice(-4), [
    'Documents reviewed',
    'an MRI of the right shoulder without contrast',
    'a 30 day rental of a home cold therapy unit',
    'Effect of the decision',
  ]);
});

test('a text without a letter has no outline', () => {
  for (const text of ['', '\n', 'Dear Sir,\nthank you.\n', '\u0000\ud800']) check(text, []);
});

test('a long name is cut at a blank, with an ellipsis, and never within a surrogate pair', () => {
  const words = 'Physical therapy for the cervical spine '.repeat(8).trim();
  const nameOfItem = (title: string) =>
    documentSymbols(read(letterWith(`${title}: Upheld\n\n${fields}`)))
      .value.at(-1)
      ?.children?.at(0)?.name ?? '';
  assert.equal(
    nameOfItem(words),
    'Physical therapy for the cervical spine Physical therapy for the cervical spine Physical therapy for the cervical spine…',
  );
  const pairs = nameOfItem(`X${'\u{1f600}'.repeat(90)}`);
  assert.ok(pairs.length <= 120, `${pairs.length} units`);
  assert.doesNotMatch(pairs, /[\ud800-\udbff](?![\udc00-\udfff])/);
});

/** A reading whose rationales hold these criteria, to test nesting apart from what reads them. */
function withCriteria(text: string, criteria: (rationale: string, start: number) => Criterion[]): Reading {
  const reading = read(text);
  const content = (node: Parameters<Reading['content']>[0]): Content => ({
    sentences: [],
    citations: [],
    criteria: node.kind === 'rationale' ? criteria(text.slice(node.body.start, node.body.end), node.body.start) : [],
  });
  const { lines, letters, knowledge, draftFormat, mentions, plain, logical, answers } = reading;
  const alone = reading.alone.map((one) => ({ ...one, read: () => made }));
  const made: Reading = {
    text,
    lines,
    letters,
    alone,
    knowledge,
    draftFormat,
    mentions,
    plain,
    logical,
    content,
    answers,
  };
  return made;
}

test('a list within a member of a list stands below it; quoted members say so', () => {
  const rationale = '1. history: a. pain b. fall 2. signs';
  const text = letterWith(
    `MRI: Upheld\n\nClaims Administrator guideline: x\n\nMAXIMUS guideline: x\n\nDecision rationale: ${rationale}\n`,
  );
  const reading = withCriteria(text, (body, start) => {
    const member = (words: string, label: string, level: number, quoted = false): Criterion => {
      const at = start + body.indexOf(words);
      const span = { start: at, end: at + words.length };
      return { label, level, list: level, quoted, span, marker: { start: at, end: at + 2 } };
    };
    return [
      member('1. history: a. pain b. fall', '1', 0),
      member('a. pain', 'a', 1),
      member('b. fall', 'b', 1, true),
      member('2. signs', '2', 0),
    ];
  });
  assert.deepEqual(outline(reading).slice(-5), [
    '    Decision rationale | no conclusion',
    '      1. history: a. pain b. fall',
    '        a. pain',
    '        b. fall | quoted',
    '      2. signs',
  ]);
});

test('over the limit the outline says that it ends', () => {
  const { value, limit } = documentSymbols(read(letter), 6);
  assert.equal(count(value), 6);
  assert.equal(limit, 'The outline shows the first 6 entries.');
  assert.equal(documentSymbols(read(letter), 15).limit, undefined);
});

const count = (symbols: readonly DocumentSymbol[]): number =>
  symbols.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);

const before = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const within = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

function checkNesting(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void {
  for (const [index, symbol] of symbols.entries()) {
    assert.ok(symbol.name.trim().length > 0 && symbol.name.length <= 120, 'a name of 1 to 120 units');
    assert.ok(within(symbol.range, symbol.selectionRange), `${symbol.name}: its selection is inside it`);
    if (parent) assert.ok(within(parent.range, symbol.range), `${symbol.name} is inside ${parent.name}`);
    if (index > 0) assert.ok(before(symbols[index - 1].range.start, symbol.range.start), `${symbol.name} is in order`);
    checkNesting(symbol.children ?? [], symbol);
  }
}

test('in every sample the ranges nest, selections are inside, names are readable', () => {
  const samples = globSync('../../samples/*.imr*', { cwd: import.meta.dirname });
  assert.ok(samples.length >= 8);
  for (const sample of samples) {
    const text = readFileSync(new URL(sample, import.meta.url), 'utf8');
    for (const form of [text, doubleSpaced(text), crlf(text)]) checkNesting(documentSymbols(read(form)).value);
  }
});

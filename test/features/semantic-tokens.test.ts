import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tokenTypes } from '../../server/features/semantic-token-types.ts';
import { semanticTokens, semanticTokensIn } from '../../server/features/semantic-tokens.ts';
import { type Reading, read } from '../../server/reading.ts';
import { overlaps, type Span } from '../../server/text/span.ts';
import { crlf, doubleSpaced, fields, letter, letterWith } from './letters.ts';

interface Token extends Span {
  readonly type: string;
}

/** Integers back to tokens, with a check of what LSP asks of them. */
function decode(reading: Reading, data: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  assert.equal(data.length % 5, 0);
  for (let n = 0; n < data.length; n += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(n, n + 5);
    assert.ok(lines >= 0 && characters >= 0 && length > 0, 'tokens move on');
    assert.equal(modifiers, 0);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const start = reading.lines.startOf(line) + character;
    assert.ok(start + length <= reading.lines.endOf(line), 'a token ends within its line');
    const last = tokens.at(-1);
    assert.ok(!last || last.end <= start, 'tokens do not overlap');
    tokens.push({ start, end: start + length, type: tokenTypes[type] });
  }
  return tokens;
}

const tokensOf = (text: string): string[] => {
  const reading = read(text);
  return decode(reading, semanticTokens(reading).value).map(
    ({ start, end, type }) => `${type.slice(3)}: ${text.slice(start, end)}`,
  );
};

test('a letter: headings, labels, decisions, citations, criteria, dates, quantities', () => {
  assert.deepEqual(tokensOf(letter), [
    'Label: Case Number:',
    'Label: Date Assigned:',
    'Date: 12/05/2016',
    'Label: Date of Injury:',
    'Date: 08/29/2014',
    'Label: Decision Date:',
    'Date: 01/10/2017',
    'Label: UR Denial Date:',
    'Date: 11/02/2016',
    'Label: Priority:',
    'Label: Received:',
    'Date: 11/21/2016',
    'Heading: HOW THE IMR FINAL DETERMINATION WAS MADE',
    'Heading: The Expert Reviewer has the following credentials:',
    'Label: State(s) of Licensure:',
    'Label: Certification(s)/Specialty:',
    'Heading: CLINICAL CASE SUMMARY',
    'Date: August 29, 2014',
    'Quantity: 10/325mg',
    'Quantity: #60',
    'Heading: IMR ISSUES, DECISIONS AND RATIONALES',
    'Quantity: 350mg',
    'Quantity: #90',
    'Upheld: Upheld',
    'Label: Claims Administrator guideline:',
    'Source: MTUS',
    'Chapter: Chronic Pain Medical Treatment',
    'Label: MAXIMUS guideline:',
    'Source: MTUS',
    'Chapter: Chronic Pain Medical Treatment',
    'Label: Decision rationale:',
    'Source: MTUS',
    'Criterion: (1)',
    'Criterion: (2)',
    'Date: 01-15-2015',
    'Quantity: 350mg',
    'Quantity: #90',
    'Overturned: Overturned',
    'Label: Claims Administrator guideline:',
    'Source: MTUS',
    'Source: ACOEM',
    'Chapter: Chapter 13 Knee Complaints',
    'Page: 341-343',
    'Page: 347',
    'Label: MAXIMUS guideline:',
    'Source: Official Disability Guidelines (ODG)',
    'Chapter: Knee & Leg Chapter',
    'Label: Decision rationale:',
  ]);
});

/** The tokens of one guideline field, its label left out. */
const inField = (body: string): string[] => {
  const others = 'Decision rationale: none.\n';
  const text = letterWith(
    `MRI: Upheld\n\nClaims Administrator guideline: none.\n\nMAXIMUS guideline: ${body}\n\n${others}`,
  );
  const all = tokensOf(text);
  return all.slice(all.indexOf('Label: MAXIMUS guideline:') + 1, all.indexOf('Label: Decision rationale:'));
};

const citations: readonly (readonly [body: string, tokens: readonly string[]])[] = [
  [
    'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.',
    ['Source: MTUS', 'Chapter: Forearm, Wrist, and Hand Complaints'],
  ],
  [
    'Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints\nPage(s): 195-7,Chronic Pain Treatment Guidelines Trigger Point Injections Page(s): 122.',
    [
      'Source: MTUS',
      'Source: ACOEM',
      'Chapter: Chapter 9 Shoulder Complaints',
      'Page: 195-7',
      'Chapter: Chronic Pain Treatment Guidelines',
      'Page: 122',
    ],
  ],
  [
    'Decision based on Non-MTUS Citation Official Disability\nGuidelines (ODG) Chapter on Hip, for SI joint blocks.',
    ['Source: Official Disability', 'Source: Guidelines (ODG)', 'Chapter: Chapter on Hip'],
  ],
  ['Decision based on Non-MTUS Citation ODG-TWC, Sacroiliac joint injections.', ['Source: ODG-TWC']],
  [
    'Decision based on Non-MTUS Citation ODG, Hip & Pelvis Chapter, Blocks.',
    ['Source: ODG', 'Chapter: Hip & Pelvis Chapter'],
  ],
  ['The Expert Reviewer did not base their decision on the MTUS.', []],
  ['The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.', []],
  ['', []],
];
for (const [body, tokens] of citations) {
  test(`citation: ${body.replaceAll('\n', ' ')}`, () => assert.deepEqual(inField(body), tokens));
}

/** The dates and quantities of a rationale. */
const inRationale = (body: string): string[] => {
  const text = letterWith(`MRI: Upheld\n\nMAXIMUS guideline: none.\n\nDecision rationale: ${body}\n`);
  return tokensOf(text).filter((token) => /^(?:Date|Quantity)/.test(token));
};

const mentions: readonly (readonly [body: string, tokens: readonly string[]])[] = [
  ['seen on 7/9/2014 and 01-15-2015', ['Date: 7/9/2014', 'Date: 01-15-2015']],
  ['seen on July 9, 2014.Then on Sept. 5, 2015', ['Date: July 9, 2014', 'Date: Sept. 5, 2015']],
  ['seen on july 9 2014, in May 2014', ['Date: july 9 2014']],
  ['from 07/09/2014-07/20/2014', ['Date: 07/09/2014', 'Date: 07/20/2014']],
  ['on 11/14/16, updated 12/05/16', ['Date: 11/14/16', 'Date: 12/05/16']],
  ['wrapped 01-\n15-2015 and July\n9, 2014', ['Date: 01-', 'Date: 15-2015', 'Date: July', 'Date: 9, 2014']],
  ['pain 8/10, 4-5 visits, L4-5, 5-/5, 13/13/2014, 1/2/3, 99/99/9999, 4.1 Tapering', []],
  ['not 320.5-30-16, 1/2/2014/5, a1/2/2014, 12-5-16', []],
  [
    'Norco 10/325mg #90, Soma 350 mg, 7.5 mg, 0.5mg, 1,000 mg, 320.5-30-16mg',
    [
      'Quantity: 10/325mg',
      'Quantity: #90',
      'Quantity: 350 mg',
      'Quantity: 7.5 mg',
      'Quantity: 0.5mg',
      'Quantity: 1,000 mg',
      'Quantity: 320.5-30-16mg',
    ],
  ],
  [
    '180gm, 25 MCG, 5ml, 350mg/day, 350mgs',
    ['Quantity: 180gm', 'Quantity: 25 MCG', 'Quantity: 5ml', 'Quantity: 350mg', 'Quantity: 350mgs'],
  ],
  ['350 magnets, 5 g, 50%, 12 visits, claim #1234567, #A1, (4) visits, marching 5, 2014', []],
  ['Mayo 5, 2014, 2014', []],
];
for (const [body, tokens] of mentions) {
  test(`mentions: ${body.replaceAll('\n', ' ')}`, () => assert.deepEqual(inRationale(body), tokens));
}

test('a chapter that prose names', () => {
  assert.deepEqual(inField('Decision based on Non-MTUS Citation ODG, see the Low Back Chapter, MRIs.'), [
    'Source: ODG',
    'Chapter: Low Back Chapter',
  ]);
});

test('a page number within a heading has no colour of it', () => {
  const text = letterWith(`MRI: Upheld\n\n${fields}`).replace(
    'DECISIONS AND RATIONALES',
    'DECISIONS AND\n\n2\n\f\nRATIONALES',
  );
  const headings = tokensOf(text).filter((token) => token.startsWith('Heading'));
  assert.deepEqual(headings.slice(-2), ['Heading: IMR ISSUES, DECISIONS AND', 'Heading: RATIONALES']);
});

test('another decision word has no colour of a decision', () => {
  const all = tokensOf(letterWith(`MRI: Denied\n\n${fields}`));
  assert.ok(!all.some((token) => /^(?:Upheld|Overturned)/.test(token)));
});

test('a decision on the line below its title, after a blank line', () => {
  const all = tokensOf(doubleSpaced(letterWith(`MRI of the left\nknee: \nOverturned\n\n${fields}`)));
  assert.ok(all.includes('Overturned: Overturned'));
});

test('text without a letter has no tokens', () => {
  for (const text of ['', 'Dear Sir, on 01/02/2014 350mg.\n']) assert.deepEqual(tokensOf(text), []);
});

test('a range gives exactly the tokens of the whole that touch it', () => {
  for (const text of [letter, doubleSpaced(letter), crlf(letter + letter)]) {
    const reading = read(text);
    const all = decode(reading, semanticTokens(reading).value);
    for (let start = 0; start < text.length; start += 97) {
      const window = { start, end: Math.min(text.length, start + 300) };
      const part = decode(reading, semanticTokensIn(reading, window).value);
      const touching = (token: Token) => overlaps(token, window);
      assert.deepEqual(part.filter(touching), all.filter(touching), `from ${start}`);
    }
  }
});

test('over the limit the tokens end, and it is said', () => {
  const { value, limit } = semanticTokens(read(letter), 10);
  assert.equal(value.length, 50);
  assert.equal(limit, 'Colours end after the first 10 coloured words; the rest keeps the plain colours.');
});

test('in every sample the tokens are in order, within their lines, and do not overlap', () => {
  for (const sample of globSync('../../samples/*.imr*', { cwd: import.meta.dirname })) {
    const text = readFileSync(new URL(sample, import.meta.url), 'utf8');
    for (const form of [text, doubleSpaced(text), crlf(text), text.replaceAll('\n', '\r')]) {
      const reading = read(form);
      assert.ok(decode(reading, semanticTokens(reading).value).length > 0, sample);
    }
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const grammarUrl = new URL('../../syntaxes/imr.tmLanguage.json', import.meta.url);
const loaded = loadGrammar();

async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarUrl, 'utf8'), 'imr.tmLanguage.json'),
  });
  const grammar = await registry.loadGrammar('text.imr');
  assert.ok(grammar);
  return grammar;
}

/** What the scopes stand for, as `kind: text`; plain text is left out. */
async function paint(text: string): Promise<string[]> {
  const grammar = await loaded;
  const painted: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const token of tokens) {
      const scope = token.scopes.at(-1) ?? '';
      if (scope !== 'text.imr') painted.push(`${kind(scope)}: ${line.slice(token.startIndex, token.endIndex)}`);
    }
    stack = ruleStack;
  }
  return painted;
}

const kind = (scope: string) => scope.split('.').slice(0, -1).at(-1) ?? scope;

async function check(text: string, ...expected: string[]) {
  assert.deepEqual(await paint(text), expected, text);
}

test('headings stand alone on their line', async () => {
  await check(' HOW THE IMR FINAL DETERMINATION WAS MADE ', 'heading: HOW THE IMR FINAL DETERMINATION WAS MADE');
  await check('          CLINICAL CASE SUMMARY', 'heading: CLINICAL CASE SUMMARY');
  await check('IMR DECISION(S) AND RATIONALE(S)', 'heading: IMR DECISION(S) AND RATIONALE(S)');
  await check('ISSUE AT DISPUTE:', 'heading: ISSUE AT DISPUTE');
  await check('Documents Reviewed for Determination:', 'heading: Documents Reviewed for Determination');
  await check('The CLINICAL CASE SUMMARY is above.');
});

test('labels of the fields open a line', async () => {
  await check('Claims Administrator guideline: none', 'label: Claims Administrator guideline:');
  await check('  MAXIMUS guideline: ', 'label: MAXIMUS guideline:');
  await check('Decision rationale: The worker is 55.', 'label: Decision rationale:');
  await check('He questions the decision rationale: none was given.');
});

test('labels and values of the header', async () => {
  await check('Case Number: CM16-0000000', 'label: Case Number:', 'case-number: CM16-0000000');
  await check(
    'Date Assigned: 01/09/2017 Date of Injury:  08/29/2016',
    'label: Date Assigned:',
    'date: 01/09/2017',
    'label: Date of Injury:',
    'date: 08/29/2016',
  );
  await check('State(s) of Licensure: Texas,California', 'label: State(s) of Licensure:');
});

test('a decision ends its line after a colon, or stands alone', async () => {
  await check('Soma 350mg #90: Upheld', 'quantity: 350mg', 'quantity: #90', 'upheld: Upheld');
  await check('MRI of the knee:  Overturned ', 'overturned: Overturned');
  await check('Upheld', 'upheld: Upheld');
  await check(' Overturned ', 'overturned: Overturned');
  await check('The denial was Upheld');
  await check('Status: Upheld by the court');
});

test('sources, chapters and pages of a citation', async () => {
  await check(
    'Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 195-7,Chronic Pain Treatment Guidelines',
    'source: MTUS',
    'source: ACOEM',
    'chapter: Chapter 9 Shoulder Complaints',
    'label: Page(s):',
    'page: 195-7',
    'chapter: Chronic Pain Treatment Guidelines',
  );
  await check(
    'Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis Chapter, page 12.',
    'source: Official Disability Guidelines',
    'source: ODG',
    'chapter: Hip & Pelvis Chapter',
    'page: 12',
  );
  await check(
    'MTUS Low Back Complaints 2004, Section(s): Surgical Considerations',
    'source: MTUS',
    'chapter: Low Back Complaints',
    'label: Section(s):',
  );
  await check('Page(s): 117, 118-120 of 127', 'label: Page(s):', 'page: 117', 'page: 118-120');
});

test('dates and quantities', async () => {
  await check('seen on 10-21-2009 and 5/4/16', 'date: 10-21-2009', 'date: 5/4/16');
  await check('replaced on July 28, 2016', 'date: July 28, 2016');
  await check('Norco 10/325mg #120 and Ambien 12.5 mg', 'quantity: 10/325mg', 'quantity: #120', 'quantity: 12.5 mg');
  await check('L4-5, C4-C5, 4-6 weeks, 50 % relief, 2016');
});

test('markers of criteria, and what only looks like one', async () => {
  await check('Criteria: (1) a flag; (2) a sign; and (3) a test', 'criterion: (1)', 'criterion: (2)', 'criterion: (3)');
  await check('include: 1) Pain. 2) Loss', 'criterion: 1)', 'criterion: 2)');
  await check('criteria: 1. The history; 4.', 'criterion: 1.', 'criterion: 4.');
  await check(
    '1. First\n a. Second\n(iv) Third\n\u2022 Fourth',
    ...['1.', 'a.', '(iv)', '\u2022'].map((m) => `criterion: ${m}`),
  );
  await check('for four (4) visits, see page 3. The request (Chou, 2007) (s)', 'page: 3');
  await check('(Opana ER 40 mg #60) 4.1 Tapering', 'quantity: 40 mg', 'quantity: #60');
});

test('a placeholder of a draft', async () => {
  await check('for [[body part]] on [[date]]', 'placeholder: [[body part]]', 'placeholder: [[date]]');
  await check('a [b] and [[]');
});

test('long lines without an end are painted in time', async () => {
  const started = performance.now();
  for (const piece of [
    '[',
    ' ',
    '1',
    ': Upheld',
    'Page(s): ',
    'Chapter 1 ',
    '1/',
    'Neck and Upper Back ',
    'MEDICAL ',
  ]) {
    await paint(piece.repeat(Math.ceil(20_000 / piece.length)));
  }
  const seconds = (performance.now() - started) / 1000;
  assert.ok(seconds < 20, `${seconds} s`);
});

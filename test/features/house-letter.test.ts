import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { completion } from '../../server/features/completion/completion.ts';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { applyChanges } from '../../server/features/text-changes.ts';
import { letterSymbols } from '../../server/features/workspace-symbols.ts';
import { type Reading, read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { houseFormat, houseLetter } from '../kit/house.ts';
import { parseMarked } from '../kit/marked-text.ts';

const formats = [houseFormat()];
const readHouse = (text: string): Reading => read(text, { formats });

/** What is offered at the cursor of a letter of the house. */
function offered(marked: string): string[] {
  const { text, cursors } = parseMarked(marked);
  const reading = readHouse(text);
  return completion(reading, reading.lines.positionAt(cursors[0])).items.map(({ label }) => label);
}

/** The findings of a rule in a text, each with the text after its first fix. */
function fixed(text: string, rule: string): { message: string; after: string | undefined }[] {
  const found = checkReading(readHouse(text)).filter((finding) => finding.rule === rule);
  return found.map(({ message, fixes }) => ({ message, after: fixes[0] && applyChanges(text, fixes[0].changes) }));
}

test('headings, labels and decisions of the house are offered', () => {
  assert.deepEqual(offered('<|>'), [
    'About This Review',
    'About the Reviewer',
    'Records on File',
    'Course of the Case',
    'Questions and Answers',
  ]);
  const [head] = houseLetter.split('MRI of the lumbar spine:');
  assert.deepEqual(offered(`${head}MRI of the lumbar spine: <|>`), ['Denial stands', 'Denial is lifted']);
  assert.deepEqual(offered(`${head}MRI of the lumbar spine: Denial st<|>`), ['Denial stands', 'Denial is lifted']);
  assert.deepEqual(offered(`${head}MRI of the lumbar spine: Denial stands\n\nPayer's g<|>`), ["Payer's guideline:"]);
  const [before] = houseLetter.split('Reasons:');
  assert.deepEqual(offered(`${before}\n<|>`).slice(0, 1), ['Reasons:']);
});

test('findings speak the house’s words, and fixes write them', () => {
  const [missing] = fixed(houseLetter.replace('Reasons: The MTUS reserves', 'The MTUS reserves'), 'missing-rationale');
  assert.match(missing.message, / has no decision rationale\./);
  assert.match(missing.after ?? '', /\n\nReasons: \[\[/);
  const [undecided] = fixed(houseLetter.replace(': Denial stands', ''), 'missing-decision');
  assert.match(undecided.message, /necessary: Denial stands or Denial is lifted/);
  assert.match(undecided.after ?? '', /MRI of the lumbar spine: Denial stands\n/);
  const [section] = fixed(houseLetter.replace(/Records on File\n.*\n\n/, ''), 'missing-section');
  assert.match(section.message, /^The letter has no section "Records on File"/);
  assert.match(section.after ?? '', /\n\nRecords on File\n\[\[documents reviewed/);
  const [state] = fixed(houseLetter.replace('Licensed in: California, Oregon\n', ''), 'missing-credentials');
  assert.match(state.after ?? '', /\nLicensed in: \[\[state\]\]\n/);
  const [empty] = fixed(houseLetter.replace('California, Oregon', ''), 'missing-credentials');
  assert.match(empty.after ?? '', /Licensed in: ?\[\[state\]\]/);
  const [items] = fixed(houseLetter.replace(/MRI of the lumbar[\s\S]*/, ''), 'no-disputed-items');
  assert.match(items.after ?? '', /\[\[Denial stands or Denial is lifted\]\]\n\nPayer's guideline: /);
  const [order] = fixed(
    houseLetter.replace(/(Payer's guideline: .*)\n\n(Our guideline: .*)\n/, '$2\n\n$1\n'),
    'field-order',
  );
  assert.equal(order.after, houseLetter);
});

test('outline, symbols, folds, tokens and hovers are those of a built-in letter, in the house’s words', () => {
  const reading = readHouse(houseLetter);
  const issues = documentSymbols(reading).value.at(-1);
  const [item] = issues?.children ?? [];
  assert.deepEqual([item.name, item.detail], ['MRI of the lumbar spine', 'Denial stands']);
  assert.deepEqual(
    item.children?.map(({ name }) => name),
    ["Payer's guideline", 'Our guideline', 'Reasons'],
  );
  const containers = letterSymbols(reading, 'file:///a.imr').map(({ symbol }) => symbol.containerName);
  assert.equal(containers[0], 'Denial stands · CM17-0099001');
  assert.match(containers[2] ?? '', /^MTUS · Our guideline · MRI of the lumbar spine/);
  assert.ok(foldingRanges(reading).value.length >= 10);
  assert.ok(semanticTokens(reading).value.length > 0);
  const hovered = hover(reading, reading.lines.positionAt(houseLetter.indexOf('Denial is lifted') + 2));
  const { value } = (hovered ?? assert.fail('a hover')).contents as MarkupContent;
  assert.match(value, /^\*\*Denial is lifted\*\* · The utilization review's decision falls/);
});

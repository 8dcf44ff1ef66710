import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lookOf } from '../../client/letter-view/look.ts';
import { allOf, isWithin, nodeAt, nodesOf, type Order, takeOver } from '../../client/letter-view/nodes.ts';
import { lettersOverview } from '../../server/features/letter-overview/letter-overview.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { cleanLetter as letter } from '../features/letters.ts';
import { say } from '../kit/say.ts';

const sample = (name: string): string => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');

function rowsOf(text: string, order: Order = 'letter') {
  const reading = read(text);
  const findings = checkReading(reading, (rule) => assert.fail(`${rule} threw`));
  return nodesOf('file:///a.imr', lettersOverview(reading, findings, 1), order);
}

/** The rows as lines: two blanks for each level, icon, label, and what stands beside it. */
function shown(text: string, order?: Order): string[] {
  const depth = (node: ReturnType<typeof rowsOf>[number] | undefined, from = 0): number =>
    node?.parent ? depth(node.parent as never, from + 1) : from;
  return [...allOf(rowsOf(text, order))].map((node) => {
    const { icon, label, description } = lookOf(node, say);
    return `${'  '.repeat(depth(node as never))}${icon} ${label} | ${description}`;
  });
}

test('a letter, its items in order, and their fields', () => {
  assert.deepEqual(shown(letter), [
    'mail CM16-0998001 | 2 items: 1 overturned, 1 upheld',
    '  circle-slash Soma 350mg #90 | Upheld \u00b7 2 criteria',
    '    check Claims Administrator guideline | MTUS Chronic Pain 2016',
    '    check MAXIMUS guideline | MTUS Chronic Pain 2016',
    '    check Decision rationale | not medically necessary \u00b7 2 criteria',
    '  pass MRI of the left knee | Overturned',
    '    check Claims Administrator guideline | MTUS Knee Complaints 2004',
    '    check MAXIMUS guideline | ODG Knee & Leg',
    '    check Decision rationale | medically necessary',
  ]);
});

test('grouped by decision; what each item lacks', () => {
  const rows = shown(sample('06-draft-with-holes.imr'), 'decision').filter((line) => !line.startsWith('      '));
  assert.deepEqual(rows, [
    'mail CM17-0998006 | 6 items: 2 overturned, 2 upheld, 1 with another word, 1 without a decision',
    '  error Outside the items | 2 errors, 1 warning',
    '  pass Overturned | 2 items',
    "    pass Ibuprofen 800mg #90 | no reviewer's guideline",
    '    pass Acupuncture, cervical spine, 6 visits | ',
    '  circle-slash Upheld | 2 items',
    '    circle-slash Cervical traction unit for home use | rationale empty',
    '    circle-slash Cervical pillow | rationale not finished',
    '  question Another word | 1 item',
    '    question Physical therapy, cervical spine, 2 times a week for 3 weeks | Modified \u00b7 rationale not finished',
    '  circle-large-outline No decision | 1 item',
    '    circle-large-outline MRI of the cervical spine without contrast | 4 criteria',
  ]);
});

test('a screen reader hears all that icon, colour and badge say', () => {
  const [, , , , third] = [...allOf(rowsOf(sample('06-draft-with-holes.imr')))].filter(({ kind }) => kind !== 'field');
  const { spoken, context, badge, tooltip } = lookOf(third, say);
  assert.equal(
    spoken,
    "Ibuprofen 800mg #90, Overturned, no reviewer's guideline, no criteria, medically necessary, 1 error",
  );
  assert.equal(context, 'item rationale missing');
  assert.deepEqual(badge, { errors: 1, warnings: 0 });
  assert.deepEqual(tooltip.slice(0, 2), [['Ibuprofen 800mg #90'], ['Overturned \u00b7 medically necessary']]);
  assert.ok(tooltip[2].includes('MAXIMUS guideline: missing'));
  assert.match(tooltip[3].join(), /^Error: "Ibuprofen 800mg #90" has no/);
});

test('every row of every order has words, and an id of its own', () => {
  for (const name of ['05-messy-extraction.imr.txt', '07-three-letters.imr', '08-format-a-reconstructed.imr']) {
    for (const order of ['letter', 'decision'] as const) {
      const rows = [...allOf(rowsOf(sample(name), order))];
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const row of rows) {
        const { label, spoken, tooltip } = lookOf(row, say);
        assert.doesNotMatch([label, spoken, ...tooltip.flat()].join(' '), /undefined|\{\d\}|, ,/);
        assert.ok(label !== '' && spoken.startsWith(label));
      }
    }
  }
});

test('the row of a place in the text', () => {
  const rows = rowsOf(letter);
  const { lines } = read(letter);
  const at = (words: string) => nodeAt(rows, lines.positionAt(letter.indexOf(words)));
  assert.equal(at('The knee locks')?.id, '0/o1');
  assert.equal(at('CLINICAL CASE SUMMARY')?.id, '0');
  assert.equal(nodeAt(rows, { line: 9999, character: 0 }), undefined);
  const [item] = rows[0].children;
  assert.ok(isWithin(item.children[2], item) && isWithin(item, rows[0]) && !isWithin(item, item.children[0]));
});

test('rows that look the same take over the new places; others are shown anew', () => {
  const old = rowsOf(letter);
  const moved = rowsOf(`\n\n${letter}`);
  assert.ok(takeOver(old, moved));
  assert.deepEqual(
    [...allOf(old)].map(({ range }) => range),
    [...allOf(moved)].map(({ range }) => range),
  );
  assert.equal(old[0].children[0].parent, old[0], 'the rows themselves stay');
  assert.equal(takeOver(old, rowsOf(letter.replace('#90: Upheld', '#90: Overturned'))), false);
  assert.equal(takeOver(old, rowsOf(letter + letter)), false);
});

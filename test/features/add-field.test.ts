import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addField } from '../../server/features/add-field.ts';
import { spanOfRange } from '../../server/features/ranges.ts';
import { applyChanges } from '../../server/features/text-changes.ts';
import type { FieldKind } from '../../server/formats/kinds.ts';
import { read } from '../../server/reading.ts';
import { crlf, fields, letterWith } from './letters.ts';

const [claims, reviewer, rationale] = fields.split('\n\n');

/** The text after the change, with what is selected between « and ». */
function added(text: string, at: string, kind?: FieldKind): string | undefined {
  const reading = read(text);
  const change = addField(reading, 3, reading.lines.positionAt(text.indexOf(at)), kind);
  if (!change) return undefined;
  assert.equal(change.version, 3);
  const changes = change.edits.map(({ range, newText }) => ({ span: spanOfRange(reading, range), newText }));
  const after = applyChanges(text, changes);
  const { start, end } = spanOfRange(read(after), change.select);
  return `${after.slice(0, start)}\u00ab${after.slice(start, end)}\u00bb${after.slice(end)}`;
}

const item = (...parts: string[]): string => letterWith(`${['Lumbar MRI: Upheld', ...parts].join('\n\n')}\n`);

test('the field comes where its format has it, and its prompt is selected', () => {
  assert.equal(
    added(item(claims, rationale), 'Lumbar', 'reviewer-guideline'),
    item(
      claims,
      'MAXIMUS guideline: \u00ab[[guideline, chapter and section that the decision rests on]]\u00bb',
      rationale,
    ),
  );
});

test('without a kind the first that is missing', () => {
  assert.equal(
    added(item(rationale), 'The patient has no red flag'),
    item('Claims Administrator guideline: \u00ab[[guideline that the claims administrator cited]]\u00bb', rationale),
  );
});

test('a document with the line ends of Windows keeps them', () => {
  const text = added(crlf(item(claims, rationale)), 'Lumbar', 'reviewer-guideline') ?? '';
  assert.doesNotMatch(text, /(?<!\r)\n/);
  assert.match(text, /\u00ab\[\[guideline, [^\u00bb]*\]\]\u00bb/);
});

test('nothing where the field is there, and nowhere but in an item', () => {
  assert.equal(added(item(claims, reviewer, rationale), 'Lumbar'), undefined);
  assert.equal(added(item(claims, reviewer), 'Lumbar', 'reviewer-guideline'), undefined);
  assert.equal(added(item(claims, reviewer), 'CLINICAL'), undefined);
  assert.equal(added('Dear Sir,', 'Dear'), undefined);
});

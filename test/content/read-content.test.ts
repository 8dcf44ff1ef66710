import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

const rationale =
  'ODG, Knee Chapter asks for: (1) a red flag; (2) failed care of 6 weeks. She has neither since 01/02/2016. ' +
  'Therefore, the request for Norco 10/325mg #60 for the left knee is not medically necessary.';

/** All that is read of a rationale, with the words of the document in place of its spans. */
function saidIn(text: string): unknown {
  const reading = read(text);
  const [item] = reading.letters[0].items;
  const field = item.fields.find(({ kind }) => kind === 'rationale');
  assert.ok(field);
  const { sentences, criteria, conclusion, citations } = reading.content(field);
  const { dates, quantities, drugs, bodyParts, sides, pronouns, negations } = reading.mentions(field.body);
  return worded({
    sentences,
    criteria,
    conclusion,
    citations,
    dates,
    quantities,
    bodyParts,
    sides,
    pronouns,
    negations,
  });

  function worded(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(worded);
    const { start, end } = value as { start?: number; end?: number };
    if (start !== undefined && end !== undefined) return text.slice(start, end).replaceAll(/\s+/g, ' ');
    return Object.fromEntries(
      Object.entries({ ...value, drugs: drugs.length }).map(([key, one]) => [key, worded(one)]),
    );
  }
}

const letterOf = (words: string, before = ''): string =>
  before + letter({ summary: 'The knee hurts.', items: [{ title: 'Norco 10/325mg #60', rationale: words }] });

test('the same words say the same wherever they stand and however their lines are wrapped', () => {
  const plain = saidIn(letterOf(rationale));
  assert.deepEqual(saidIn(letterOf(rationale, '\n\n\n')), plain);
  assert.deepEqual(saidIn(letterOf(rationale.replaceAll(/(.{60}\S*) /g, '$1\n'))), plain);
  assert.deepEqual(saidIn(letterOf(rationale)), plain);
});

test('where lines start counts for a list, for the same words too', () => {
  const listed = ({ wrapped }: { wrapped: boolean }) => {
    const gap = wrapped ? '\n' : ' ';
    const text = letterOf(`The criteria for this test are the following${gap}- a red flag${gap}- failed care.`);
    const reading = read(text);
    const field = reading.letters[0].items[0].fields.find(({ kind }) => kind === 'rationale');
    assert.ok(field);
    return reading.content(field).criteria.length;
  };
  const [apart, together] = [listed({ wrapped: true }), listed({ wrapped: false })];
  assert.notEqual(apart, together);
  assert.deepEqual([listed({ wrapped: true }), listed({ wrapped: false })], [apart, together]);
});

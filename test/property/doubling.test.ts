import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { type Reading, read } from '../../server/reading.ts';
import { checkReading, RULES } from '../../server/rules/rules.ts';
import { letter } from '../kit/letter-text.ts';
import { unitsVisited } from '../kit/visited.ts';

/** Words that a letter repeats to any length, each as its summary and as its rationale. */
const repeated: readonly (readonly [string, string])[] = [
  ['a pronoun', 'she '],
  ['a sentence of the worker', 'He has low back pain of 8/10 since 01/02/2016, and 12 visits of therapy failed. '],
  ['a denial', 'There is no documentation of a failed trial of physical therapy. '],
  ['the request', 'The request for Norco 10/325mg #60 is not medically necessary. '],
  ['a guideline', 'ODG, Low Back Chapter, MRI, asks for 6 weeks of care (Smith, 2010). '],
  ['brackets and quotation marks', '("a (b) "c" [d] '],
  ['a list', '(1) a red flag; (2) failed care; and '],
  ['numbers', '10/325 mg 2x6 L4-5 50% 195-7 #90 '],
  ['no word at all', '- . , ; : '],
];
const LENGTH = 6000;

/** What each of them may grow by when the text doubles; some units are looked at once, however long the text is. */
const MOST = 2.1;
const ONCE = 3000;

const letterOf = (words: string, length: number): string => {
  const text = words.repeat(length / words.length);
  return letter({ summary: text, items: [{ title: 'MRI of the lumbar spine', rationale: text }] });
};

function grows(what: string, readings: readonly Reading[], work: (reading: Reading) => void): string[] {
  const [once, twice] = readings.map((reading) => unitsVisited(() => work(reading)));
  return twice <= MOST * once + ONCE ? [] : [`${what}: ${once} units, then ${twice}`];
}

for (const [name, words] of repeated)
  test(`twice the text is twice the work, whole, by every finding and by features: ${name}`, () => {
    const readings = [LENGTH, 2 * LENGTH].map((length) => read(letterOf(words, length)));
    assert.deepEqual(
      [
        ...grows('all findings', readings, (reading) => checkReading(reading)),
        // What several findings ask for has been read by now: each shows its own work alone.
        ...RULES.flatMap((rule) =>
          grows(rule.id, readings, (reading) =>
            checkReading(reading, undefined, (one) => (one === rule ? 'error' : 'off')),
          ),
        ),
        ...grows('outline', readings, (reading) => documentSymbols(reading)),
        ...grows('colours', readings, (reading) => semanticTokens(reading)),
      ],
      [],
    );
  });

test('a search from every place back to the start of the text is counted as four times the work', () => {
  const search = (text: string) => {
    for (let at = 0; at < text.length; at++) text.lastIndexOf('-', at);
  };
  const [once, twice] = [500, 1000].map((length) => unitsVisited(() => search('x'.repeat(length))));
  assert.ok(twice > 3.9 * once, `${once} units, then ${twice}`);
});

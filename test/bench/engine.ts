import { diagnostics } from '../../server/features/diagnostics.ts';
import { formatChanges } from '../../server/features/formatting/formatting.ts';
import { cutVersion } from '../../server/letter/blocks.ts';
import { createReadingStore, read } from '../../server/reading.ts';
import { checkReading, RULES } from '../../server/rules/rules.ts';
import { readTextLines } from '../../server/text/text-lines.ts';
import { type Figure, percentile, throughput, times } from './measure.ts';

function readAll(text: string): void {
  const reading = read(text);
  for (const { items } of reading.letters)
    for (const { fields } of items) for (const field of fields) reading.content(field);
}

/** How fast the engine is, stage by stage; each stage holds the ones before it. */
export function engineFigures(letters: readonly string[], joined: string, quick: boolean): Figure[] {
  const group = 'engine';
  const runs = quick ? 1 : 3;
  const speed = (what: string, run: (text: string) => void, goal?: number): Figure => ({
    group,
    what: `${what}, ${letters.length} distinct letters`,
    value: throughput(letters, run, runs),
    unit: 'MB/s',
    ...(goal !== undefined && { goal }),
  });
  const all = speed('all findings', (text) => void checkReading(read(text)), 40);
  return [
    speed('text lines', (text) => void readTextLines(text)),
    speed('letters', (text) => void cutVersion(text)),
    speed('letters and content of every field', readAll),
    all,
    {
      group,
      what: 'all findings, the same letters as one file',
      value: throughput([joined], (text) => void checkReading(read(text)), quick ? 1 : 2),
      unit: 'MB/s',
      goal: 40,
    },
    speed('formatting, read again as a check', (text) => void formatChanges(read(text), 'unwrap', read)),
    oneLetter(letters, group),
    ...[5000, 424_000, 4_200_000].map((size) => edit(joined.slice(0, size), group, quick ? 12 : 40)),
  ];
}

/** One letter of 4 KB, read anew each time. */
function oneLetter(letters: readonly string[], group: string): Figure {
  const some = letters.filter((text) => text.length > 3500 && text.length < 6000).slice(0, 200);
  const measured = times(some.length, (n) => void checkReading(read(some[n])));
  return {
    group,
    what: 'one letter of about 4 KB, warm, median',
    value: percentile(measured, 0.5),
    unit: 'ms',
    goal: 0.1,
  };
}

/** Typing in the middle of a file: reading, findings and diagnostics of the next version. */
function edit(text: string, group: string, runs: number): Figure {
  const store = createReadingStore();
  const middle = text.indexOf('\n', text.length >> 1) + 1;
  const measured = times(runs + 3, (n) => {
    const typed = text.slice(0, middle) + 'x'.repeat(n) + text.slice(middle);
    const reading = read(typed, {}, store);
    diagnostics(reading, checkReading(reading), { uri: 'imr:bench', relatedInformation: true });
  }).slice(3);
  const value = percentile(measured, 0.5);
  return {
    group,
    what: `one key typed in ${Math.round(text.length / 1000)} KB, median, without the wire`,
    value,
    unit: 'ms',
  };
}

/** What each finding costs alone, with all that it has read for it: milliseconds a megabyte, the dearest first. */
export function ruleFigures(letters: readonly string[]): Figure[] {
  const size = letters.reduce((sum, text) => sum + text.length, 0) / 1e6;
  for (const text of letters) checkReading(read(text));
  return RULES.map((rule): Figure => {
    const [value] = times(1, () => {
      for (const text of letters) checkReading(read(text), undefined, (one) => (one === rule ? 'error' : 'off'));
    });
    return { group: 'findings alone', what: rule.id, value: value / size, unit: 'ms/MB' };
  }).sort((a, b) => b.value - a.value);
}

/** A text against one twice as long, whole and by the rule that grows most: how many times as long it takes. */
export function doublingFigures(joined: string): Figure[] {
  const sizes = [1, 2].map((n) => joined.slice(0, n * 1_000_000));
  const cost = (text: string) =>
    percentile(
      times(3, () => void checkReading(read(text))),
      0,
    );
  const [once, twice] = sizes.map(cost);
  return [{ group: 'doubling', what: 'all findings, 2 MB against 1 MB', value: twice / once, unit: 'x', goal: 2.2 }];
}

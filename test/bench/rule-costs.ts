import { read } from '../../server/reading.ts';
import { checkReading, RULES } from '../../server/rules/rules.ts';
import { type Figure, startWatch } from './measure.ts';

/** What each finding costs alone, with all that it has read for it: milliseconds a megabyte, the dearest first. */
export function ruleFigures(letters: readonly string[]): Figure[] {
  const size = letters.reduce((sum, text) => sum + text.length, 0) / 1e6;
  for (const text of letters) checkReading(read(text));
  return RULES.map((rule): Figure => {
    const watch = startWatch();
    for (const text of letters) checkReading(read(text), undefined, (one) => (one === rule ? 'error' : 'off'));
    const value = watch();
    return { group: 'findings alone', what: rule.id, value: value / size, unit: 'ms/MB' };
  }).sort((a, b) => b.value - a.value);
}

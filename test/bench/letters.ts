/** Letters whose sentences repeat: the samples with other dates, doses, services, sides and case numbers. */
import { globSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/lib/project.ts';

const SERVICES = ['MRI of the lumbar spine', 'Norco 10/325mg #60', 'TENS unit', 'Acupuncture', 'Gabapentin 300mg #90'];

/** All letters of samples/, by name. */
export const samples = (): string[] =>
  globSync(['*.imr', '*.imr.txt'], { cwd: inProject('samples') })
    .sort()
    .map((name) => readFileSync(inProject('samples', name), 'utf8'));

/** `count` letters made from the samples, those from number `from` on; the same every time. */
export const sampleLetters = (count: number, from = 0): string[] => distinctLetters(samples(), count, from);

/** `count` letters made from the given ones; the same every time. */
export function distinctLetters(samples: readonly string[], count: number, from = 0): string[] {
  let state = 12345 + from;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
  return Array.from({ length: count }, (_, n) =>
    samples[n % samples.length]
      .replace(/\d{7}/g, () => String(1_000_000 + next(8_999_999)))
      .replace(/\b\d{2}\b(?=\/\d{2}\/)/g, () => String(1 + next(12)).padStart(2, '0'))
      .replace(/#\d+/g, () => `#${1 + next(180)}`)
      .replace(/TENS unit/g, () => SERVICES[next(SERVICES.length)])
      .replace(/\b(?:left|right)\b/g, () => (next(2) ? 'left' : 'right')),
  );
}

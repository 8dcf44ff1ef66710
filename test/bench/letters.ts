/** Distinct letters for the benchmark: the samples with other dates, doses, services and case numbers. */

const SERVICES = ['MRI of the lumbar spine', 'Norco 10/325mg #60', 'TENS unit', 'Acupuncture', 'Gabapentin 300mg #90'];

/** `count` letters made from the given ones; the same every time. */
export function distinctLetters(samples: readonly string[], count: number): string[] {
  let state = 12345;
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

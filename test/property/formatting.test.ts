import { test } from 'node:test';
import fc from 'fast-check';
import { checkFormatted, wraps } from '../features/formatting/check-formatting.ts';
import { anyMutatedLetter, anyText } from '../kit/arbitrary-text.ts';

const anyWrap = fc.constantFrom(...wraps);

/** The same texts in every run; a failure prints the smallest text that shows it. */
const check = (runs: number, texts: fc.Arbitrary<string>): void =>
  fc.assert(
    fc.property(texts, anyWrap, (text, wrap) => void checkFormatted(text, wrap)),
    { seed: 20170110, numRuns: runs, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
  );

test('any text: formatted it says the same, twice is once, nothing is thrown', () => check(300, anyText));
test('disturbed letters: formatted they say the same, twice is once', () => check(120, anyMutatedLetter));

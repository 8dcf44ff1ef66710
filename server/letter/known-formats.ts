import { builtInDecisions, type DecisionWords, decisionWords } from '../formats/decisions.ts';
import type { LetterFormat } from '../formats/format.ts';
import { builtInHeaderLabels, type HeaderLabels, headerLabelsOf } from './header.ts';
import { builtInPatterns, compilePatterns, type Patterns } from './marks.ts';

/** Formats whose letters are looked for together: all built-in ones, or one of a house. */
export interface KnownFormats {
  /** The one format; absent for the built-in ones, which the letter tells apart. */
  readonly format?: LetterFormat;
  readonly patterns: Patterns;
  readonly header: HeaderLabels;
  readonly decisions: DecisionWords;
}

export const builtInFormats: KnownFormats = {
  patterns: builtInPatterns,
  header: builtInHeaderLabels,
  decisions: builtInDecisions,
};

const made = new WeakMap<LetterFormat, KnownFormats>();

/** A house's format, ready to be looked for; made once for each. */
export function knownFormat(format: LetterFormat): KnownFormats {
  const known = made.get(format) ?? {
    format,
    patterns: compilePatterns([format]),
    header: headerLabelsOf([format]),
    decisions: decisionWords(format.decisions),
  };
  made.set(format, known);
  return known;
}

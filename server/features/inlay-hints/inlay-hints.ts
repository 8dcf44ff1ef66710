import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Reading } from '../../reading.ts';
import { overlaps } from '../../text/span.ts';
import { rangeOf, spanOfRange } from '../ranges.ts';
import { abbreviationHints } from './abbreviation-hints.ts';
import { dayHints } from './day-hints.ts';
import { editionHints } from './edition-hints.ts';
import type { Hint, HintsOf } from './hint.ts';

/** The kinds of inlay hint; each can be turned on by itself. */
export interface HintKinds {
  /** Beside a citation of the MTUS: whether its edition was in force. */
  readonly editions: boolean;
  /** Behind an abbreviation: what it stands for. */
  readonly abbreviations: boolean;
  /** Behind a date: how many days after the step before it, or after the injury. */
  readonly days: boolean;
}

/** The hints of the wanted kinds in a range, in the order of the text. */
export function inlayHints(reading: Reading, range: Range, kinds: HintKinds): InlayHint[] {
  const within = spanOfRange(reading, range);
  const wanted: HintsOf[] = [
    ...(kinds.editions ? [editionHints] : []),
    ...(kinds.abbreviations ? [abbreviationHints] : []),
    ...(kinds.days ? [dayHints] : []),
  ];
  const letters = wanted.length === 0 ? [] : reading.letters.filter(({ span }) => overlaps(span, within));
  const hints = letters.flatMap((letter) => wanted.flatMap((hintsOf) => [...hintsOf(reading, letter, within)]));
  hints.sort((a, b) => a.at - b.at);
  return hints.map((hint) => inlayHint(reading, hint));
}

const inlayHint = (reading: Reading, { at, label, tooltip }: Hint): InlayHint => ({
  position: rangeOf(reading, { start: at, end: at }).start,
  label,
  paddingLeft: true,
  ...(tooltip === undefined ? {} : { tooltip }),
});

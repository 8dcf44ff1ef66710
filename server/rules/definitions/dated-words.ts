import type { DateMention } from '../../content/mentions.ts';
import { type Letter, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerNode } from './once-per-node.ts';

/** A date of the case summary that a calendar has, with the words around it in its sentence. */
export interface DatedWords {
  readonly span: Span;
  /** `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
  readonly iso: string;
  /** The sentence's words before the date, from the date before on; at most 240 UTF-16 units of the document. */
  readonly before: string;
  /** The sentence's words after the date, up to the next date; at most 160 UTF-16 units of the document. */
  readonly after: string;
  readonly sentence: Span;
}

/** The dates of the case summary in their order; read once per document version. */
export function datedWords(letter: Letter, reading: Reading): readonly DatedWords[] {
  const summary = sectionOf(letter, 'case-summary');
  return summary ? datesOf(summary, reading) : [];
}

const datesOf = oncePerNode(readDated);

const BEFORE = 240;
const AFTER = 160;

function readDated(summary: Section, reading: Reading): DatedWords[] {
  const { dates } = reading.mentions(summary.body);
  const { sentences } = reading.content(summary);
  const found: DatedWords[] = [];
  let at = 0;
  dates.forEach(({ span, iso }: DateMention, n) => {
    while (at < sentences.length && sentences[at].end <= span.start) at++;
    if (iso === undefined || at === sentences.length) return;
    const sentence = sentences[at];
    const from = Math.max(sentence.start, dates[n - 1]?.span.end ?? 0, span.start - BEFORE);
    const to = Math.min(sentence.end, dates[n + 1]?.span.start ?? sentence.end, span.end + AFTER);
    found.push({
      span,
      iso,
      before: wordsOf({ start: from, end: span.start }, reading),
      after: wordsOf({ start: span.end, end: to }, reading),
      sentence,
    });
  });
  return found;
}

const wordsOf = (span: Span, reading: Reading): string => (span.end > span.start ? reading.plain(span) : '');

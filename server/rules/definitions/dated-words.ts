import type { DateMention } from '../../content/mentions.ts';
import { type Letter, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { type Words, wordsOf } from '../../text/words.ts';
import { oncePerNode } from './once-per-node.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** A date of the case summary that a calendar has, with the words around it in its sentence. */
export interface DatedWords {
  readonly span: Span;
  /** `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
  readonly iso: string;
  /** The sentence's words before the date, from the date before on; at most 240 UTF-16 units of the document. */
  readonly before: string;
  /** The sentence's words after the date, up to the next date; at most 160 UTF-16 units of the document. */
  readonly after: string;
  readonly sentence: ProseSentence;
  /** All of the sentence's words, quotations too. */
  readonly said: Words;
}

/** The dates of the case summary in their order; read once per document version. */
export function datedWords(letter: Letter, reading: Reading): readonly DatedWords[] {
  const summary = sectionOf(letter, 'case-summary');
  return summary ? datesOf(summary, reading) : [];
}

const datesOf = oncePerNode(readDated);

const BEFORE = 240;
const AFTER = 160;

function readDated(summary: Section, reading: Reading): readonly DatedWords[] {
  const { dates } = reading.mentions(summary.body);
  const sentences = proseOf(summary, reading);
  const found: DatedWords[] = [];
  let at = 0;
  dates.forEach(({ span, iso }: DateMention, n) => {
    while (at < sentences.length && sentences[at].span.end <= span.start) at++;
    if (iso === undefined || at === sentences.length) return;
    const sentence = sentences[at];
    const from = Math.max(sentence.span.start, dates[n - 1]?.span.end ?? 0, span.start - BEFORE);
    const to = Math.min(sentence.span.end, dates[n + 1]?.span.start ?? sentence.span.end, span.end + AFTER);
    found.push(new DateInSentence(span, iso, sentence, from, to, reading));
  });
  return found;
}

/** Reads the words around a date when they are asked for: most sentences show that no date of theirs is looked for. */
class DateInSentence implements DatedWords {
  readonly span: Span;
  readonly iso: string;
  readonly sentence: ProseSentence;
  private readonly from: number;
  private readonly to: number;
  private readonly reading: Reading;
  private wordsBefore?: string;
  private wordsAfter?: string;

  constructor(span: Span, iso: string, sentence: ProseSentence, from: number, to: number, reading: Reading) {
    this.span = span;
    this.iso = iso;
    this.sentence = sentence;
    this.from = from;
    this.to = to;
    this.reading = reading;
  }

  get said(): Words {
    const { words, own, said } = this.sentence;
    return words === own ? said : wordsOf(words);
  }

  get before(): string {
    this.wordsBefore ??= plainBetween(this.from, this.span.start, this.reading);
    return this.wordsBefore;
  }

  get after(): string {
    this.wordsAfter ??= plainBetween(this.span.end, this.to, this.reading);
    return this.wordsAfter;
  }
}

const plainBetween = (start: number, end: number, reading: Reading): string =>
  end > start ? reading.plain({ start, end }) : '';

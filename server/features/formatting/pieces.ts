import { isQuoted, readQuotations } from '../../content/quotations.ts';
import type { LetterFormat } from '../../formats/format.ts';
import { formats } from '../../formats/formats.ts';
import type { Reading } from '../../reading.ts';
import { joinedAt } from '../../rules/definitions/artifacts.ts';
import { writtenParts } from '../../rules/definitions/written-parts.ts';
import { isBlank } from '../../text/characters.ts';
import { goesOnWithoutBlank } from '../../text/logical-text.ts';
import { type Span, shift } from '../../text/span.ts';
import type { TextLines } from '../../text/text-lines.ts';
import { Lead, type Plan } from './leads.ts';
import { indentOf, isWrapped, LIST_MARKER, opensListLine } from './list-lines.ts';
import type { Wrap } from './wrap.ts';

/** A stretch of the document that is written as it stands, or as `text`, and what stands before it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  /** What parts it from the piece before; `undefined` where that stays as it is. */
  gap: string | undefined;
  /** True where the gap may become a line's end. */
  readonly open: boolean;
}

/** How much of the layout is made anew: everything; no line is joined; only the blanks within lines; nothing. */
export const Degree = { full: 0, lines: 1, blanks: 2, none: 3 } as const;

export interface Layout {
  readonly reading: Reading;
  readonly lines: TextLines;
  readonly plan: Plan;
  readonly wrap: Wrap;
  /** `Degree` of each letter. */
  readonly degrees: Uint8Array;
}

/** Cuts the letters of a document into pieces with what is to stand between them. */
export function piecesOf(layout: Layout): Piece[] {
  const { lines, plan, degrees } = layout;
  const cutter = new Cutter(layout);
  for (let n = 0; n < lines.count; n++) {
    const letter = plan.letterOf[n];
    if (letter < 0 || degrees[letter] === Degree.none) cutter.skip();
    else cutter.addLine(n, degrees[letter]);
  }
  return cutter.pieces;
}

/** Goes through the lines of a document once and keeps what it has seen. */
class Cutter {
  readonly pieces: Piece[] = [];
  private readonly layout: Layout;
  private readonly written: readonly Stretch[];
  private rewrite = 0;
  private stretch = 0;
  /** Units of running text since the last line's end that stays. */
  private running = 0;
  private after: '' | ' ' = '';
  private broken = true;

  constructor(layout: Layout) {
    this.layout = layout;
    this.written = stretchesOf(layout.reading);
  }

  /** A line that stays as it is. */
  skip(): void {
    this.broken = true;
  }

  addLine(n: number, degree: number): void {
    const { lines, plan } = this.layout;
    const { rewrites } = plan;
    const end = lines.ends[n];
    const before = this.pieces.at(-1)?.end ?? -1;
    let at = Math.max(lines.starts[n], before);
    let gap = at === before ? this.after : this.gapBefore(n, degree);
    if (at > lines.starts[n] && at < end) at = this.skipBlanks(at, end);
    while (at < end) {
      while (this.rewrite < rewrites.length && rewrites[this.rewrite].span.start < at) this.rewrite++;
      const next = rewrites[this.rewrite];
      const isWritten = next !== undefined && next.span.start === at && degree <= Degree.lines;
      if (isWritten && !(degree === Degree.lines && /[\r\n\f]/.test(lines.text.slice(at, next.span.end)))) {
        this.push({ start: at, end: next.span.end, text: next.newText, gap, open: false });
        this.after = next.after;
        this.rewrite++;
        if (next.span.end >= end) return;
        at = this.skipBlanks(next.span.end, end);
        gap = next.after;
        continue;
      }
      const stop = next !== undefined && next.span.start > at && next.span.start < end ? next.span.start : end;
      this.addWords(n, at, stop, gap);
      at = stop;
      gap = '';
    }
  }

  private skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && isBlank(this.layout.lines.text.charCodeAt(at))) at++;
    return at;
  }

  private push(piece: Piece): void {
    this.running += piece.end - piece.start + 1;
    this.pieces.push(piece);
    this.broken = false;
  }

  /** Cuts words at the blanks that change, and at all of them where lines are filled. */
  private addWords(n: number, from: number, end: number, lead: string | undefined): void {
    const { lines, plan, wrap } = this.layout;
    const { text } = lines;
    let start = from;
    let gap = lead;
    let open = this.isOpen(gap, n, from);
    let at = from;
    while (at < end) {
      while (at < end && !isBlank(text.charCodeAt(at))) at++;
      const stop = at;
      at = this.skipBlanks(at, end);
      if (at >= end) break;
      const between = this.blankBetween(stop, at, from, end);
      const next = plan.newLines.has(at) ? '\n' : between;
      if (next === text.slice(stop, at) && typeof wrap !== 'number') continue;
      this.push({ start, end: stop, gap, open });
      start = at;
      gap = next;
      open = this.isOpen(gap, n, at);
    }
    this.push({ start, end, gap, open });
  }

  /** What stands between two words of a line instead of its blanks. */
  private blankBetween(stop: number, next: number, start: number, end: number): string {
    const { text } = this.layout.lines;
    const blanks = text.slice(stop, next);
    if (blanks === ' ') return this.isSplit(text, stop, stop, { start, end }) ? '' : ' ';
    // Blanks before a mark are the gap of a redaction; what has no width is left alone.
    if (/^[\u200b\ufeff]$/.test(blanks) || (blanks.length > 1 && /[.,;:?!)\]]/.test(text[next]))) return blanks;
    return this.joinOf(
      text.slice(Math.max(start, stop - REACH), stop),
      text.slice(next, Math.min(end, next + REACH)),
      stop,
    );
  }

  /** '' or ' ' between two ends of text that stand on one line from now on. */
  private joinOf(before: string, after: string, at: number): string {
    return this.isSplit(`${before} ${after}`, before.length, at, { start: 0, end: before.length + 1 + after.length })
      ? ''
      : ' ';
  }

  private isSplit(text: string, blank: number, at: number, span: Span): boolean {
    const stretch = this.stretchAt(at);
    if (stretch === undefined) return false;
    const isNonMtus =
      NON.test(text.slice(Math.max(0, blank - 5), blank)) && MTUS.test(text.slice(blank + 1, blank + 6));
    return (isNonMtus || joinedAt(text, blank, span) !== undefined) && !isQuoted(stretch.quotations(), at);
  }

  private stretchAt(at: number): Stretch | undefined {
    while (this.stretch < this.written.length && this.written[this.stretch].span.end < at) this.stretch++;
    const stretch = this.written[this.stretch];
    return stretch && stretch.span.start <= at ? stretch : undefined;
  }

  private isOpen(gap: string | undefined, n: number, at: number): boolean {
    const { wrap, lines } = this.layout;
    if (typeof wrap !== 'number' || gap !== ' ' || this.stretchAt(at)?.fills !== true) return false;
    const last = this.pieces.at(-1);
    const before = last ? lines.text.slice(Math.max(last.start, last.end - REACH), last.end) : '';
    const word = lines.text.slice(at, Math.min(lines.ends[n], at + REACH));
    if (LIST_MARKER.test(word) || FIXED_WORDS.test(word)) return false;
    return !goesOnWithoutBlank(before, word) && last?.text === undefined;
  }

  /** What stands before a text line. */
  private gapBefore(n: number, degree: number): string | undefined {
    const { lines, plan, wrap } = this.layout;
    const { text, starts, ends } = lines;
    if (n === 0) return '';
    if (this.broken || degree >= Degree.blanks) return this.newLine(undefined);
    const lead = plan.leads[n];
    const page = ends[n - 1] < starts[n] ? keptBetween(text.slice(ends[n - 1], starts[n])) : '';
    if (lead === Lead.blank) return this.newLine(page === '' ? '\n\n' : `\n\n${page}\n\n`);
    const indent = opensListLine(lines, n) ? indentOf(lines, n) : '';
    if (lead === Lead.line || lead === Lead.outside) return this.newLine(`\n${page && `${page}\n`}${indent}`);
    if (degree === Degree.lines) return this.newLine(`\n${indent}`);
    const before = text.slice(Math.max(starts[n - 1], ends[n - 1] - REACH), ends[n - 1]);
    const next = text.slice(starts[n], Math.min(ends[n], starts[n] + REACH));
    const joined = goesOnWithoutBlank(before, next) ? '' : this.joinOf(before, next, ends[n - 1]);
    if (lead === Lead.join) return joined;
    const filled = typeof wrap === 'number';
    if (wrap === 'keep' || !isWrapped(lines, { line: n, before: this.running, filled }))
      return this.newLine(`\n${indent}`);
    return joined;
  }

  private newLine(gap: string | undefined): string | undefined {
    this.running = 0;
    return gap;
  }
}

/** As much of a line as its end and its beginning are judged by, in UTF-16 units. */
const REACH = 200;

/** "Non- MTUS Citation". */
const NON = /(?:^|\W)Non-$/i;
const MTUS = /^MTUS(?:\W|$)/i;

/** The first words of all headings and labels: at a line's start they would be read as such. */
const FIXED_WORDS = new RegExp(
  `^(?:${[...new Set(formats.flatMap(firstWords))].join('|').replaceAll(' ', '\\s+')})`,
  'i',
);

function firstWords({ openings, headings, fields, header, introduction }: LetterFormat): string[] {
  const words = [
    ...openings,
    ...headings.map(({ text }) => text),
    ...[...fields, ...header].map(({ label }) => label),
    ...(introduction ? [introduction] : []),
  ];
  return words.map((one) =>
    one
      .split(' ', 2)
      .join(' ')
      .replace(/[^\w ].*$/, ''),
  );
}

/** A rule of dashes parts what a person set apart; page numbers and running footers were the printed page's. */
const keptBetween = (gap: string): string => /^[^\S\r\n\f]*([-=_*~]{5,})[^\S\r\n\f]*$/m.exec(gap)?.[1] ?? '';

/** A part of a letter in which split words are joined, and what is quoted in it. */
interface Stretch {
  readonly span: Span;
  /** False for titles, which stay on one line. */
  readonly fills: boolean;
  readonly quotations: () => readonly Span[];
}

function stretchesOf(reading: Reading): Stretch[] {
  const stretches: Stretch[] = [];
  for (const letter of reading.letters) {
    for (const { node } of writtenParts(letter))
      stretches.push({ span: node.body, fills: true, quotations: quotationsOf(reading, node.body) });
    for (const { title } of letter.items)
      if (title.end > title.start) stretches.push({ span: title, fills: false, quotations: () => [] });
  }
  stretches.sort((a, b) => a.span.start - b.span.start);
  let end = -1;
  return stretches.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The quotations of a part, looked for when they matter first. */
function quotationsOf({ text }: Reading, { start, end }: Span): () => readonly Span[] {
  let found: readonly Span[] | undefined;
  return () => {
    found ??= readQuotations(text.slice(start, end)).map((one) => shift(one, start));
    return found;
  };
}

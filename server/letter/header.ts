import type { LetterFormat } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import type { HeaderKind } from '../formats/kinds.ts';
import { isBlank } from '../text/characters.ts';
import { readDate } from '../text/dates.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { TextLines } from '../text/text-lines.ts';
import type { Header, HeaderField } from './letter.ts';

/**
 * The header block. Labels and values come in two orders: each value beside or below its label, or (as a PDF is read
 * by columns) a run of labels and then the run of their values.
 */

interface LabelToken {
  readonly kind: HeaderKind;
  readonly label: Span;
  readonly line: number;
  /** Anything stands between this label and the next token on its line. */
  filled: boolean;
  value?: Span;
  text?: string;
}

type ValueKind = 'date' | 'case-number' | 'priority';

interface ValueToken {
  readonly type: ValueKind;
  readonly span: Span;
  readonly line: number;
  readonly text: string;
}

const valueKinds: Readonly<Record<HeaderKind, ValueKind>> = {
  'case-number': 'case-number',
  'date-assigned': 'date',
  'date-of-injury': 'date',
  'decision-date': 'date',
  'ur-date': 'date',
  priority: 'priority',
  'date-received': 'date',
};

const SIGNS = /[.*+?^${}()|[\]\\/]/g;

/** The labels of header blocks as they are looked for. */
export interface HeaderLabels {
  readonly pattern: RegExp;
  readonly lineStart: RegExp;
  readonly kinds: ReadonlyMap<string, HeaderKind>;
}

/** Makes the labels of some formats ready to be found; of the same label the last format's kind counts. */
export function headerLabelsOf(formats: readonly LetterFormat[]): HeaderLabels {
  const labels = formats.flatMap((format) => format.header);
  const sources = [...new Set(labels.map(({ label }) => label))]
    .sort((a, b) => b.length - a.length)
    .map((label) => `${label.slice(0, -1).replace(SIGNS, '\\$&').replaceAll(' ', ' *')} ?:`);
  // Without any label nothing is one.
  const words = sources.length > 0 ? sources.join('|') : '(?!)';
  return {
    pattern: new RegExp(words, 'gi'),
    lineStart: new RegExp(`^(?:${words})`, 'i'),
    kinds: new Map(labels.map(({ label, kind }) => [squeeze(label), kind])),
  };
}

/** Those of the built-in formats. */
export const builtInHeaderLabels: HeaderLabels = headerLabelsOf(formats);

function squeeze(label: string): string {
  return label.replace(/\s+/g, '').toLowerCase();
}

/** Scaffold of a draft is no value. */
const PLACEHOLDER = /\[\[[^\]]*\]\]/g;
const CASE_NUMBER = /\bC ?[A-Z]{1,2} ?\d\d ?- ?\d{4,9}/g;
const PRIORITY = /\b(standard|expedited)\b(?: application\b(?! *received))?/gi;
const DATE =
  /(?<![\d/-])(?:\d{1,2}(?:\/ ?\d{1,2}\/|- ?\d{1,2}-) ?(?:\d{4}|\d{2})(?![\d/-])|[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}(?!\d))/g;

/** True where the line starts with a label of the header block. */
export function isHeaderLine(lines: TextLines, n: number, { lineStart } = builtInHeaderLabels): boolean {
  if (n < 0 || n >= lines.count) return false;
  return lineStart.test(lines.text.slice(lines.starts[n], Math.min(lines.ends[n], lines.starts[n] + 60)));
}

/** Reads the header among the text lines `from` to `to` (half open), if there is one. */
export function readHeader(
  lines: TextLines,
  from: number,
  to: number,
  known: HeaderLabels = builtInHeaderLabels,
): Header | undefined {
  const labels: LabelToken[] = [];
  let open: LabelToken[] = [];
  for (let n = from; n < to; n++) {
    const tokens = lineTokens(lines, n, known);
    tokens.forEach((token, k) => {
      if ('kind' in token) {
        if (labels.at(-1)?.filled || tokens.length > 1) open = open.filter((o) => o.line === n);
        labels.push(token);
        open.push(token);
        return;
      }
      const beside = tokens[k - 1];
      const target =
        beside && 'kind' in beside && fits(beside, token) ? beside : open.find((o) => !o.filled && fits(o, token));
      if (!target) return;
      target.value = token.span;
      target.text = token.text;
      open = open.filter((o) => o !== target);
    });
  }
  if (labels.length === 0) return undefined;
  return headerOf(labels);
}

const fits = (label: LabelToken, value: ValueToken): boolean =>
  valueKinds[label.kind] === value.type && label.value === undefined;

function headerOf(labels: readonly LabelToken[]): Header {
  const fields = labels.map(
    ({ kind, label, value, text }): HeaderField => (value ? { kind, label, value, text } : { kind, label }),
  );
  const end = fields.reduce((last, { label, value }) => Math.max(last, value?.end ?? label.end), 0);
  return { span: { start: fields[0].label.start, end }, fields };
}

function lineTokens(lines: TextLines, line: number, { pattern, kinds }: HeaderLabels): (LabelToken | ValueToken)[] {
  const offset = lines.starts[line];
  if (lines.ends[line] - offset > 300) return [];
  const written = lines.text.slice(offset, lines.ends[line]);
  const text = written.includes('[[') ? written.replaceAll(PLACEHOLDER, (words) => '~'.repeat(words.length)) : written;
  const numbered = /\d/.test(text);
  const tokens: (LabelToken | ValueToken)[] = [];
  const span = (match: RegExpMatchArray): Span => ({
    start: offset + (match.index ?? 0),
    end: offset + (match.index ?? 0) + match[0].length,
  });
  for (const match of text.includes(':') ? matchesOf(pattern, text) : []) {
    const kind = kinds.get(squeeze(match[0]));
    if (kind) tokens.push({ kind, label: span(match), line, filled: false });
  }
  for (const match of numbered ? matchesOf(CASE_NUMBER, text) : [])
    tokens.push({ type: 'case-number', span: span(match), line, text: match[0].replaceAll(' ', '') });
  for (const match of matchesOf(PRIORITY, text)) {
    const word = { start: offset + match.index, end: offset + match.index + match[1].length };
    tokens.push({ type: 'priority', span: word, line, text: capitalised(match[1]) });
  }
  for (const match of numbered ? matchesOf(DATE, text) : []) {
    const text = readDate(/^\d/.test(match[0]) ? match[0].replaceAll(' ', '') : match[0]);
    if (text) tokens.push({ type: 'date', span: span(match), line, text });
  }
  tokens.sort((a, b) => placeOf(a).start - placeOf(b).start);
  markFilled(lines, tokens, lines.ends[line]);
  return tokens;
}

const placeOf = (token: LabelToken | ValueToken): Span => ('kind' in token ? token.label : token.span);

/** A label with anything after it on its line takes no value from a later line. */
function markFilled(lines: TextLines, tokens: readonly (LabelToken | ValueToken)[], lineEnd: number): void {
  tokens.forEach((token, k) => {
    if (!('kind' in token)) return;
    const next = tokens[k + 1];
    const end = next ? placeOf(next).start : lineEnd;
    for (let at = token.label.end; at < end; at++) if (!isBlank(lines.text.charCodeAt(at))) token.filled = true;
    if (next && !('kind' in next)) token.filled = true;
  });
}

const capitalised = (word: string): string => word[0].toUpperCase() + word.slice(1).toLowerCase();

import type { LetterFormat } from '../../formats/format.ts';
import { headingsRead, unknownFormat } from '../../formats/formats.ts';
import type { Item, Letter } from '../../letter/letter.ts';
import { foldWords } from '../../letter/marks.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { opensParagraph, type TextLines, textLineAt } from '../../text/text-lines.ts';
import { opensListLine } from './list-lines.ts';

/** How a text line follows the one above it in a letter that is laid out anew. */
export const Lead = {
  /** Outside of all letters: what stands there stays. */
  outside: 0,
  /** After a blank line. */
  blank: 1,
  /** On a line of its own. */
  line: 2,
  /** On the line above: what a title, heading or label was broken into. */
  join: 3,
  /** Running text: by the setting, and by what the two lines say. */
  flow: 4,
} as const;

/** Fixed words as the format writes them, in place of what stands there (UTF-16 offsets). */
export interface Rewrite {
  readonly span: Span;
  readonly newText: string;
  /** What parts them from the words behind them on the same line. */
  readonly after: '' | ' ';
}

/** How the lines of a document are to follow each other. */
export interface Plan {
  /** `Lead` of each text line. */
  readonly leads: Uint8Array;
  /** The letter of each text line, or -1. */
  readonly letterOf: Int32Array;
  /** In the document's order, none over another. */
  readonly rewrites: readonly Rewrite[];
  /** Offsets within a line before which a new line begins. */
  readonly newLines: ReadonlySet<number>;
}

interface Draft {
  readonly lines: TextLines;
  readonly leads: Uint8Array;
  readonly rewrites: Rewrite[];
  readonly newLines: Set<number>;
}

/** Says of every text line what stands before it, and which fixed words are written anew. Linear in the text. */
export function planOf(reading: Reading, lines: TextLines): Plan {
  const leads = new Uint8Array(lines.count);
  const letterOf = new Int32Array(lines.count).fill(-1);
  const draft: Draft = { lines, leads, rewrites: [], newLines: new Set() };
  reading.letters.forEach((letter, k) => {
    const from = textLineAt(lines, letter.span.start);
    const to = Math.min(lines.count, textLineAt(lines, Math.max(letter.span.start, letter.span.end - 1)) + 1);
    letterOf.fill(k, from, to);
    planLetter(draft, letter, from, to);
  });
  draft.rewrites.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { leads, letterOf, rewrites: withoutOverlaps(draft.rewrites), newLines: draft.newLines };
}

function planLetter(draft: Draft, letter: Letter, from: number, to: number): void {
  const { lines, leads } = draft;
  const { format } = letter;
  const flowsFrom = Math.min(...letter.sections.map(({ heading }) => heading.end), ...starts(letter.items));
  const headerEnd = letter.header?.span.end ?? -1;
  for (let n = from; n < to; n++) {
    const isProse = lines.starts[n] >= flowsFrom && lines.starts[n] >= headerEnd;
    leads[n] = opensParagraph(lines, n) ? Lead.blank : isProse ? Lead.flow : Lead.line;
  }
  planHeader(draft, letter);
  if (from > 0) leads[from] = Lead.blank;
  for (const { kind, heading, body } of letter.sections) {
    planHeading(draft, format.id === unknownFormat.id ? undefined : format, heading);
    if (kind === 'credentials') planCredentials(draft, format, body);
  }
  if (format.items === 'titled') for (const item of letter.items) planItem(draft, format, item);
  else for (const item of letter.items) for (const { label } of item.fields) planHeading(draft, undefined, label);
}

const starts = (items: readonly Item[]): number[] => items.map(({ span }) => span.start);

/** "Priority:  Standard Application / Received: / 12/30/2016": a label is put together, and its value beside it. */
function planHeader({ lines, leads, newLines }: Draft, { header }: Letter): void {
  if (!header) return;
  const { text, starts, ends } = lines;
  for (const { label, value } of header.fields) {
    const n = textLineAt(lines, label.start);
    const before = text.slice(starts[n - 1], ends[n - 1]);
    const broken = /^Received/i.test(text.slice(label.start, label.end)) && /(?:^|\s)Application$/.exec(before);
    if (n > 0 && label.start === starts[n] && broken) {
      leads[n] = Lead.join;
      if (broken.index > 0) newLines.add(starts[n - 1] + broken.index + 1);
    }
    if (!value || label.end !== ends[n]) continue;
    if (n + 1 < lines.count && value.start === starts[n + 1] && value.end === ends[n + 1]) leads[n + 1] = Lead.join;
  }
}

/** A heading after a blank line, on one line, in the format's own words; its text begins on the next line. */
function planHeading({ lines, leads, rewrites }: Draft, format: LetterFormat | undefined, heading: Span): void {
  const first = textLineAt(lines, heading.start);
  const last = textLineAt(lines, heading.end - 1);
  if (heading.start === lines.starts[first]) leads[first] = format ? Lead.blank : Math.min(leads[first], Lead.line);
  const written = lines.text.slice(heading.start, heading.end);
  const known = (format ? headingsRead(format) : []).find(
    ({ text }) => foldWords(text) === foldWords(written.replace(/\.$/, '')),
  );
  if (known) {
    const words = known.text.replace(/\s*:$/, '');
    const mark = /[:.]$/.exec(written)?.[0] ?? '';
    rewrites.push({ span: heading, newText: words + mark, after: ' ' });
  } else for (let n = first + 1; n <= last; n++) leads[n] = Lead.join;
  if (last + 1 < lines.count && heading.end >= lines.ends[last]) leads[last + 1] = Math.min(leads[last + 1], Lead.line);
}

/** The built-in labels as they were seen ("State of Licensure:"). */
const CREDENTIALS_LABEL = /^(?:State ?\(? ?s? ?\)? of Licensure|Certification ?\(?s?\)? ?\/ ?Spec ?ialty) ?:/i;

/** A line for each label of the block, whatever its values were wrapped into. */
function planCredentials({ lines, leads }: Draft, { credentialsLabels }: LetterFormat, body: Span): void {
  const own = Object.values(credentialsLabels ?? {}).map(foldWords);
  let labelled = false;
  for (let n = textLineAt(lines, body.start); n < lines.count && lines.starts[n] < body.end; n++) {
    const words = lines.text.slice(lines.starts[n], Math.min(lines.ends[n], lines.starts[n] + 80));
    const opens = CREDENTIALS_LABEL.test(words) || own.some((label) => foldWords(words).startsWith(label));
    if (opens) leads[n] = Lead.line;
    else if (labelled && leads[n] === Lead.flow) leads[n] = Lead.join;
    labelled ||= opens;
  }
}

/** A title with its decision on one line after a blank one, then each field after a blank line with its text beside it. */
function planItem(draft: Draft, format: LetterFormat, { title, decision, fields }: Item): void {
  const { lines, leads, rewrites } = draft;
  if (title.end > title.start) {
    const first = textLineAt(lines, title.start);
    const last = textLineAt(lines, (decision?.span.end ?? title.end) - 1);
    if (title.start === lines.starts[first]) leads[first] = Lead.blank;
    for (let n = first + 1; n <= last; n++) leads[n] = Lead.join;
    if (decision && decision.span.start >= title.end)
      rewrites.push({ span: { start: title.end, end: decision.span.start }, newText: ': ', after: '' });
    if (last + 1 < lines.count) leads[last + 1] = Math.min(leads[last + 1], Lead.line);
  }
  for (const { kind, label, body } of fields) {
    const first = textLineAt(lines, label.start);
    if (label.start === lines.starts[first]) leads[first] = Lead.blank;
    const words = format.fields.find((field) => field.kind === kind)?.label;
    if (words) rewrites.push({ span: label, newText: words, after: ' ' });
    const next = textLineAt(lines, label.end - 1) + 1;
    if (body.end > body.start && next < lines.count && body.start === lines.starts[next])
      leads[next] = opensListLine(lines, next) ? Lead.line : Lead.join;
  }
}

function withoutOverlaps(rewrites: readonly Rewrite[]): Rewrite[] {
  let end = -1;
  return rewrites.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

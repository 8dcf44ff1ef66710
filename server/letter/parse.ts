import type { DecisionWords } from '../formats/decisions.ts';
import type { ItemStyle, LetterFormat } from '../formats/format.ts';
import { formatById, headingsRead } from '../formats/formats.ts';
import type { TextLines } from '../text/text-lines.ts';
import { readCredentials } from './credentials.ts';
import type { LetterCut } from './cut.ts';
import { readHeader } from './header.ts';
import { bodyOf, type IssuesPlace, readTitledItems } from './items.ts';
import type { KnownFormats } from './known-formats.ts';
import type { Item, Letter, Section } from './letter.ts';
import { foldWords, type HeadingMark, type LabelMark } from './marks.ts';
import { readRegardingItems, readRequestedItems, readSingleItem } from './numbered-items.ts';
import { recogniseFormat } from './recognise-format.ts';
import { decisionAtEnd } from './titles.ts';

/** Reads one letter by the formats that its lines were cut by. Total: every text gives a result; linear in the text. */
export function parseLetter(lines: TextLines, cut: LetterCut, known: KnownFormats): Letter {
  const firstHeading = cut.marks.find((mark) => mark.type === 'heading' || mark.type === 'introduction');
  const header = readHeader(lines, cut.from, Math.min(firstHeading?.line ?? cut.to, cut.from + 80), known.header);
  const format = known.format ?? formatById(recogniseFormat(lines, cut, header));
  const headings = headingsOf(cut, format);
  const sections = readSections(lines, headings, cut);
  const credentials = readCredentials(lines, sections, known.format?.credentialsLabels);
  return {
    format,
    span: { start: lines.starts[cut.from], end: lines.ends[cut.to - 1] },
    ...(header && { header }),
    ...(credentials && { credentials }),
    sections,
    items: readItems(lines, cut, { format, headings, sections }, known),
  };
}

/**
 * The headings that the format knows, each once; all of them where the format is unknown. Of several issues headings that
 * one counts that a field follows: another one stands in a list of contents, or was typed twice.
 */
function headingsOf({ marks }: LetterCut, format: LetterFormat): HeadingMark[] {
  const known = knownHeadings(format);
  const isKnown = ({ text }: HeadingMark) => format.id === 'unknown' || known.has(text) || known.has(foldWords(text));
  const issues = issuesAboveField(marks, isKnown);
  const seen = new Set<string>();
  return marks
    .filter((mark) => mark.type === 'heading')
    .filter((heading) => {
      if (!isKnown(heading) || seen.has(heading.kind)) return false;
      if (issues && heading.kind === 'issues' && heading !== issues) return false;
      seen.add(heading.kind);
      return true;
    });
}

/** The first issues heading with a field's label between it and the next heading. */
function issuesAboveField(marks: LetterCut['marks'], isKnown: (heading: HeadingMark) => boolean) {
  let above: HeadingMark | undefined;
  for (const mark of marks) {
    if (mark.type === 'heading' && isKnown(mark)) above = mark;
    else if (mark.type === 'label' && above?.kind === 'issues') return above;
  }
  return undefined;
}

const headingTexts = new WeakMap<LetterFormat, ReadonlySet<string>>();

/** The headings of a format, as it writes them and folded. */
function knownHeadings(format: LetterFormat): ReadonlySet<string> {
  const known = headingTexts.get(format);
  if (known) return known;
  const made = new Set(headingsRead(format).flatMap(({ text }) => [text, foldWords(text)]));
  headingTexts.set(format, made);
  return made;
}

function readSections(lines: TextLines, headings: readonly HeadingMark[], cut: LetterCut): Section[] {
  return headings.map((heading, k) => ({
    kind: heading.kind,
    heading: { start: heading.start, end: heading.end },
    body: bodyOf(lines, heading.end, heading.lastLine, headings[k + 1]?.line ?? cut.to),
  }));
}

/** What of a letter is read before its items. */
interface Frame {
  readonly format: LetterFormat;
  readonly headings: readonly HeadingMark[];
  readonly sections: readonly Section[];
}

function readItems(lines: TextLines, cut: LetterCut, frame: Frame, { decisions }: KnownFormats): Item[] {
  const { items: style } = frame.format;
  if (style === 'single') return readSingleItem(lines, frame.sections);
  const place = issuesPlace(lines, cut, frame, decisions);
  if (!place) return [];
  if (style === 'requested') return readRequestedItems(lines, place);
  if (style === 'titled') return readTitledItems(lines, place, decisions);
  return readRegardingItems(lines, place, { start: lines.starts[cut.from], end: lines.ends[cut.to - 1] });
}

/** Where the items stand: below the issues heading and its fixed sentence, or from the first title that a field follows. */
function issuesPlace(
  lines: TextLines,
  cut: LetterCut,
  { format, headings }: Frame,
  decisions: DecisionWords,
): IssuesPlace | undefined {
  const heading = headings.find((h) => h.kind === 'issues');
  const introduction = cut.marks.find((mark) => mark.type === 'introduction');
  const after = introduction && introduction.line >= (heading?.line ?? 0) ? introduction : heading;
  const from = after ? after.lastLine + 1 : firstTitle(lines, cut, decisions);
  if (from === undefined) return undefined;
  const to = endOfIssues(headings, heading, cut, format.items);
  const labels = cut.marks.filter((mark): mark is LabelMark => mark.type === 'label');
  return { from, to, labels: labels.filter((label) => label.line >= from && label.line < to) };
}

/** Format B puts other sections between the issues heading and the items; the others end at the next heading. */
function endOfIssues(
  headings: readonly HeadingMark[],
  issues: HeadingMark | undefined,
  cut: LetterCut,
  style: ItemStyle,
): number {
  if (!issues) return cut.to;
  const next = headings[headings.indexOf(issues) + 1];
  if (!next || style === 'regarding') {
    return headings.find((heading) => heading.kind === 'effect' && heading.line > issues.line)?.line ?? cut.to;
  }
  return next.line;
}

/** The first line of the first title with a decision that a field's label follows: drafts without issues heading. */
function firstTitle(lines: TextLines, cut: LetterCut, decisions: DecisionWords): number | undefined {
  for (const mark of cut.marks) {
    if (mark.type !== 'label' || mark.line === cut.from) continue;
    if (decisionAtEnd(lines, mark.line - 1, cut.from, decisions)) return titleStart(lines, mark.line - 1, cut.from);
  }
  return undefined;
}

function titleStart(lines: TextLines, last: number, floor: number): number {
  let line = last;
  while (line > floor && lines.breaks[line] === 0) line--;
  return line;
}

import { formatById } from '../formats/formats.ts';
import type { TextLines } from '../text/text-lines.ts';
import { readCredentials } from './credentials.ts';
import type { LetterCut } from './cut.ts';
import { readHeader } from './header.ts';
import { bodyOf, type IssuesPlace, readTitledItems } from './items.ts';
import type { Item, Letter, Section } from './letter.ts';
import { foldWords, type HeadingMark, type LabelMark } from './marks.ts';
import { readRegardingItems, readRequestedItems, readSingleItem } from './numbered-items.ts';
import { recogniseFormat } from './recognise-format.ts';
import { decisionAtEnd } from './titles.ts';

/** Reads one letter. Total: every text gives a result; linear in the text. */
export function parseLetter(lines: TextLines, cut: LetterCut): Letter {
  const firstHeading = cut.marks.find((mark) => mark.type === 'heading' || mark.type === 'introduction');
  const header = readHeader(lines, cut.from, Math.min(firstHeading?.line ?? cut.to, cut.from + 80));
  const format = recogniseFormat(lines, cut, header);
  const headings = headingsOf(cut, format);
  const sections = readSections(lines, headings, cut);
  const credentials = readCredentials(lines, sections);
  return {
    format,
    span: { start: lines.starts[cut.from], end: lines.ends[cut.to - 1] },
    ...(header && { header }),
    ...(credentials && { credentials }),
    sections,
    items: readItems(lines, cut, format, headings, sections),
  };
}

/** The headings that the format knows, each once; D, E and F share theirs. All of them where the format is unknown. */
function headingsOf(cut: LetterCut, format: string): HeadingMark[] {
  const headings = cut.marks.filter((mark) => mark.type === 'heading');
  const family = 'DEF'.includes(format) ? ['E'] : [format];
  const known = new Set(family.flatMap((id) => formatById(id).headings.map((heading) => foldWords(heading.text))));
  const seen = new Set<string>();
  return headings.filter((heading) => {
    if (format !== 'unknown' && !known.has(foldWords(heading.text))) return false;
    if (seen.has(heading.kind)) return false;
    seen.add(heading.kind);
    return true;
  });
}

function readSections(lines: TextLines, headings: readonly HeadingMark[], cut: LetterCut): Section[] {
  return headings.map((heading, k) => ({
    kind: heading.kind,
    heading: { start: heading.start, end: heading.end },
    body: bodyOf(lines, heading.end, heading.lastLine, headings[k + 1]?.line ?? cut.to),
  }));
}

function readItems(
  lines: TextLines,
  cut: LetterCut,
  format: string,
  headings: readonly HeadingMark[],
  sections: readonly Section[],
): Item[] {
  const style = formatById(format).items;
  if (style === 'single') return readSingleItem(lines, sections);
  const place = issuesPlace(lines, cut, headings);
  if (!place) return [];
  if (style === 'requested') return readRequestedItems(lines, place);
  if (style === 'titled') return readTitledItems(lines, place);
  return readRegardingItems(lines, place, { start: lines.starts[cut.from], end: lines.ends[cut.to - 1] });
}

/** Where the items stand: below the issues heading and its fixed sentence, or from the first title that a field follows. */
function issuesPlace(lines: TextLines, cut: LetterCut, headings: readonly HeadingMark[]): IssuesPlace | undefined {
  const heading = headings.find((h) => h.kind === 'issues');
  const introduction = cut.marks.find((mark) => mark.type === 'introduction');
  const after = introduction && introduction.line >= (heading?.line ?? 0) ? introduction : heading;
  const from = after ? after.lastLine + 1 : firstTitle(lines, cut);
  if (from === undefined) return undefined;
  const to = endOfIssues(headings, heading, cut);
  const labels = cut.marks.filter((mark): mark is LabelMark => mark.type === 'label');
  return { from, to, labels: labels.filter((label) => label.line >= from && label.line < to) };
}

/** Format B puts other sections between the issues heading and the items; the others end at the next heading. */
function endOfIssues(headings: readonly HeadingMark[], issues: HeadingMark | undefined, cut: LetterCut): number {
  if (!issues) return cut.to;
  const next = headings[headings.indexOf(issues) + 1];
  if (!next || issues.text === 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE') {
    return headings.find((heading) => heading.kind === 'effect' && heading.line > issues.line)?.line ?? cut.to;
  }
  return next.line;
}

/** The first line of the first title with a decision that a field's label follows: drafts without issues heading. */
function firstTitle(lines: TextLines, cut: LetterCut): number | undefined {
  for (const mark of cut.marks) {
    if (mark.type !== 'label' || mark.line === cut.from) continue;
    if (decisionAtEnd(lines, mark.line - 1, cut.from)) return titleStart(lines, mark.line - 1, cut.from);
  }
  return undefined;
}

function titleStart(lines: TextLines, last: number, floor: number): number {
  let line = last;
  while (line > floor && lines.breaks[line] === 0) line--;
  return line;
}

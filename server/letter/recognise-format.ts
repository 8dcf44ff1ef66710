import { isBlank } from '../text/characters.ts';
import type { TextLines } from '../text/text-lines.ts';
import type { LetterCut } from './cut.ts';
import type { Header } from './letter.ts';
import type { HeadingMark } from './marks.ts';

/** Tells the built-in format (its id) by openings and headings, then D, E and F by their fixed phrases and dates. */
export function recogniseFormat(lines: TextLines, cut: LetterCut, header: Header | undefined): string {
  const opening = cut.marks.find((mark) => mark.type === 'opening');
  const headings = cut.marks.filter((mark) => mark.type === 'heading');
  const has = (text: string) => headings.some((heading) => heading.text === text);
  if (opening?.format === 'A') return 'A';
  if (opening?.format === 'B') return 'B';
  if (has('IMR DECISION(S) AND RATIONALE(S)')) return 'C';
  if (
    has('IMR ISSUES, DECISIONS AND RATIONALES') ||
    has('IMR ISSUES, DECISIONS, AND RATIONALES') ||
    cut.marks.some((mark) => mark.type === 'introduction')
  )
    return finalDetermination(lines, cut, headings, header);
  if (opening?.format === 'C') return 'C';
  if (has('ISSUE AT DISPUTE') || has('MEDICAL REVIEWER QUALIFICATIONS')) return 'A';
  if (has('INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE') || has('Medical Qualifications of the Expert Reviewer'))
    return 'B';
  if (cut.marks.some((mark) => mark.type === 'label') || has('CLINICAL CASE SUMMARY'))
    return finalDetermination(lines, cut, headings, header);
  return 'unknown';
}

const OUTSIDE = squeeze('based their decision on recommendation(s) outside of the MTUS Guidelines');
const NOT_ON_MTUS = squeeze('did not base their decision on the MTUS');
const CERTIFIED = squeeze('expert reviewer is Board Certified in');

/** How much after a field's label holds its fixed first sentence, in UTF-16 units, and how much the method section. */
const FIELD_REACH = 260;
const METHOD_REACH = 3000;

function finalDetermination(
  lines: TextLines,
  cut: LetterCut,
  headings: readonly HeadingMark[],
  header: Header | undefined,
): string {
  const year = letterYear(header);
  if (!headings.some((heading) => heading.kind === 'credentials')) {
    if (methodWords(lines, cut, headings).includes(CERTIFIED)) return 'D';
    if (year !== undefined && year < 2015) return 'D';
  }
  const fields = cut.marks.filter((mark) => mark.type === 'label' && mark.kind !== 'rationale');
  const openings = fields.map(({ end }) => squeeze(lines.text.slice(end, end + FIELD_REACH)));
  const outside = openings.some((words) => words.includes(OUTSIDE));
  const notOnMtus = openings.some((words) => words.includes(NOT_ON_MTUS));
  if (outside !== notOnMtus) return outside ? 'F' : 'E';
  return year !== undefined && year <= 2015 ? 'E' : 'F';
}

/** The method section, or where its heading is missing what stands before the first heading. */
function methodWords(lines: TextLines, cut: LetterCut, headings: readonly HeadingMark[]): string {
  const method = headings.find((heading) => heading.kind === 'method');
  const from = method?.end ?? lines.starts[cut.from];
  const next = headings.find((heading) => heading !== method && heading.start > from);
  const to = Math.min(next?.start ?? lines.ends[cut.to - 1], from + METHOD_REACH);
  return squeeze(lines.text.slice(from, to));
}

/** The year of the decision, else of the case number. */
function letterYear(header: Header | undefined): number | undefined {
  const value = (kind: string) => header?.fields.find((f) => f.kind === kind && f.text !== undefined)?.text;
  const decided = value('decision-date');
  if (decided) return Number(decided.slice(0, 4));
  const filed = /\d\d/.exec(value('case-number') ?? '');
  return filed ? 2000 + Number(filed[0]) : undefined;
}

/** Small letters without blanks: extraction's blanks do not hide a fixed phrase. */
function squeeze(words: string): string {
  let squeezed = '';
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !isBlank(words.charCodeAt(at))) continue;
    if (at > from) squeezed += words.slice(from, at);
    from = at + 1;
  }
  return squeezed.toLowerCase();
}

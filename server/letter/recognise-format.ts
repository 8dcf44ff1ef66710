import { fold, isBlank } from '../text/characters.ts';
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

const OUTSIDE = unitsOf('based their decision on recommendation(s) outside of the MTUS Guidelines');
const NOT_ON_MTUS = unitsOf('did not base their decision on the MTUS');
const CERTIFIED = unitsOf('expert reviewer is Board Certified in');

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
    const { from, to } = methodPlace(lines, cut, headings);
    if (says(lines.text, from, to, CERTIFIED)) return 'D';
    if (year !== undefined && year < 2015) return 'D';
  }
  const fields = cut.marks.filter((mark) => mark.type === 'label' && mark.kind !== 'rationale');
  const saidIn = (units: string) => fields.some(({ end }) => says(lines.text, end, end + FIELD_REACH, units));
  const outside = saidIn(OUTSIDE);
  const notOnMtus = saidIn(NOT_ON_MTUS);
  if (outside !== notOnMtus) return outside ? 'F' : 'E';
  return year !== undefined && year <= 2015 ? 'E' : 'F';
}

/** The method section, or where its heading is missing what stands before the first heading. */
function methodPlace(lines: TextLines, cut: LetterCut, headings: readonly HeadingMark[]): { from: number; to: number } {
  const method = headings.find((heading) => heading.kind === 'method');
  const from = method?.end ?? lines.starts[cut.from];
  const next = headings.find((heading) => heading !== method && heading.start > from);
  const to = Math.min(next?.start ?? lines.ends[cut.to - 1], from + METHOD_REACH);
  return { from, to };
}

/** The year of the decision, else of the case number. */
function letterYear(header: Header | undefined): number | undefined {
  const value = (kind: string) => header?.fields.find((f) => f.kind === kind && f.text !== undefined)?.text;
  const decided = value('decision-date');
  if (decided) return Number(decided.slice(0, 4));
  const filed = /\d\d/.exec(value('case-number') ?? '');
  return filed ? 2000 + Number(filed[0]) : undefined;
}

/** The units of fixed words, folded and without blanks. */
function unitsOf(words: string): string {
  let units = '';
  for (const unit of words) if (unit !== ' ') units += String.fromCharCode(fold(unit.charCodeAt(0)));
  return units;
}

/** True where the stretch of the text has the fixed words: extraction's blanks do not hide them. */
function says(text: string, from: number, to: number, units: string): boolean {
  const first = units.charCodeAt(0);
  const end = Math.min(to, text.length);
  for (let at = from; at < end; at++)
    if (fold(text.charCodeAt(at)) === first && goesOnWith(text, at + 1, end, units)) return true;
  return false;
}

/** True where all units but the first follow, with or without blanks among them. */
function goesOnWith(text: string, from: number, end: number, units: string): boolean {
  let k = 1;
  for (let at = from; k < units.length && at < end; at++) {
    const unit = text.charCodeAt(at);
    if (fold(unit) === units.charCodeAt(k)) k++;
    else if (!isBlank(unit)) return false;
  }
  return k === units.length;
}

import type { Decisions, LetterFormat } from '../formats/format.ts';
import type { Decision, Field, FieldKind, Letter, Section, SectionKind } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { type Span, spanOf } from '../text/span.ts';

/** The longest name in an outline, in UTF-16 units. */
const LONGEST = 120;

const sectionNames: Record<SectionKind, string> = {
  dispute: 'Issue at dispute',
  determinations: 'Determinations',
  method: 'How the determination was made',
  credentials: "Reviewer's credentials",
  documents: 'Documents reviewed',
  'case-summary': 'Clinical case summary',
  issues: 'Issues, decisions and rationales',
  guidelines: 'Guidelines',
  rationale: 'Rationale',
  effect: 'Effect of the decision',
};

/** In letters whose labels are sentences. */
const fieldNames: Record<FieldKind, string> = {
  'claims-guideline': 'Claims Administrator guideline',
  'reviewer-guideline': 'MAXIMUS guideline',
  rationale: 'Decision rationale',
};

/** A conclusion as a reader says it. */
export const conclusions = {
  'not-necessary': 'not medically necessary',
  necessary: 'medically necessary',
  partly: 'partly medically necessary',
};

/** A section's name for a reader: headings are long and in capitals, so each kind has a short one. */
export const sectionName = (section: Section): string => sectionNames[section.kind];

/** What an outline says beside a section: how many items it holds, or the reviewer's specialties. */
export function sectionDetail(section: Section, letter: Letter, items: number): string | undefined {
  if (section.kind === 'issues' && items === letter.items.length) return itemCount(items);
  if (section.kind === 'credentials') return letter.credentials?.specialties.join(', ') || undefined;
  return undefined;
}

/** A field's name as letters of its format print it. */
export function fieldName({ kind }: Field, { items, fields }: LetterFormat): string {
  const label = items === 'titled' ? fields.find((field) => field.kind === kind)?.label : undefined;
  return label?.replace(/:$/, '') ?? fieldNames[kind];
}

/** What an outline says beside a field: the conclusion of a rationale, the sources that a guideline field cites. */
export function fieldDetail(reading: Reading, field: Field): string {
  if (field.body.start === field.body.end) return 'empty';
  const content = reading.content(field);
  if (field.kind === 'rationale') return content.conclusion ? conclusions[content.conclusion.value] : 'no conclusion';
  const sources = [...new Set(content.citations.map((citation) => citation.source))];
  return sources.join(', ') || 'no citation';
}

const decided = { upheld: 'Upheld', overturned: 'Overturned' };

/** The words that decide in a letter's format; where sentences decide, the usual ones. */
export const decisionNames = ({ items, decisions }: LetterFormat): Decisions =>
  items === 'titled' ? decisions : decided;

/** The decision's word as the format has it, the other word that stands there, or "no decision". */
export function decisionDetail(reading: Reading, decision: Decision | undefined, format: LetterFormat): string {
  if (!decision) return 'no decision';
  if (decision.value !== 'unknown') return decisionNames(format)[decision.value];
  return nameOf(reading, decision.span, 'no decision');
}

/** A letter's name in a file of several: its case number, else its place and what it is about. */
export function letterName(reading: Reading, letter: Letter, number: number): string {
  const caseNumber = letter.header?.fields.find((field) => field.kind === 'case-number')?.value;
  const place = `Letter ${number}`;
  if (caseNumber) return nameOf(reading, caseNumber, place);
  const first = letter.items.at(0);
  return first ? clip(`${place}: ${nameOf(reading, first.service, 'untitled item')}`) : place;
}

/** What an outline says beside a letter: "3 items: 2 upheld, 1 overturned", "1 item: upheld", "no items". */
export function letterDetail({ items }: Letter): string {
  const values = ['upheld', 'overturned'] as const;
  const counted = values.map((value) => ({ value, n: items.filter((i) => i.decision?.value === value).length }));
  const said = counted.filter(({ n }) => n > 0).map(({ value, n }) => (items.length === 1 ? value : `${n} ${value}`));
  const count = itemCount(items.length);
  return said.length > 0 ? `${count}: ${said.join(', ')}` : count;
}

const itemCount = (count: number): string => (count === 0 ? 'no items' : count === 1 ? '1 item' : `${count} items`);

/** The words of a span as a name: plain, at most 120 units long, never empty. */
export function nameOf(reading: Reading, span: Span, otherwise: string): string {
  const start = firstText(reading.text, span);
  // A name needs only the span's beginning; a span may be as long as the file.
  const plain = reading.plain(spanOf(start, Math.min(span.end, start + 8 * LONGEST)));
  return clip(replaceControls(plain).trim()) || otherwise;
}

function firstText(text: string, span: Span): number {
  let at = span.start;
  while (at < span.end && text.charCodeAt(at) <= 32) at++;
  return at;
}

function replaceControls(text: string): string {
  let out = '';
  for (const unit of text) out += unit < ' ' || unit === '\u007f' ? ' ' : unit;
  return out;
}

/** Cuts at a blank where one is near, and never within a surrogate pair. */
function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  const blank = text.lastIndexOf(' ', LONGEST - 1);
  let end = blank > LONGEST - 30 ? blank : LONGEST - 1;
  const unit = text.charCodeAt(end - 1);
  if (unit >= 0xd800 && unit < 0xdc00) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

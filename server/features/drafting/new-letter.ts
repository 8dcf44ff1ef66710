import type { HeadingText, LetterFormat } from '../../formats/format.ts';
import type { HeaderKind } from '../../formats/kinds.ts';
import {
  credentialsBlock,
  fieldScaffold,
  issuesOpening,
  sectionScaffold,
  specialtyPrompt,
  titlePrompt,
} from '../../rules/scaffold.ts';

/** What is known of a letter before its first word; whatever is left out becomes a prompt. */
export interface LetterFacts {
  /** The disputed items' names; an empty one is an item whose name is not known yet. At least one item is drafted. */
  readonly items: readonly string[];
  readonly specialty?: string;
  /** Values of the header, as the letter is to write them. */
  readonly header?: Readonly<Partial<Record<HeaderKind, string>>>;
}

/** More items than any letter has; the longest read has 21. */
export const mostItems = 60;

const headerPrompts: Readonly<Record<HeaderKind, string>> = {
  'case-number': '[[case number]]',
  'date-assigned': '[[date assigned]]',
  'date-of-injury': '[[date of injury]]',
  'decision-date': '[[decision date]]',
  'ur-date': '[[date of the denial]]',
  priority: '[[Standard or Expedited]]',
  'date-received': '[[date received]]',
};

/** A whole letter of the format, as its own data has it: what is fixed, what is known, and prompts `[[...]]`. */
export function newLetter(format: LetterFormat, facts: LetterFacts): string {
  const names = facts.items.slice(0, mostItems).map(oneLine);
  const items = names.length > 0 ? names : [''];
  const blocks = [...format.openings.slice(0, 1), headerBlock(format, facts), ...sections(format, facts, items)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A name as it stands in a title: on one line, without what would close the title. */
const oneLine = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\s:]+$/, '')
    .trim();

/** The first heading of each kind, in the format's order. */
function headings(format: LetterFormat): readonly HeadingText[] {
  const seen = new Set<string>();
  return format.headings.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}

/** The sections in order. Where a list of determinations comes first, the items follow below all but the last of them. */
function sections(format: LetterFormat, facts: LetterFacts, items: readonly string[]): string[] {
  const blocks = headings(format).map((heading) => ({ heading, block: sectionBlock(format, heading, facts, items) }));
  if (format.items !== 'regarding') return blocks.map(({ block }) => block);
  const effect = blocks.filter(({ heading }) => heading.kind === 'effect');
  const others = blocks.filter(({ heading }) => heading.kind !== 'effect');
  return [...others.map(({ block }) => block), ...itemBlocks(format, items), ...effect.map(({ block }) => block)];
}

/** One line for each kind of fact, with the first of its labels. */
function headerBlock(format: LetterFormat, { header = {} }: LetterFacts): string {
  const seen = new Set<HeaderKind>();
  return format.header
    .filter(({ kind }) => !seen.has(kind) && seen.add(kind))
    .map(({ kind, label }) => `${label} ${oneLine(header[kind] ?? '') || headerPrompts[kind]}`)
    .join('\n');
}

function sectionBlock(
  format: LetterFormat,
  { kind, text }: HeadingText,
  { specialty = '' }: LetterFacts,
  items: readonly string[],
): string {
  const named = oneLine(specialty) || specialtyPrompt;
  if (kind === 'dispute') return `${text}:\n${items[0] || titlePrompt}`;
  if (kind === 'issues') {
    const list = items.map((name, n) => determination(n + 1, name || titlePrompt)).join('\n');
    return [issuesOpening(format), ...(format.items === 'regarding' ? [list] : itemBlocks(format, items))].join('\n\n');
  }
  if (kind === 'credentials' && format.credentials === 'block') return credentialsBlock(format, undefined, named);
  const words = format.texts?.[kind];
  const block = words === undefined ? sectionScaffold(format, kind) : `${text}\n${words}`;
  return block.replace(specialtyPrompt, () => named);
}

/** An entry of the list in which letters of 2013 decide each item before they reason. */
const determination = (number: number, name: string): string =>
  `${number}) MAXIMUS Federal Services, Inc. has determined the request for ${name} [[is or is not]] medically necessary ` +
  'and appropriate.';

const itemBlocks = (format: LetterFormat, items: readonly string[]): string[] =>
  items.map((name, n) => itemBlock(format, n + 1, name));

/** A disputed item of the format with prompts for its decision and its fields; `gap` parts its paragraphs. */
export function itemBlock(format: LetterFormat, number: number, name = '', gap = '\n\n'): string {
  const fields = format.fields.filter(({ required, colon }) => required || !colon);
  const kinds = new Set<string>();
  const first = fields.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  return [titleOf(format, number, name || titlePrompt), ...first.map(({ kind }) => fieldScaffold(format, kind))].join(
    gap,
  );
}

function titleOf({ items, decisions }: LetterFormat, number: number, name: string): string {
  if (items === 'regarding') return `${number}) Regarding the request for ${name}:`;
  if (items === 'requested')
    return `${number}. The request for ${name} [[is or is not]] medically necessary and appropriate.`;
  return `${name}: [[${decisions.upheld} or ${decisions.overturned}]]`;
}

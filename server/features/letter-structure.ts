import type { Field, Item, Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { dayOf } from '../rules/definitions/sides-of-letter.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { itemPlace } from '../rules/words.ts';
import { citedBy } from './hover/cited.ts';
import { shareOut } from './letter-overview/findings-overview.ts';
import { stateOf } from './letter-overview/item-overview.ts';
import { nodeAt } from './node-at.ts';

/**
 * What a file of letters consists of, without a word of it: counts, decisions, names of the catalog, ids of findings,
 * lines (0-based). Whoever gets it learns nothing of a person.
 */
export interface LetterStructure {
  readonly letters: readonly StructureOfLetter[];
  /** Findings that belong to no letter. */
  readonly findings: readonly StructureFinding[];
}

export interface StructureOfLetter {
  readonly format: string;
  readonly line: number;
  readonly items: readonly StructureOfItem[];
  /** Findings of the letter that belong to none of its items. */
  readonly findings: readonly StructureFinding[];
}

export interface StructureOfItem {
  readonly line: number;
  readonly decision: 'upheld' | 'overturned' | 'unknown' | 'missing';
  readonly fields: readonly StructureOfField[];
  readonly criteria: number;
  readonly conclusion: 'not-necessary' | 'necessary' | 'partly' | 'missing';
  readonly findings: readonly StructureFinding[];
}

export interface StructureOfField {
  readonly kind: Field['kind'];
  readonly line: number;
  readonly state: 'present' | 'draft' | 'empty' | 'missing';
  /** Names of the catalog; "not in the catalog" for a guideline that it does not know. */
  readonly guidelines: readonly string[];
}

export interface StructureFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly line: number;
}

/** Reads the structure of a file; no text of the letter is in it. */
export function letterStructure(reading: Reading, findings: readonly Finding[]): LetterStructure {
  const { of, others } = shareOut(findings, reading.letters);
  return {
    letters: reading.letters.map((letter) => structureOf(letter, of.get(letter) ?? [], reading)),
    findings: others.map((finding) => findingOf(finding, reading)),
  };
}

const lineOf = (offset: number, { lines }: Reading): number => lines.lineAt(offset);

const findingOf = ({ rule, severity, span }: Finding, reading: Reading): StructureFinding => ({
  id: rule,
  severity,
  line: lineOf(span.start, reading),
});

function structureOf(letter: Letter, findings: readonly Finding[], reading: Reading): StructureOfLetter {
  const own = findings.filter(({ span }) => nodeAt(letter.items, span.start) === undefined);
  const { of } = shareOut(findings, letter.items);
  return {
    format: letter.format.id,
    line: lineOf(letter.span.start, reading),
    items: letter.items.map((item) => itemOf(item, letter, of.get(item) ?? [], reading)),
    findings: own.map((finding) => findingOf(finding, reading)),
  };
}

function itemOf(item: Item, letter: Letter, findings: readonly Finding[], reading: Reading): StructureOfItem {
  const rationale = item.fields.find(({ kind }) => kind === 'rationale');
  const content = rationale && reading.content(rationale);
  return {
    line: lineOf(itemPlace(item, reading).start, reading),
    decision: item.decision?.value ?? 'missing',
    fields: item.fields.map((field) => ({
      kind: field.kind,
      line: lineOf(field.label.start, reading),
      state: stateOf(reading.text, field.body),
      guidelines: field.kind === 'rationale' ? [] : guidelinesOf(field, letter, reading),
    })),
    criteria: content?.criteria.length ?? 0,
    conclusion: content?.conclusion?.value ?? 'missing',
    findings: findings.map((finding) => findingOf(finding, reading)),
  };
}

function guidelinesOf(field: Field, letter: Letter, reading: Reading): string[] {
  const day = dayOf(letter, field.kind === 'claims-guideline' ? 'claims' : 'reviewer', reading);
  const names = reading.content(field).citations.map((citation) => {
    const { guideline, chapter, edition, organisation } = citedBy(reading.knowledge, citation, day);
    const named = [guideline?.short ?? guideline?.title ?? organisation?.title, chapter?.title, edition?.label];
    return named.filter((name) => name !== undefined).join(' ') || 'not in the catalog';
  });
  return [...new Set(names)];
}

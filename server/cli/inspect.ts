import type { Citation, ConclusionValue, Criterion, Source } from '../content/content.ts';
import type { DecisionValue, FieldKind, HeaderKind, SectionKind } from '../formats/kinds.ts';
import { type Field, fieldOf, headerValue, type Item, type Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../text/span.ts';

/** What the engine read from one file. Lines count from 0; texts have blanks collapsed and lines joined. */
export interface Inspection {
  readonly file: string;
  readonly letters: readonly InspectedLetter[];
}

export interface InspectedLetter {
  readonly format: string;
  readonly line: number;
  readonly header?: InspectedHeader;
  readonly credentials?: { readonly states?: readonly string[]; readonly specialties?: readonly string[] };
  readonly sections: readonly { readonly kind: SectionKind; readonly title: string; readonly line: number }[];
  readonly items: readonly InspectedItem[];
}

/** Dates as yyyy-mm-dd; a key that the letter does not give is absent. */
export interface InspectedHeader {
  readonly caseNumber?: string;
  readonly dateAssigned?: string;
  readonly dateOfInjury?: string;
  readonly decisionDate?: string;
  readonly urDate?: string;
  readonly priority?: string;
  readonly dateReceived?: string;
}

export interface InspectedItem {
  readonly title: string;
  readonly service: string;
  readonly decision: DecisionValue | null;
  readonly line: number;
  readonly claimsGuideline?: InspectedGuideline;
  readonly reviewerGuideline?: InspectedGuideline;
  readonly rationale?: InspectedRationale;
}

export interface InspectedGuideline {
  readonly line: number;
  readonly text: string;
  readonly citations: readonly InspectedCitation[];
}

/** A citation's parts as written; a part that the letter does not give is absent. */
export interface InspectedCitation {
  readonly text: string;
  readonly source: Source;
  readonly chapter?: string;
  readonly chapterNumber?: number;
  readonly section?: string;
  readonly topic?: string;
  readonly pages?: readonly string[];
  readonly year?: number;
}

export interface InspectedRationale {
  readonly line: number;
  readonly text: string;
  readonly criteria: readonly InspectedCriterion[];
  readonly conclusion: ConclusionValue | null;
}

export interface InspectedCriterion {
  readonly label: string;
  readonly line: number;
  readonly text: string;
  readonly quoted: boolean;
}

/** What was read from a file of that name, in the shape that `schemas/inspect.schema.json` describes. */
export const inspect = (file: string, reading: Reading): Inspection => ({
  file,
  letters: reading.letters.map((letter) => inspectLetter(letter, reading)),
});

function inspectLetter(letter: Letter, reading: Reading): InspectedLetter {
  const header = inspectHeader(letter);
  const credentials = inspectCredentials(letter);
  return {
    format: letter.format.id,
    line: lineOf(letter.span, reading),
    ...(header && { header }),
    ...(credentials && { credentials }),
    sections: letter.sections.map(({ kind, heading }) => ({
      kind,
      title: reading.plain(heading).replace(/\s*:$/, ''),
      line: lineOf(heading, reading),
    })),
    items: letter.items.map((item) => inspectItem(item, reading)),
  };
}

const headerKeys: Readonly<Record<HeaderKind, keyof InspectedHeader>> = {
  'case-number': 'caseNumber',
  'date-assigned': 'dateAssigned',
  'date-of-injury': 'dateOfInjury',
  'decision-date': 'decisionDate',
  'ur-date': 'urDate',
  priority: 'priority',
  'date-received': 'dateReceived',
};

function inspectHeader(letter: Letter): InspectedHeader | undefined {
  const entries = Object.entries(headerKeys).flatMap(([kind, key]) => {
    const value = headerValue(letter, kind as HeaderKind);
    return value === undefined ? [] : [[key, value] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function inspectCredentials({ credentials }: Letter): InspectedLetter['credentials'] {
  if (!credentials) return undefined;
  const { states, specialties } = credentials;
  if (states.length === 0 && specialties.length === 0) return undefined;
  return { ...(states.length > 0 && { states }), ...(specialties.length > 0 && { specialties }) };
}

function inspectItem(item: Item, reading: Reading): InspectedItem {
  const field = <T>(kind: FieldKind, inspectField: (field: Field, reading: Reading) => T): T | undefined => {
    const found = fieldOf(item, kind);
    return found && inspectField(found, reading);
  };
  const claimsGuideline = field('claims-guideline', inspectGuideline);
  const reviewerGuideline = field('reviewer-guideline', inspectGuideline);
  const rationale = field('rationale', inspectRationale);
  return {
    title: reading.plain(item.title),
    service: reading.plain(item.service),
    decision: item.decision?.value ?? null,
    line: lineOf(item.span, reading),
    ...(claimsGuideline && { claimsGuideline }),
    ...(reviewerGuideline && { reviewerGuideline }),
    ...(rationale && { rationale }),
  };
}

const inspectGuideline = (field: Field, reading: Reading): InspectedGuideline => ({
  line: lineOf(field.label, reading),
  text: reading.plain(field.body),
  citations: reading.content(field).citations.map((citation) => inspectCitation(citation, reading)),
});

function inspectCitation(citation: Citation, reading: Reading): InspectedCitation {
  const { source, chapter, chapterNumber, section, topic, pages, year } = citation;
  return {
    text: reading.plain(citation.span),
    source,
    ...(chapter && { chapter: chapter.text }),
    ...(chapterNumber !== undefined && { chapterNumber }),
    ...(section && { section: section.text }),
    ...(topic && { topic: topic.text }),
    ...(pages.length > 0 && { pages: pages.map(({ text }) => text) }),
    ...(year !== undefined && { year }),
  };
}

function inspectRationale(field: Field, reading: Reading): InspectedRationale {
  const { criteria, conclusion } = reading.content(field);
  return {
    line: lineOf(field.label, reading),
    text: reading.plain(field.body),
    criteria: criteria.map((criterion) => inspectCriterion(criterion, reading)),
    conclusion: conclusion?.value ?? null,
  };
}

const inspectCriterion = ({ label, marker, span, quoted }: Criterion, reading: Reading): InspectedCriterion => ({
  label,
  line: lineOf(span, reading),
  text: reading.plain({ start: Math.max(marker.end, span.start), end: span.end }).trim(),
  quoted,
});

const lineOf = (span: Span, reading: Reading): number => reading.lines.lineAt(span.start);

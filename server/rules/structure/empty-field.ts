import type { FieldKind, SectionKind } from '../../formats/kinds.ts';
import type { Field, Item, Letter, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { isEmptySection } from '../definitions/empty-section.ts';
import { oncePerNode } from '../definitions/once-per-node.ts';
import { blocks, claimsExample, itemExample, rationaleExample, titleExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { normalizedWords } from '../fingerprint.ts';
import { itemName, itemPlace, quote } from '../words.ts';

const fieldReasons: Readonly<Record<FieldKind, string>> = {
  'claims-guideline': 'It names what the denial was based on, or that nothing was cited.',
  'reviewer-guideline': 'It names the evidence that the decision rests on (8 CCR 9792.10.6(d)).',
  rationale: 'Each item needs its own analysis (Labor Code 4610.6(e)).',
};

const sectionReasons: Readonly<Partial<Record<SectionKind, string>>> = {
  method: "It describes the review and the reviewer's qualifications (8 CCR 9792.10.6).",
  'case-summary': "A determination describes the employee's condition (Labor Code 4610.6(e)).",
  documents: 'It lists the documents reviewed (8 CCR 9792.10.6(d)).',
  dispute: 'It states the disputed treatment (8 CCR 9792.10.6(d)).',
};

/** Sections whose emptiness another finding reports: `missing-credentials`, `no-disputed-items`. */
const reportedElsewhere: readonly SectionKind[] = ['credentials', 'issues'];

export const emptyField: Rule = {
  id: 'empty-field',
  family: 'structure',
  severity: 'error',
  scope: 'letter',
  docs: {
    title: 'A field or section has no text',
    says: "A field's label or a section's heading stands there, and nothing follows it.",
    why:
      'An empty field is a hole in the determination: its evidence and reasons are what the law asks for (Labor Code ' +
      '4610.6(e), 8 CCR 9792.10.6(d)). Drafts are often begun with all their labels.',
    bad: blocks(titleExample, claimsExample, '<|MAXIMUS guideline:|>', rationaleExample),
    good: itemExample,
    notWhen:
      'Always heed it before a letter goes out. Text that stands after a page break counts, and so does a label of ' +
      'the header block whose value was printed elsewhere.',
    related: ['missing-rationale', 'missing-reviewer-guideline', 'missing-credentials', 'no-disputed-items'],
  },
  *check(letter, reading) {
    for (const section of letter.sections)
      if (isSilent(section, reading) && !isField(section, letter, reading)) yield emptySection(section, reading);
    for (const item of letter.items)
      if (item.fields.some(({ body }) => isEmpty(body))) yield* emptyFields(item, reading);
  },
};

const isSilent = (section: Section, reading: Reading): boolean =>
  !reportedElsewhere.includes(section.kind) && isEmptySection(section, reading);

/** Where a letter is about one item, its sections are that item's fields. */
const isField = ({ heading }: Section, letter: Letter, reading: Reading): boolean =>
  labelsOf(letter, reading).has(heading.start);

const labelsOf = oncePerNode(
  ({ items }: Letter): ReadonlySet<number> =>
    new Set(items.flatMap(({ fields }) => fields.map(({ label }) => label.start))),
);

function emptySection(section: Section, reading: Reading): Report {
  const heading = quote(reading.plain(section.heading));
  return {
    span: section.heading,
    key: section.kind,
    message: `The section ${heading} has no text. ${sectionReasons[section.kind] ?? ''}`.trimEnd(),
  };
}

function* emptyFields(item: Item, reading: Reading): Iterable<Report> {
  const told = new Map<FieldKind, Field>();
  for (const field of item.fields) {
    // Beside a second field of its kind that has a text, it is the duplicate that is wrong.
    const first = told.get(field.kind);
    if (!first || (isEmpty(first.body) && !isEmpty(field.body))) told.set(field.kind, field);
  }
  for (const field of told.values()) {
    if (!isEmpty(field.body)) continue;
    const label = quote(reading.plain(field.label));
    yield {
      span: field.label,
      key: normalizedWords(reading.plain(item.title)),
      message: `${label} of ${itemName(item, reading)} has no text. ${fieldReasons[field.kind]}`,
      related: [{ span: itemPlace(item, reading), message: 'The item.' }],
    };
  }
}

const isEmpty = (body: Span): boolean => body.end <= body.start;

/** The kinds of section that a letter can have; which of them a format requires stands in `formats/`. */
export const sectionKinds = [
  'dispute',
  'determinations',
  'method',
  'credentials',
  'documents',
  'case-summary',
  'issues',
  'guidelines',
  'rationale',
  'effect',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** The three fields of a disputed item. */
export const fieldKinds = ['claims-guideline', 'reviewer-guideline', 'rationale'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What was decided on an item; `unknown` where another word stands in its place. */
export type DecisionValue = 'upheld' | 'overturned' | 'unknown';

/** The header's facts. */
export const headerKinds = [
  'case-number',
  'date-assigned',
  'date-of-injury',
  'decision-date',
  'ur-date',
  'priority',
  'date-received',
] as const;
export type HeaderKind = (typeof headerKinds)[number];

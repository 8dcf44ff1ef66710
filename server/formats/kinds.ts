/** The kinds of section that a letter can have; which of them a format requires stands in `formats/`. */
export type SectionKind =
  | 'dispute'
  | 'determinations'
  | 'method'
  | 'credentials'
  | 'documents'
  | 'case-summary'
  | 'issues'
  | 'guidelines'
  | 'rationale'
  | 'effect';

/** The three fields of a disputed item. */
export type FieldKind = 'claims-guideline' | 'reviewer-guideline' | 'rationale';

/** What was decided on an item; `unknown` where another word stands in its place. */
export type DecisionValue = 'upheld' | 'overturned' | 'unknown';

/** The header's facts. */
export type HeaderKind =
  | 'case-number'
  | 'date-assigned'
  | 'date-of-injury'
  | 'decision-date'
  | 'ur-date'
  | 'priority'
  | 'date-received';

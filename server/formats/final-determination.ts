import type { FieldLabel, HeaderLabel, HeadingText } from './format.ts';

/** What the formats D, E and F share: one skeleton, seen in 199 published letters of 2013 to 2017. */

export const issuesIntroduction =
  'The Final Determination was based on decisions for the disputed items/services set forth below:';

export const headerLabels: readonly HeaderLabel[] = [
  { kind: 'case-number', label: 'Case Number:' },
  { kind: 'date-assigned', label: 'Date Assigned:' },
  { kind: 'decision-date', label: 'Decision Date:' },
  { kind: 'priority', label: 'Priority:' },
  { kind: 'date-of-injury', label: 'Date of Injury:' },
  { kind: 'ur-date', label: 'UR Denial Date:' },
  { kind: 'date-received', label: 'Application Received:' },
  { kind: 'date-received', label: 'Received:' },
];

export const methodHeading: HeadingText = { kind: 'method', text: 'HOW THE IMR FINAL DETERMINATION WAS MADE' };
export const credentialsHeading: HeadingText = {
  kind: 'credentials',
  text: 'The Expert Reviewer has the following credentials',
};
export const summaryHeading: HeadingText = { kind: 'case-summary', text: 'CLINICAL CASE SUMMARY' };
export const issuesHeading: HeadingText = { kind: 'issues', text: 'IMR ISSUES, DECISIONS AND RATIONALES' };

/** The heading with a second comma, as some letters and many drafts have it. */
export const issuesHeadingVariant: HeadingText = { kind: 'issues', text: 'IMR ISSUES, DECISIONS, AND RATIONALES' };

export const itemFields: readonly FieldLabel[] = [
  { kind: 'claims-guideline', label: 'Claims Administrator guideline:', colon: true, required: true },
  { kind: 'reviewer-guideline', label: 'MAXIMUS guideline:', colon: true, required: true },
  { kind: 'rationale', label: 'Decision rationale:', colon: true, required: true },
];

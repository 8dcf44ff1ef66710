import type { CredentialsLabels, FieldLabel, HeaderLabel, HeadingText } from './format.ts';

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
export const credentialsLabels: CredentialsLabels = {
  state: 'State(s) of Licensure:',
  specialty: 'Certification(s)/Specialty:',
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

/** The method section: fixed words, but for how the items are called and where D names the qualifications. */
const method = (items: string, qualifications = ''): string =>
  'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the ' +
  `employer, employee, providers or the claims administrator. ${qualifications}He/she has been in active clinical ` +
  'practice for more than five years and is currently working at least 24 hours a week in active practice. The expert ' +
  'reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or ' +
  `similar specialties that evaluate and/or treat the medical condition and disputed ${items}. He/she is familiar with ` +
  'governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical ' +
  'Review determinations.';

const summary =
  'The expert reviewer developed the following clinical case summary based on a review of the case file, including all ' +
  'medical records:\n\n[[age]] [[injury]] [[condition]] [[treatment so far]] [[request]]';

/** The fixed words under the headings of D. */
export const textsOfD = {
  method: method(
    'items/services',
    'The expert reviewer is Board Certified in [[specialty]] and is licensed to practice in [[state]]. ',
  ),
  'case-summary': summary,
};

/** The fixed words under the headings of E and F. */
export const textsOfE = { method: method('items/Service'), 'case-summary': summary };

/** What guideline fields said until 2015 where the decision rests on other evidence, and what they say since. */
export const notOnMtus = 'did not base their decision on the MTUS.';
export const outsideOfMtus = 'based their decision on recommendation(s) outside of the MTUS Guidelines.';

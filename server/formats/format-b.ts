import type { LetterFormat } from './format.ts';

/** The list, the qualifications and the case summary from one cut-off letter of 2013; the items are rebuilt. */
export const formatB: LetterFormat = {
  id: 'B',
  title: 'Notice of Independent Medical Review Determination',
  years: 'mid to late 2013',
  reconstructed: true,
  openings: ['Notice of Independent Medical Review Determination'],
  headings: [
    { kind: 'issues', text: 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE' },
    { kind: 'credentials', text: 'Medical Qualifications of the Expert Reviewer' },
    { kind: 'case-summary', text: 'Case Summary' },
    { kind: 'documents', text: 'Documents Reviewed for Determination' },
    { kind: 'effect', text: 'Effect of the Decision' },
  ],
  required: ['issues', 'case-summary'],
  credentials: 'section',
  header: [
    { kind: 'case-number', label: 'MAXIMUS Case Number:' },
    { kind: 'ur-date', label: 'Date of UR Decision:' },
    { kind: 'date-of-injury', label: 'Date of Injury:' },
    { kind: 'date-received', label: 'IMR Application Received:' },
    { kind: 'decision-date', label: 'Dated:' },
  ],
  fields: [
    {
      kind: 'claims-guideline',
      label: 'The Claims Administrator based its decision on',
      colon: false,
      required: false,
    },
    {
      kind: 'reviewer-guideline',
      label:
        'Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision',
      colon: false,
      required: false,
    },
    { kind: 'rationale', label: 'Rationale for the Decision:', colon: true, required: true },
  ],
  items: 'regarding',
  decisions: {
    upheld: 'is not medically necessary and appropriate',
    overturned: 'is medically necessary and appropriate',
  },
  signs: [],
};

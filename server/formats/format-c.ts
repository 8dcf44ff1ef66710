import { methodHeading, summaryHeading } from './final-determination.ts';
import type { LetterFormat } from './format.ts';

/** Headings as another reader of these letters has them; the sentences of the items are rebuilt. */
export const formatC: LetterFormat = {
  id: 'C',
  title: 'Final determination letter with documents reviewed',
  years: 'end of 2013 to early 2014',
  reconstructed: true,
  openings: ['MAXIMUS FEDERAL SERVICES, INC. Independent Medical Review'],
  headings: [
    methodHeading,
    { kind: 'documents', text: 'DOCUMENTS REVIEWED' },
    summaryHeading,
    { kind: 'issues', text: 'IMR DECISION(S) AND RATIONALE(S)' },
  ],
  required: ['method', 'documents', 'case-summary', 'issues'],
  credentials: 'method',
  header: [
    { kind: 'case-number', label: 'IMR Case Number:' },
    { kind: 'date-assigned', label: 'Date Assigned:' },
    { kind: 'decision-date', label: 'Decision Date:' },
    { kind: 'date-of-injury', label: 'Date of Injury:' },
    { kind: 'ur-date', label: 'UR Denial Date:' },
    { kind: 'date-received', label: 'Application Received:' },
    { kind: 'priority', label: 'Priority:' },
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
      label: 'The Physician Reviewer based his/her decision on',
      colon: false,
      required: false,
    },
    {
      kind: 'reviewer-guideline',
      label: 'The Physician Reviewer found that no section of the MTUS was applicable.',
      colon: false,
      required: false,
    },
    { kind: 'rationale', label: "The Physician Reviewer's decision rationale:", colon: true, required: true },
  ],
  items: 'requested',
  decisions: {
    upheld: 'is not medically necessary and appropriate',
    overturned: 'is medically necessary and appropriate',
  },
  signs: [],
};

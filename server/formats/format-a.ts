import type { LetterFormat } from './format.ts';

/** Headings as another reader of these letters has them; no letter of this format was seen, the rest is rebuilt. */
export const formatA: LetterFormat = {
  id: 'A',
  title: 'Medical Professional Review',
  years: 'early 2013',
  reconstructed: true,
  openings: ['MEDICAL PROFESSIONAL REVIEW'],
  headings: [
    { kind: 'dispute', text: 'ISSUE AT DISPUTE', inline: true },
    { kind: 'case-summary', text: 'CASE SUMMARY', inline: true },
    { kind: 'documents', text: 'DOCUMENTS REVIEWED FOR DETERMINATION' },
    {
      kind: 'guidelines',
      text: 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY',
      inline: true,
    },
    ...['IS/WAS NOT', 'IS/IS NOT', 'WAS/WAS NOT', 'IS NOT', 'WAS NOT', 'IS', 'WAS'].map((verb) => ({
      kind: 'rationale' as const,
      text: `RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE ${verb} MEDICALLY NECESSARY`,
      inline: true,
    })),
    { kind: 'credentials', text: 'MEDICAL REVIEWER QUALIFICATIONS', inline: true },
  ],
  required: ['dispute', 'case-summary', 'guidelines', 'rationale'],
  credentials: 'section',
  header: [],
  fields: [
    {
      kind: 'reviewer-guideline',
      label: 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:',
      colon: true,
      required: true,
    },
    {
      kind: 'rationale',
      label: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:',
      colon: true,
      required: true,
    },
  ],
  items: 'single',
  decisions: { upheld: 'not medically necessary', overturned: 'medically necessary' },
  signs: [],
};

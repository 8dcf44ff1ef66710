import type { HeaderKind } from '../../formats/kinds.ts';
import type { LabelText } from './part-texts.ts';

/** What the header's facts are, and the times that the law sets between them. */
export const headerTexts: Readonly<Record<HeaderKind, LabelText>> = {
  'case-number': {
    title: 'Case number',
    text: 'The number of this review; the two digits after the letters are the year of its filing.',
    points: [
      {
        words: 'Applications of one physician on one injury may be joined under one number',
        law: 'ccr-9792.10.4',
        part: '',
      },
    ],
  },
  'date-assigned': {
    title: 'Date assigned',
    text: 'The day on which the review was assigned to the review organization.',
    points: [
      {
        words: 'Records are then due in 15 days by mail, 12 electronically, 24 hours where expedited',
        law: 'ccr-9792.10.5',
        part: '',
      },
    ],
  },
  'date-of-injury': {
    title: 'Date of injury',
    text: 'The day of the injury, or of the claim for it.',
    points: [
      {
        words: 'Reviews are for injuries from January 1, 2013, and for utilization review decisions from July 1, 2013',
        law: 'lc-4610.5',
        part: '(a)',
      },
    ],
  },
  'decision-date': {
    title: 'Decision date',
    text: 'The day of this determination. The editions of guidelines are held against it here.',
    points: [
      {
        words: 'In writing, 30 days from receipt; 5 working days in formulary disputes',
        law: 'lc-4610.6',
        part: '(d)',
      },
    ],
  },
  'ur-date': {
    title: 'Utilization review denial',
    text: 'The day of the decision that is disputed here.',
    points: [
      { words: 'Disputed is what utilization review modified, delayed or denied', law: 'lc-4610.5', part: '(c)(1)' },
      { words: 'The application is due within 30 days of its service', law: 'lc-4610.5', part: '' },
    ],
  },
  priority: {
    title: 'Priority',
    text: 'Standard, or expedited where the worker cannot wait.',
    points: [{ words: '30 days, or 72 hours where expedited', law: 'ccr-9792.10.6', part: '(g)' }],
  },
  'date-received': {
    title: 'Application received',
    text: 'The day on which the application for the review arrived.',
    points: [
      {
        words: 'It is due within 30 days of the service of the utilization review decision',
        law: 'lc-4610.5',
        part: '',
      },
    ],
  },
};

import {
  credentialsHeading,
  headerLabels,
  issuesHeading,
  issuesHeadingVariant,
  issuesIntroduction,
  itemFields,
  methodHeading,
  summaryHeading,
  textsOfE,
} from './final-determination.ts';
import type { LetterFormat } from './format.ts';

export const formatE: LetterFormat = {
  id: 'E',
  title: 'Final determination with a block of credentials',
  years: 'mid to end of 2015',
  reconstructed: false,
  openings: [],
  headings: [methodHeading, credentialsHeading, summaryHeading, issuesHeading, issuesHeadingVariant],
  required: ['method', 'case-summary', 'issues'],
  credentials: 'block',
  header: headerLabels,
  fields: itemFields,
  items: 'titled',
  decisions: { upheld: 'Upheld', overturned: 'Overturned' },
  introduction: issuesIntroduction,
  texts: textsOfE,
  signs: ['did not base their decision on the MTUS', 'disputed items/Service. He/she'],
};

import {
  credentialsHeading,
  credentialsLabels,
  headerLabels,
  issuesHeading,
  issuesHeadingVariant,
  issuesIntroduction,
  itemFields,
  methodHeading,
  notOnMtus,
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
  credentialsLabels,
  header: headerLabels,
  fields: itemFields,
  items: 'titled',
  decisions: { upheld: 'Upheld', overturned: 'Overturned' },
  introduction: issuesIntroduction,
  texts: textsOfE,
  outsideMtus: notOnMtus,
  signs: ['did not base their decision on the MTUS', 'disputed items/Service. He/she'],
};

import {
  credentialsLabels,
  headerLabels,
  issuesHeading,
  issuesHeadingVariant,
  issuesIntroduction,
  itemFields,
  methodHeading,
  notOnMtus,
  summaryHeading,
  textsOfD,
} from './final-determination.ts';
import type { LetterFormat } from './format.ts';

export const formatD: LetterFormat = {
  id: 'D',
  title: 'Final determination, credentials in the method section',
  years: '2014 to mid 2015',
  reconstructed: false,
  openings: [],
  headings: [methodHeading, summaryHeading, issuesHeading, issuesHeadingVariant],
  required: ['method', 'case-summary', 'issues'],
  credentials: 'method',
  credentialsLabels,
  header: headerLabels,
  fields: itemFields,
  items: 'titled',
  decisions: { upheld: 'Upheld', overturned: 'Overturned' },
  introduction: issuesIntroduction,
  texts: textsOfD,
  outsideMtus: notOnMtus,
  citesPages: true,
  signs: ['is Board Certified in', 'disputed items/services. He/she'],
};

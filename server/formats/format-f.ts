import {
  credentialsHeading,
  credentialsLabels,
  headerLabels,
  issuesHeading,
  issuesHeadingVariant,
  issuesIntroduction,
  itemFields,
  methodHeading,
  outsideOfMtus,
  summaryHeading,
  textsOfE,
} from './final-determination.ts';
import type { LetterFormat } from './format.ts';

export const formatF: LetterFormat = {
  id: 'F',
  title: 'Final determination, decisions outside of the MTUS named as such',
  years: '2016 to 2017',
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
  outsideMtus: outsideOfMtus,
  signs: ['based their decision on recommendation(s) outside of the MTUS Guidelines', 'disputed items/Service. He/she'],
};

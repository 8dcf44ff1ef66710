import type { FieldKind, SectionKind } from '../../formats/kinds.ts';
import type { LawPoint } from './law-points.ts';

/** What is said of a label: its name, what stands there, and what the law wants of it. */
export interface LabelText {
  readonly title: string;
  readonly text: string;
  readonly points: readonly LawPoint[];
}

const contents = (words: string, item: string): LawPoint => ({ words, law: 'ccr-9792.10.6', part: '(d)', item });
const condition = contents("It tells the employee's medical condition", "the employee's medical condition");
const documents = contents('It lists the documents that were reviewed', 'a list of the documents reviewed');
const disputed = contents('It states the disputed treatment', 'a statement of the disputed treatment');
const evidence = contents(
  'It refers to the medical and scientific evidence used',
  'references to the medical and scientific evidence used',
);
const reasons = contents(
  'It gives the clinical reasons on medical necessity',
  'the clinical reasons on medical necessity',
);
const necessity = contents(
  'It says whether the disputed treatment is medically necessary',
  'whether the disputed treatment is medically necessary',
);
const mtusFirst: LawPoint = { words: 'The current MTUS is searched first', law: 'ccr-9792.21.1', part: '(a)(1)' };
const others: LawPoint = {
  words: 'Others follow only where the MTUS does not address the condition or its presumption is challenged',
  law: 'ccr-9792.21.1',
  part: '(a)(2)',
};
const cited: LawPoint = {
  words: 'The reviewing physicians give a citation',
  law: 'ccr-9792.21.1',
  part: '(c)',
};
const forms: readonly LawPoint[] = [
  {
    words: 'The MTUS is cited with its effective year, chapter and section',
    law: 'ccr-9792.21.1',
    part: '(d)(1)',
    item: 'the title of the chapter',
  },
  {
    words: 'Another guideline is cited with organization, year, chapter and section',
    law: 'ccr-9792.21.1',
    part: '(d)(2)',
    item: 'organization',
  },
];
const qualified: readonly LawPoint[] = [
  {
    words: "The reviewer's qualifications are described, the name stays confidential",
    law: 'lc-4610.6',
    part: '(f)',
  },
];
const ownAnalysis: LawPoint = {
  words: 'It cites the relevant findings, tied to the standards of 4610.5(c)',
  law: 'lc-4610.6',
  part: '(e)',
  item: 'cites the relevant findings, tied to the standards of 4610.5(c)',
};
const notUrAlone: LawPoint = {
  words: "It never rests on the utilization review's information alone",
  law: 'ccr-9792.10.6',
  part: '(b)(2)',
};
const plain: LawPoint = { words: 'In plain language where possible', law: 'ccr-9792.10.6', part: '(b)(1)' };

/** The three fields of an item. */
export const fieldTexts: Readonly<Record<FieldKind, LabelText>> = {
  'claims-guideline': {
    title: 'Claims administrator guideline',
    text: "What the utilization review's decision on this item rests on, as the claims administrator cited it.",
    points: [cited, ...forms],
  },
  'reviewer-guideline': {
    title: 'Reviewer guideline',
    text: "What the expert reviewer's decision on this item rests on.",
    points: [evidence, mtusFirst, others, ...forms],
  },
  rationale: {
    title: 'Decision rationale',
    text: "The reviewer's own analysis of this item.",
    points: [necessity, reasons, ownAnalysis, notUrAlone, plain],
  },
};

/** The sections of a letter. */
export const sectionTexts: Readonly<Record<SectionKind, LabelText>> = {
  dispute: { title: 'Issue at dispute', text: 'The treatment that was asked for and denied.', points: [disputed] },
  determinations: {
    title: 'Determinations',
    text: 'What was decided on each item, ahead of the reasons.',
    points: [necessity],
  },
  method: {
    title: 'How the determination was made',
    text: 'Who reviewed the case file, without a name.',
    points: qualified,
  },
  credentials: {
    title: 'Credentials',
    text: "The reviewer's licenses and specialties.",
    points: qualified,
  },
  documents: { title: 'Documents reviewed', text: 'The records that were before the reviewer.', points: [documents] },
  'case-summary': {
    title: 'Clinical case summary',
    text: 'The course of the injury, the treatment so far, the findings and the request.',
    points: [condition, documents, plain],
  },
  issues: {
    title: 'Issues, decisions and rationales',
    text: 'Each disputed item with its decision, both guidelines and its own rationale.',
    points: [disputed, necessity, evidence, reasons],
  },
  guidelines: {
    title: 'Guidelines relied upon',
    text: "What the reviewer's decision rests on, and why.",
    points: [evidence, mtusFirst, others, ...forms],
  },
  rationale: {
    title: 'Rationale',
    text: "The reviewer's own analysis.",
    points: [necessity, reasons, ownAnalysis, notUrAlone, plain],
  },
  effect: {
    title: 'Effect of the decision',
    text: 'What the determination means for the parties.',
    points: [
      { words: 'It binds as a determination of the Administrative Director', law: 'lc-4610.6', part: '(g)' },
      { words: 'It is presumed correct; the grounds of an appeal are five', law: 'lc-4610.6', part: '(h)' },
    ],
  },
};

import { blocks, issuesExample, methodExample, summaryExample } from './examples.ts';

/*
 * Invented items and letters around a citation, for the docs pages of the rules on citations.
 */

const title = 'MRI of the lumbar spine: Upheld';
const claims =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.';

/** An item whose reviewer cites these words outside of the MTUS; the rationale speaks of the ODG. */
export const otherCitation = (words: string): string =>
  blocks(
    title,
    claims,
    `MAXIMUS guideline: Decision based on Non-MTUS Citation ${words}.`,
    'Decision rationale: The MTUS does not address a second MRI. The ODG asks for a significant change of symptoms. The ' +
      'low back pain is unchanged. The request for an MRI is not medically necessary.',
  );

/** An item whose reviewer cites these words of the MTUS. */
export const mtusCitation = (words: string): string =>
  blocks(
    title,
    claims,
    `MAXIMUS guideline: Decision based on MTUS ${words}.`,
    'Decision rationale: The MTUS reserves imaging for red flags and for a new neurologic deficit. There are no red ' +
      'flags. The request for an MRI is not medically necessary.',
  );

/** A letter with that decision date ("01/10/2017"), whose reviewer cites these words of the MTUS. */
export const decidedLetter = (date: string, words: string): string =>
  blocks(
    `Case Number: CM16-0000001\nDecision Date: ${date} Date of Injury:  05/04/2014`,
    methodExample,
    summaryExample,
    issuesExample,
    mtusCitation(words),
  );

/*
 * Parts of an invented letter that the docs pages of several rules show. Blocks are set apart by one blank line.
 */

export const methodExample = [
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'The expert reviewer is Board Certified in Neurology and is licensed to practice in California.',
].join('\n');

export const summaryExample = [
  'CLINICAL CASE SUMMARY',
  'The patient is a 45 year old man with low back pain since May 4, 2014, when he lifted a box. The diagnosis is ' +
    'lumbar strain. He takes naproxen. An MRI was requested and denied.',
].join('\n');

export const issuesExample = [
  'IMR ISSUES, DECISIONS AND RATIONALES',
  'The Final Determination was based on decisions for the disputed items/services set forth below:',
].join('\n');

export const titleExample = 'MRI of the lumbar spine: Upheld';

export const claimsExample = 'Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.';

export const reviewerExample =
  'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';

export const rationaleExample =
  'Decision rationale: The MTUS reserves imaging for red flags and for a new neurologic deficit. There are no red ' +
  'flags. The request for an MRI is not medically necessary.';

/** The reviewer's field and the rationale of an item that rests on the ODG, since the MTUS is silent. */
export const odgReviewerExample =
  'MAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation ' +
  'Official Disability Guidelines (ODG), Low Back Chapter, MRIs (magnetic resonance imaging).';

/** The same field with one more citation outside of the MTUS. */
export const citedBesideOdg = (citation: string): string =>
  `${odgReviewerExample} Decision based on Non-MTUS Citation ${citation}.`;

export const odgRationaleExample =
  'Decision rationale: The MTUS does not address repeat imaging. The ODG reserves it for a significant change in ' +
  'symptoms. There are no red flags and no such change. The request for an MRI is not medically necessary.';

/** Blocks with one blank line between them. */
export const blocks = (...parts: readonly string[]): string => parts.join('\n\n');

export const itemExample = blocks(titleExample, claimsExample, reviewerExample, rationaleExample);

export const letterExample = blocks(methodExample, summaryExample, issuesExample, itemExample);

/** The text with `words`, which stand in it once, marked as the place of the finding. */
export const marked = (text: string, words: string): string => text.replace(words, () => `<|${words}|>`);

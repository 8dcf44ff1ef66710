import { blocks, issuesExample, methodExample } from '../../../server/rules/examples.ts';

const claims =
  'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.';
const notMtus = 'The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation';

/** An item by its title, the words after "MAXIMUS guideline:", and its rationale with or without its label. */
export const citing = (title: string, field: string, rationale: string, claimsField = claims): string =>
  blocks(
    `${title}: Upheld`,
    claimsField,
    `MAXIMUS guideline: ${field}`,
    `${/^(?:<\|)?Decision rationale:/.test(rationale) ? '' : 'Decision rationale: '}${rationale} Therefore, the request is not medically necessary.`,
  );

/** What the field says of a chapter of the MTUS, and of a guideline outside of it. */
export const mtus = (words: string): string => `Decision based on MTUS ${words}.`;
export const other = (words: string): string => `${notMtus} ${words}.`;

export const lowBack = mtus('Low Back Complaints 2004, Section(s): Special Studies');
export const odgLowBack = other('Official Disability Guidelines (ODG), Low Back Chapter, MRIs');
export const opioids = mtus('Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use');

/** A letter with that case summary around items. */
export const letterOf = (summary: string, ...items: readonly string[]): string =>
  blocks(methodExample, `CLINICAL CASE SUMMARY\n${summary}`, issuesExample, ...items);

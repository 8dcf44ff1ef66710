import type { Criterion } from '../../content/content.ts';
import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { firstEndingAfter } from '../../text/span.ts';
import { proseOf } from '../definitions/prose.ts';
import { workerFacts } from '../definitions/worker-fact.ts';
import { blocks, claimsExample, reviewerExample, titleExample } from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';

const listExample = (applied: string) =>
  blocks(
    titleExample,
    claimsExample,
    reviewerExample,
    `${applied} MTUS criteria for imaging are: (1) a red flag; (2) a new neurologic deficit; (3) surgery under ` +
      'consideration. The request for an MRI is not medically necessary.',
  );

export const criteriaNotApplied: Rule = {
  id: 'criteria-not-applied',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'Criteria are listed and not applied',
    says: 'The rationale lists criteria, and nothing after the list speaks of this worker.',
    why: 'Each analysis ties the relevant findings to the standard that decides (Labor Code 4610.6(e)).',
    bad: listExample('<|Decision rationale:|> The patient has back pain without leg symptoms.'),
    good: listExample('Decision rationale: The patient has back pain.').replace(
      'consideration. ',
      'consideration. In this case, the patient has no red flag and no deficit. ',
    ),
    notWhen: 'The rationale speaks of the worker first and the list only repeats what was weighed.',
    related: ['not-individualized'],
  },
  *check(item, _letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    const criteria = rationale ? reading.content(rationale).criteria : [];
    if (!rationale || criteria.length === 0 || isApplied(item, rationale, criteria, reading)) return;
    const { start } = criteria[0].span;
    const end = lastEnd(criteria);
    yield {
      span: rationale.label,
      message:
        'The rationale lists criteria, and nothing after the list speaks of this worker. Findings are to be tied to ' +
        'the criteria (Labor Code 4610.6(e)).',
      related: [{ span: { start, end }, message: 'The list.' }],
      fixes: [applyScaffold(rationale, end, reading)],
    };
  },
};

const lastEnd = (criteria: readonly Criterion[]): number =>
  criteria.reduce((end, { span }) => Math.max(end, span.end), 0);

/** Words that speak of the worker or of the records. */
const WORKER =
  /\b(?:patient|worker|applicant|claimant|employee|IW|individual|he|she|his|her|hers|in this case|in the present case|here|records?|documentation|documented|submitted|provider|physician|treater|exam(?:ination)?|criteri(?:on|a)|requirements?)\b/i;
const THIS_CASE =
  /\b(?:in this case|in the present case|this (?:patient|worker|applicant|claimant|employee|case)|the (?:applicant|claimant|injured worker|IW))\b/i;

function isApplied(item: Item, rationale: Field, criteria: readonly Criterion[], reading: Reading): boolean {
  const { start } = criteria[0].span;
  const end = lastEnd(criteria);
  for (const { sentence } of workerFacts(item, reading)) if (sentence.span.start >= end) return true;
  const conclusion = reading.content(rationale).conclusion;
  return proseOf(rationale, reading).some(({ span, own }) => {
    if (span.end <= start) return false;
    if (span.start < end) return THIS_CASE.test(own.slice(0, 3000));
    const concludes =
      conclusion !== undefined && span.start <= conclusion.span.start && conclusion.span.end <= span.end;
    return (concludes ? THIS_CASE : WORKER).test(own.slice(0, 3000));
  });
}

const PROMPT = ' In this case, [[findings of the records, with their dates, held against each criterion]].';

/** Behind the sentence in which the list ends. */
function applyScaffold(rationale: Field, end: number, reading: Reading): Fix {
  const { sentences } = reading.content(rationale);
  const last = sentences[firstEndingAfter(sentences, end - 1)];
  return {
    title: 'Insert "In this case, ..." for the reviewer to complete',
    changes: [insertWords(Math.max(end, last?.end ?? end), PROMPT)],
    safe: false,
    preferred: false,
  };
}

import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { isAncillary } from '../definitions/ancillary.ts';
import { decidedAs } from '../definitions/decided-as.ts';
import { proseOf } from '../definitions/prose.ts';
import { hasWorkerFact } from '../definitions/worker-fact.ts';
import { blocks, claimsExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const study = (label: string, finding: string): string =>
  blocks(
    'MRI of the lumbar spine: Overturned',
    claimsExample,
    reviewerExample,
    `${label} The MTUS supports imaging when a neurologic deficit is new. ${finding} The request for an MRI is ` +
      'medically necessary.',
  );

export const overturnedWithoutFinding: Rule = {
  id: 'overturned-without-finding',
  family: 'decision',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'A denial is overturned without a finding of the worker',
    says:
      'The item is Overturned, and its rationale names no symptom, finding, diagnosis or earlier treatment of this ' +
      'worker; or it says that a criterion is not met.',
    why: 'The analysis cites the findings that the decision rests on (Labor Code 4610.6(e)).',
    bad: study('<|Decision rationale:|>', 'There is no documentation of an earlier MRI.'),
    good: study('Decision rationale:', 'The left ankle jerk was lost between May and July 2016.'),
    notWhen:
      'The service is granted for reasons that lie outside the criteria, and the rationale says so. Ancillary services ' +
      'never raise it; what has never been tried is no finding.',
    related: ['decision-contradicts-rationale', 'missing-conclusion'],
  },
  *check(item, letter, reading) {
    const rationale = item.decision?.value === 'overturned' ? fieldOf(item, 'rationale') : undefined;
    if (!rationale || !hasWords(rationale, reading) || isAncillary(item, reading)) return;
    const unmet = unmetCriterion(rationale, reading);
    if (unmet)
      yield {
        span: unmet,
        message:
          `The item ${decidedAs(item, letter, reading)}, but the rationale says ${quote(reading.plain(unmet))}. Say why the service is ` +
          'necessary all the same, or look at the decision again.',
        related: related(item),
      };
    else if (!hasWorkerFact(item, reading, true))
      yield {
        span: rationale.label,
        message:
          `The item ${decidedAs(item, letter, reading)}, and the rationale names no finding, diagnosis or treatment of this ` +
          'worker that supports it (Labor Code 4610.6(e)).',
        related: related(item),
      };
  },
};

const related = ({ decision }: Item) => (decision ? [{ span: decision.span, message: 'The decision.' }] : []);

/** False for an empty rationale and for one of prompts alone: they are missing as a whole. */
const hasWords = (rationale: Field, reading: Reading): boolean =>
  proseOf(rationale, reading).some(({ words }) => /\p{L}/u.test(words.replace(/\[\[[^[\]]*\]\]/g, '')));

const CRITERION = '(?:criteri(?:on|a)|guidelines?|requirements?|indications?|prerequisites?)';
/** One of them is in every sentence that says so. */
const MAY_SAY = new RegExp(CRITERION, 'i');
const UNMET = new RegExp(
  [
    `\\b${CRITERION}\\b[^.;:]{0,60}? (?:is|are|was|were|has|have) (?:clearly |also )?not (?:yet )?(?:been )?(?:fully |clearly )?(?:met|satisfied|fulfilled)\\b`,
    `\\bnone of the ${CRITERION} (?:is|are|was|were|has been|have been) (?:met|satisfied|fulfilled)\\b`,
    `\\b(?:(?:does|do|did) not|fails? to) (?:fully |clearly |currently )?(?:meet|satisfy|fulfill?)\\b[^.;:]{0,60}?\\b${CRITERION}\\b`,
  ].join('|'),
  'i',
);
/** Said by another, set aside, or under a condition. */
const SET_ASIDE =
  /\b(?:although|though|while|even|despite|if|when|whether|unless|because|UR|utilization|claims administrator|reviewer|denial|denied|held|contend\w*|argu\w+|not)\b/i;
const LONGEST_SENTENCE = 800;

function unmetCriterion(rationale: Field, reading: Reading): Span | undefined {
  for (const sentence of proseOf(rationale, reading)) {
    const unmet = sentence.listed ? undefined : unmetIn(sentence.said);
    if (unmet) return sentence.part(unmet.start, unmet.end);
  }
  return undefined;
}

const unmetIn = oncePerWords((own): Span | undefined => {
  const match = own.length > LONGEST_SENTENCE || !MAY_SAY.test(own) ? null : UNMET.exec(own);
  if (!match || SET_ASIDE.test(own.slice(0, match.index)) || /\b(?:but|however|nevertheless)\b/i.test(own))
    return undefined;
  return { start: match.index, end: match.index + match[0].length };
});

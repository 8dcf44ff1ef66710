import { fieldOf } from '../../letter/letter.ts';
import { isAncillary } from '../definitions/ancillary.ts';
import { proseOf } from '../definitions/prose.ts';
import { hasWorkerFact } from '../definitions/worker-fact.ts';
import { blocks, claimsExample, itemExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { itemName } from '../words.ts';

export const notIndividualized: Rule = {
  id: 'not-individualized',
  family: 'rationale',
  severity: 'information',
  scope: 'item',
  docs: {
    title: 'The rationale states no fact of this worker',
    says:
      'The rationale names no symptom, finding, diagnosis, count, date or earlier treatment of this worker, nor the ' +
      'absence of a named one.',
    why:
      "The decision is on the employee's specific medical needs, and each analysis cites the employee's condition " +
      'and the relevant findings (Labor Code 4610.6(c) and (e)).',
    bad: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      '<|Decision rationale:|> The MTUS reserves imaging for red flags. The records do not meet these criteria. The ' +
        'request for an MRI is not medically necessary.',
    ),
    good: itemExample,
    notWhen:
      'The item only follows from another one of the letter, as an ancillary service does. Those are never reported.',
    related: ['missing-rationale'],
  },
  *check(item, _letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    if (!rationale || hasWorkerFact(item, reading) || isAncillary(item, reading)) return;
    const sentences = proseOf(rationale, reading);
    if (!sentences.some(({ words }) => /\p{L}{3}/u.test(words.replace(SCAFFOLD, '')))) return;
    if (sentences.some(({ own }) => own.length < 1000 && ELSEWHERE.test(own))) return;
    yield {
      span: rationale.label,
      message:
        `The rationale of ${itemName(item, reading)} states no symptom, finding or treatment of this worker. Each ` +
        `analysis ` +
        "cites the employee's condition and the relevant findings (Labor Code 4610.6(e)).",
    };
  },
};

const SCAFFOLD = /\[\[[^[\]]*\]\]/g;

/** The facts stand in another rationale of the letter. */
const ELSEWHERE =
  /\b(?:see|as (?:noted|discussed|stated|explained|described)|for the reasons (?:given|stated)|noted|discussed|stated|described) (?:\w+ )?(?:above|previously|earlier)\b|\b(?:previous|preceding|first) (?:item|issue|rationale)\b/i;

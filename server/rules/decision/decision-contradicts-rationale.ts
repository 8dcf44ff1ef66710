import type { Conclusion } from '../../content/content.ts';
import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { decidedAs } from '../definitions/decided-as.ts';
import { blocks, claimsExample, itemExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const decisionContradictsRationale: Rule = {
  id: 'decision-contradicts-rationale',
  family: 'decision',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'The decision and the rationale say the opposite',
    says:
      'The item is Upheld, yet its rationale concludes that the service is medically necessary; or it is Overturned, ' +
      'and the rationale concludes that the service is not.',
    why:
      'The decision is what the parties carry out. One that its own reasons contradict can be attacked as a plainly ' +
      'erroneous finding of fact (Labor Code 4610.6(h)(5)). In published letters the two agreed in all 436 items that ' +
      'have a conclusion.',
    bad: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      'Decision rationale: The MTUS reserves imaging for a new neurologic deficit. The left foot has become weaker. The ' +
        'request for an MRI <|is medically necessary|>.',
    ),
    good: itemExample,
    notWhen:
      'A conclusion that goes one way for a part of the request and the other way for the rest contradicts no decision. ' +
      "Quoted words, the utilization review's reasons and remarks on weaning are not read as the conclusion.",
    related: ['missing-conclusion', 'unknown-decision'],
  },
  *check(item, letter, reading) {
    const conclusion = contradictingConclusion(item, reading);
    if (!conclusion || !item.decision) return;
    yield {
      span: conclusion.span,
      message:
        `The item ${decidedAs(item, letter, reading)}, but the rationale concludes ` +
        `${quote(reading.plain(conclusion.span))}. Decision and reasons must agree (Labor Code 4610.6(h)(5)).`,
      related: [{ span: item.decision.span, message: 'The decision.' }],
    };
  },
};

function contradictingConclusion(item: Item, reading: Reading): Conclusion | undefined {
  const rationale = fieldOf(item, 'rationale');
  const conclusion = rationale && reading.content(rationale).conclusion;
  if (!conclusion) return undefined;
  const expected = item.decision?.value === 'upheld' ? 'necessary' : 'not-necessary';
  const decided = item.decision?.value === 'upheld' || item.decision?.value === 'overturned';
  if (!decided || conclusion.value !== expected) return undefined;
  return isOfTheWhole(conclusion, item, reading) ? conclusion : undefined;
}

/** False where the statement holds for a part of the request, only gives a reason, or speaks of another item. */
function isOfTheWhole({ sentence, span }: Conclusion, item: Item, reading: Reading): boolean {
  const before = reading.plain({ start: sentence.start, end: span.start });
  const after = reading.plain({ start: span.end, end: sentence.end });
  if (FOR_A_PART.test(`${before} ${after}`)) return false;
  if (REASON.test(before) && !before.includes(', ') && /^[^.]{0,40}, (?:the|an?|this|no|his|her|it)\b/i.test(after))
    return false;
  return !OTHER_ITEM.test(before) && !(SURGERY.test(before) && !SURGERY.test(reading.plain(item.title)));
}

/** Words that make a conclusion hold for a part of the request. */
const FOR_A_PART =
  /\b(?:only|in part|partly|partially|but not|except|other than|the first|the initial|the remainder|the rest)\b/i;
/** "Although the fusion is medically necessary, a purchase ..." */
const REASON = /^(?:as|since|because|although|though|even though|while|whereas|given that)\b/i;
const OTHER_ITEM = /\b(?:above|in this letter|(?:previous|other|first|second) (?:item|request)|item \d)\b[^,;]*$/i;
const SURGERY =
  /\b(?:surgery|surgeries|surgical (?:procedure|intervention|request)|primary procedure|operation)\b[^,;]*$/i;

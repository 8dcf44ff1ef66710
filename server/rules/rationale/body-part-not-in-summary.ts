import { type BodyPart, regionOf } from '../../content/mentions/parts.ts';
import { type BodyPartMention, isNegated, mentionsIn } from '../../content/mentions.ts';
import { fieldOf, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { isOfDevice, isOneRegion } from '../definitions/complaints.ts';
import { oncePerNode } from '../definitions/once-per-node.ts';
import { workerFacts } from '../definitions/worker-fact.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';

const complaintExample = (complaint: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on May 4, 2014. A lumbar ' +
      'strain was diagnosed. An MRI was requested and denied.',
    issuesExample,
    titleExample,
    claimsExample,
    reviewerExample,
    `Decision rationale: MTUS reserves imaging for red flags. The patient has ${complaint}. The request for an MRI is not ` +
      'medically necessary.',
  );

export const bodyPartNotInSummary: Rule = {
  id: 'body-part-not-in-summary',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'A complaint that the case summary does not know',
    says: 'The rationale gives symptoms or findings of a part of the body that the clinical case summary never names.',
    why:
      "Such a sentence may come from another worker's letter; a determination on it rests on a mistake of fact (Labor " +
      'Code 4610.6(h)(5)).',
    bad: complaintExample('swelling of the <|shoulder|>'),
    good: complaintExample('pain of the low back'),
    notWhen: 'The records have the complaint, and only the summary leaves it out.',
    related: ['body-part-mismatch'],
  },
  *check(item, letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    const summary = sectionOf(letter, 'case-summary');
    if (!rationale || !summary) return;
    const known = knownParts(summary, reading);
    const others = reading.mentions(rationale.body).bodyParts.filter(({ part }) => !known.has(part));
    if (known.size === 0 || others.length === 0) return;
    const ofItem = mentionsIn(reading.mentions(item.title).bodyParts, item.service).map(({ part }) => part);
    const expected = [...new Set([...known, ...ofItem])];
    const mentions = reading.mentions(rationale.body);
    const unexpected = others.filter((mention) => !isExpected(mention, expected, reading));
    if (unexpected.length === 0) return;
    for (const { sentence, affirmed } of workerFacts(item, reading)) {
      if (!affirmed || GENERAL.test(sentence.own)) continue;
      for (const mention of mentionsIn(unexpected, sentence.span)) {
        if (!hasSymptom(sentence.own, reading.plain(mention.span)) || isNegated(mentions, mention.span)) continue;
        yield {
          span: mention.span,
          message:
            `The rationale has a complaint of the "${reading.plain(mention.span)}", which the case summary never names. Make ` +
            "sure that the sentence is of this worker's records (Labor Code 4610.6(h)(5)).",
          related: [{ span: summary.heading, message: 'The case summary.' }],
        };
        return;
      }
    }
  },
};

/** The parts that the case summary names; none where others may stand behind what was taken out of it. */
const knownParts = oncePerNode((summary: Section, reading: Reading): ReadonlySet<BodyPart> => {
  const named = reading.mentions(summary.body).bodyParts;
  return new Set(REDACTED.test(reading.plain(summary.body)) ? [] : named.map(({ part }) => part));
});

function isExpected(mention: BodyPartMention, expected: readonly BodyPart[], reading: Reading): boolean {
  const region = regionOf(mention.part);
  if (region === 'mind' || region === 'trunk' || region === 'head' || isOfDevice(mention, reading)) return true;
  return expected.some((part) => isOneRegion(part, mention.part));
}

/** A part may stand behind the gap of a redaction or a prompt. */
const REDACTED = /\[\[|\bmultiple body parts\b/i;
const GENERAL =
  /\b(?:if|should|would|risk|guidelines?|MTUS|ODG|ACOEM|patients|may|can|unlike|rather than|instead of|referred|surgery)\b/i;
const SYMPTOM =
  '(?:pain|swelling|swollen|tender\\w*|weak\\w*|numb\\w*|stiff\\w*|spasms?|sprains?|strains?|tears?|arthritis|locking|instability|effusion|injury)';

/** The symptom stands right beside the part: "shoulder pain", "swelling of the left shoulder". */
function hasSymptom(sentence: string, part: string): boolean {
  const name = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `\\b${name} ${SYMPTOM}\\b|\\b${SYMPTOM} (?:of|in|over|at) (?:the |his |her |both )?(?:left |right |bilateral )?${name}\\b|\\b${name} (?:is|was|are|were) ${SYMPTOM}\\b`,
    'i',
  ).test(sentence);
}

import type { BodyPart } from '../../content/mentions/parts.ts';
import { mentionsIn, type Quantity } from '../../content/mentions.ts';
import { type Field, fieldOf, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords } from '../../text/words.ts';
import { oncePerNode } from '../definitions/once-per-node.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';

const therapyExample = (visits: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on May 4, 2014. A lumbar ' +
      'strain was diagnosed. He completed 12 visits of acupuncture. More were requested and denied.',
    issuesExample,
    'Acupuncture of the low back: Upheld',
    claimsExample,
    reviewerExample,
    `Decision rationale: MTUS asks for functional gain. The patient completed ${visits} of acupuncture and is off work. ` +
      'The request is not medically necessary.',
  );

export const priorTreatmentConflict: Rule = {
  id: 'prior-treatment-conflict',
  family: 'rationale',
  severity: 'information',
  scope: 'item',
  docs: {
    title: 'Two counts of earlier treatment',
    says: 'The case summary and the rationale give different numbers of earlier visits or injections of one treatment.',
    why: 'One of the two is a mistake of fact that ordinary knowledge can see (Labor Code 4610.6(h)(5)).',
    bad: therapyExample('<|6 visits|>'),
    good: therapyExample('12 visits'),
    notWhen: 'The two counts are of different courses, or one is a part of the other: say which.',
    related: [],
  },
  *check(item, letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    const summary = sectionOf(letter, 'case-summary');
    if (!rationale || !summary) return;
    const told = countsIn(summary, reading);
    if (told.size === 0) return;
    for (const [treatment, count] of countsIn(rationale, reading)) {
      const other = told.get(treatment);
      if (!count || !other || count.quantity.value === other.quantity.value || areApart(count, other)) continue;
      yield {
        span: count.quantity.span,
        message:
          `The rationale counts "${reading.plain(count.quantity.span)}" of ${treatment}, the case summary ` +
          `"${reading.plain(other.quantity.span)}". One of the two may be a mistake of fact (Labor Code 4610.6(h)(5)).`,
        related: [{ span: other.quantity.span, message: 'The case summary.' }],
      };
    }
  },
};

interface Count {
  readonly quantity: Quantity;
  readonly parts: readonly BodyPart[];
}

/** Counts for parts of the body that have nothing in common are of two courses. */
const areApart = (a: Count, b: Count): boolean =>
  a.parts.length > 0 && b.parts.length > 0 && !a.parts.some((part) => b.parts.includes(part));

const TREATMENTS: readonly (readonly [string, RegExp])[] = [
  ['physical therapy', /\bphysical therapy\b|\bphysiotherapy\b|\bPT\b/i],
  ['acupuncture', /\bacupuncture\b/i],
  ['chiropractic care', /\bchiropractic\b/i],
  ['psychotherapy', /\bpsychotherapy\b|\bcognitive behaviou?ral therapy\b|\bCBT\b/i],
  ['occupational therapy', /\boccupational therapy\b/i],
  ['epidural injections', /\bepidurals?\b|\bESIs?\b/i],
];

const DONE =
  /\b(?:completed|attended|received|underwent|undergone|finished|participated in|(?:has|have|had|was|were) (?:already |had |been )?(?:given|treated|had)?|after|despite)\b/i;
/** What leaves a count open, makes it a part of another one, or one that is wanted. */
const OPEN =
  /\b(?:at least|over|about|approximately|around|almost|nearly|some|more than|up to|more|additional|further|another|remaining|last|first|initial|post-?operative|before|after (?:the )?surgery|since|requests?|requested|recommend\w*|authoriz\w+|certified|approved|prescribed|planned|would|should|if|guidelines?|MTUS|ODG|ACOEM|allow\w*|weeks?|months?|utilization review|UR|claims administrator)\b/i;
const LONGEST = 800;

/** The one count of each treatment that took place; `undefined` where two sentences count it differently. */
const countsIn = oncePerNode((node: Field | Section, reading: Reading): ReadonlyMap<string, Count | undefined> => {
  const counts = new Map<string, Count | undefined>();
  const mentions = reading.mentions(node.body);
  for (const { own, said, listed, span } of proseOf(node, reading)) {
    const named = listed ? [] : treatmentsIn(said);
    if (named.length === 0) continue;
    const quantities = mentionsIn(mentions.quantities, span).filter(isCount);
    if (quantities.length === 0) continue;
    const [treatment] = named;
    const isSure =
      named.length === 1 &&
      quantities.length === 1 &&
      quantities[0].max === undefined &&
      DONE.test(own) &&
      !OPEN.test(own);
    const [quantity] = quantities;
    const known = counts.get(treatment);
    if (!isSure || (counts.has(treatment) && known?.quantity.value !== quantity.value))
      for (const name of named) counts.set(name, undefined);
    else counts.set(treatment, { quantity, parts: mentionsIn(mentions.bodyParts, span).map(({ part }) => part) });
  }
  return counts;
});

const treatmentsIn = oncePerWords((own): readonly string[] =>
  own.length > LONGEST ? [] : TREATMENTS.flatMap(([name, pattern]) => (pattern.test(own) ? [name] : [])),
);

const isCount = ({ unit, per, factors }: Quantity): boolean =>
  (unit === 'visits' || unit === 'injections') && per === undefined && factors === undefined;

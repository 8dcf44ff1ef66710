import type { BodyPart } from '../../content/mentions/parts.ts';
import { mentionsIn } from '../../content/mentions.ts';
import { fieldOf, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import { oncePerNode } from '../definitions/once-per-node.ts';
import { proseOf } from '../definitions/prose.ts';
import { deniedTreatments, givenTreatments, type Treatment } from '../definitions/treatments.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const historyExample = (history: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on May 4, 2014. A ' +
      'lumbar strain was diagnosed. He has not had physical therapy. An MRI was requested and denied.',
    issuesExample,
    titleExample,
    claimsExample,
    reviewerExample,
    `Decision rationale: MTUS reserves imaging for red flags. The patient has low back pain ${history}. The request ` +
      'for an MRI is not medically necessary.',
  );

export const historyContradicted: Rule = {
  id: 'history-contradicted',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The rationale counts on a treatment that the case summary denies',
    says: 'The rationale says despite, after or failed of a treatment that the case summary says was never done.',
    why: 'One of the two is a mistake of fact that ordinary knowledge can see (Labor Code 4610.6(h)(5)).',
    bad: historyExample('<|despite physical therapy|>'),
    good: historyExample('and no red flags'),
    notWhen:
      'The summary denies the treatment for one time or one part of the body only, and the rationale means another.',
    related: [],
  },
  *check(item, letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    const summary = sectionOf(letter, 'case-summary');
    if (!rationale || !summary) return;
    const denials = deniedIn(summary, reading);
    if (denials.size === 0) return;
    for (const { own, said, words, listed, part, span } of proseOf(rationale, reading)) {
      if (listed || SUPPOSED.test(own.slice(0, 1000)) || OTHERS.test(own.slice(0, 1000))) continue;
      for (const { treatment, start, end } of givenTreatments(said)) {
        const denial = denials.get(treatment);
        if (!denial || !COUNTS_ON.test(own.slice(start, end))) continue;
        const named = mentionsIn(reading.mentions(rationale.body).bodyParts, span);
        if (named.length > 0 && denial.parts.length > 0 && !named.some((one) => denial.parts.includes(one.part)))
          continue;
        yield {
          span: part(start, end),
          message:
            `The rationale has ${quote(words.slice(start, end))}; the case summary says ${quote(denial.words)}. ` +
            'One of the two is a mistake of fact (Labor Code 4610.6(h)(5)).',
          related: [{ span: denial.span, message: 'The case summary.' }],
        };
        return;
      }
    }
  },
};

const COUNTS_ON =
  /^(?:after|despite|following|in spite of|failed|had|completed|underwent|undergone|attended|received|tried|trialed|participated)\b/i;
const SUPPOSED =
  /\b(?:if|should|would|unless|until|when|whether|guidelines?|ODG|MTUS|ACOEM|recommend\w*|require[sd]?|planned|proposed)\b/i;
const OTHERS = /\b(?:utilization review(?:er)?|UR|claims administrator)\b/;

interface Denial {
  readonly span: Span;
  readonly words: string;
  readonly parts: readonly BodyPart[];
}

/** Words of a sentence that tells of a treatment as one that was had. */
const WAS_HAD =
  /\b(?:help\w*|relie\w+|improv\w*|visits?|sessions?|complet\w+|attend\w*|courses?|benefit\w*|underwent|received|treated|including|\d)/i;
const OTHER_TIME = /\b(?:since|yet|recent(?:ly)?|last|past|further|more|additional)\b/i;

/** The treatments that the case summary denies; none that it says were done as well. */
const deniedIn = oncePerNode((summary: Section, reading: Reading): ReadonlyMap<Treatment, Denial> => {
  const denials = new Map<Treatment, Denial>();
  const others: Words[] = [];
  for (const { own, said, words, span, part } of proseOf(summary, reading)) {
    const denied = deniedTreatments(said);
    if (denied.length === 0) others.push(said);
    else if (!OTHERS.test(own) && !OTHER_TIME.test(own))
      for (const { treatment, start, end } of denied)
        denials.set(treatment, {
          span: part(start, end),
          words: words.slice(start, end),
          parts: mentionsIn(reading.mentions(summary.body).bodyParts, span).map((one) => one.part),
        });
  }
  if (denials.size > 0) for (const said of others) for (const treatment of hadIn(said)) denials.delete(treatment);
  return denials;
});

/** No person writes a longer sentence, in UTF-16 units. */
const LONGEST = 1500;

function hadIn(said: Words): Treatment[] {
  const { text } = said;
  const given = givenTreatments(said).map(({ treatment }) => treatment);
  if (text.length > LONGEST || !WAS_HAD.test(text)) return given;
  const small = text.toLowerCase();
  return [...given, ...TREATMENTS.filter((treatment) => small.includes(treatment.toLowerCase()))];
}

const TREATMENTS: readonly Treatment[] = [
  'physical therapy',
  'acupuncture',
  'chiropractic',
  'epidural injection',
  'trigger point injection',
  'TENS',
  'home exercise',
  'psychotherapy',
  'drug screen',
  'injection',
];

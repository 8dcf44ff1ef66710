import { mentionsIn } from '../../content/mentions.ts';
import type { Field, Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { type GuidelineUse, guidelineUse } from '../definitions/guideline-use.ts';
import type { UseOfGuideline } from '../definitions/used.ts';
import { blocks, claimsExample, itemExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';

export const mtusSilenceContradicted: Rule = {
  id: 'mtus-silence-contradicted',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The MTUS is said to be silent, and the field cites the MTUS alone',
    says:
      'The rationale says that the MTUS as a whole does not address the service, while the guideline field cites ' +
      'nothing but the MTUS.',
    why:
      'Where the MTUS does not address a condition, the search goes on to ACOEM, ODG and other evidence (8 CCR ' +
      '9792.21.1(a)(2)). Field and rationale cannot both be right.',
    bad: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      'Decision rationale: <|The MTUS does not address this request.|> There are no red flags. The request for an MRI is ' +
        'not medically necessary.',
    ),
    good: itemExample,
    notWhen:
      'The MTUS is silent on one point only (how often, how long, which brand), or the rationale goes on to argue with it.',
    related: ['mtus-silence-unexplained', 'uncited-guideline-used'],
  },
  *check(item, _letter, reading) {
    const use = guidelineUse(item, reading);
    if (!use || use.cited.some(({ source }) => source !== 'MTUS')) return;
    if (use.named.some(({ mention, use: how }) => how === 'used' && use.lists(mention))) return;
    const silence = use.named.find((named) => isWholeSilence(named, use, item, reading));
    if (!silence) return;
    yield {
      span: use.placedSentence(silence),
      message:
        'The rationale says that the MTUS does not address this, and the guideline field cites the MTUS alone (8 CCR ' +
        '9792.21.1(a)(2)). Cite what the decision rests on, or say what the MTUS states.',
      related: [{ span: use.placed(use.cited[0]).span, message: 'The guideline field.' }],
    };
  },
};

/** What a silence is on: the whole request, or a point of it. */
const ON =
  /\b(?:silent|mute|address(?:es)?|discuss(?:es)?|mention|cover|speak|comment|recommendations?|guidance|guidelines?|statements?|sections?|apply|applicable)\b(?: (?:on|to|for|about|regarding|with regards? to|in regards? to|concerning|of|with respect to))?(?: (?:the|this|these|that|any|use of|topic of|issue of|subject of|specific|requested|request for|treatment|service|of))*(.*)$/i;
const WHOLE =
  /^[\s.,;:]*(?:$|(?:request(?:ed)?|service|item|treatment|procedure|issue|topic|matter|subject|condition|modality|study|it|here)\b)/i;
const POINT =
  /\b(?:frequency|duration|number|how (?:many|often|long)|dos(?:e|age|ing)|repeat|second|amount|quantity|brand|versus|purchase|rental|series|schedule)\b/i;

/** The MTUS as a whole, on this service: named by the words of the item, or as the request. */
function isWholeSilence(
  named: UseOfGuideline,
  { rationale, placed, placedSentence }: GuidelineUse,
  item: Item,
  reading: Reading,
): boolean {
  const { mention, use } = named;
  if (use !== 'set-aside' || mention.source !== 'MTUS' || mention.entry !== 'mtus') return false;
  const sentence = placedSentence(named);
  const from = placed(mention).span.end;
  const after = reading.plain({ start: from, end: Math.min(sentence.end, from + LONGEST) });
  if (POINT.test(after) || mention.pages.length > 0) return false;
  const on = ON.exec(after);
  if (!on) return false;
  return (
    WHOLE.test(on[1]) ||
    WHOLE.test(after.slice(on.index + on[0].length - on[1].length)) ||
    sharesWord(on[1], item, reading) ||
    sharesDrug(sentence, rationale, item, reading)
  );
}

const LONGEST = 300;

/** A word of the item's service, by its first five letters. */
function sharesWord(words: string, item: Item, reading: Reading): boolean {
  const { start, end } = item.service;
  const service = stemsOf(reading.plain({ start, end: Math.min(end, start + LONGEST) }));
  return [...stemsOf(words)].some((stem) => service.has(stem));
}

/** The same drug, by whatever name. */
function sharesDrug(sentence: Span, rationale: Field, item: Item, reading: Reading): boolean {
  const asked = new Set(reading.mentions(item.title).drugs.map(({ id }) => id));
  return asked.size > 0 && mentionsIn(reading.mentions(rationale.body).drugs, sentence).some(({ id }) => asked.has(id));
}

const stemsOf = (words: string): Set<string> =>
  new Set(
    (words.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5)).filter((stem) => !COMMON.has(stem)),
  );

const COMMON = new Set(
  'left right bilat with unit treat thera servi reque sessi visit times weeks lumba cervi spine knee shoul wrist ankle'.split(
    ' ',
  ),
);

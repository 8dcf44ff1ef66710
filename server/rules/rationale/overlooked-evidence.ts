import type { BodyPart } from '../../content/mentions/parts.ts';
import { isNegated, mentionsIn } from '../../content/mentions.ts';
import { fieldOf, type Item, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { isOneRegion } from '../definitions/complaints.ts';
import { EVIDENCE, type EvidenceKind } from '../definitions/evidence.ts';
import { type ProseSentence, proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const findingsExample = (sentence: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on May 4, 2014. A lumbar ' +
      'strain was diagnosed. On 11/12/2016 the left ankle jerk was absent. An MRI was requested and denied.',
    issuesExample,
    titleExample,
    claimsExample,
    reviewerExample,
    'Decision rationale: MTUS reserves imaging for red flags and a new deficit. The patient has low back pain. ' +
      `${sentence} The request for an MRI is not medically necessary.`,
  );

export const overlookedEvidence: Rule = {
  id: 'overlooked-evidence',
  family: 'rationale',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The rationale denies what the case summary has',
    says:
      'The rationale says that a finding, test or treatment is not documented, and a dated sentence of the case summary ' +
      'has it, for the same region.',
    why:
      'A determination that found no documentation of what a listed report shows was set aside by the court ' +
      '(Gonzalez-Ornelas; see McAtee; Labor Code 4610.6(h)(5)).',
    bad: findingsExample('<|There is no documentation of a reflex change|>.'),
    good: findingsExample('The ankle jerk alone is no new deficit.'),
    notWhen:
      'The rationale weighs the evidence elsewhere, or means another time, degree or part of the body: say which one.',
    related: [],
  },
  *check(item, letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    const summary = sectionOf(letter, 'case-summary');
    if (!rationale || !summary) return;
    const sentences = proseOf(rationale, reading);
    let denials = 0;
    for (const sentence of sentences) {
      const denial = sentence.listed ? undefined : denialIn(sentence.said);
      if (!denial) continue;
      if (++denials > MOST_DENIALS) return;
      if (isAcknowledged(denial.kind, sentence, sentences)) continue;
      const named = mentionsIn(reading.mentions(rationale.body).bodyParts, sentence.span).map(({ part }) => part);
      const parts = named.length > 0 ? named : partsOfItem(item, reading);
      const evidence = evidenceIn(summary, denial.kind, parts, reading);
      if (!evidence) continue;
      yield {
        span: sentence.part(denial.start, denial.end),
        message:
          `The rationale says ${quote(sentence.words.slice(denial.start, denial.end))}; the case summary has ` +
          `${quote(reading.plain(evidence))}. Weigh it or say why it does not count (Labor Code 4610.6(h)(5)).`,
        related: [{ span: evidence, message: `The case summary has ${denial.kind.name}.` }],
      };
      return;
    }
  },
};

const partsOfItem = (item: Item, reading: Reading): BodyPart[] =>
  mentionsIn(reading.mentions(item.title).bodyParts, item.service).map(({ part }) => part);

/** No person denies more in one rationale. */
const MOST_DENIALS = 20;

/** No person writes a longer sentence, in UTF-16 units. */
const LONGEST = 1500;

const DENIES =
  "(?:there (?:is|was|are|were|has been) )?\\b(?:no|lack of|without(?: any)?|absence of|(?:not|n't) (?:document|describe|mention|show|contain|include)) (?:(?:clear |current )?(?:documentation|evidence|mention|record|indication|report|description|documented) )?(?:of |for )?(?:any |a |an |the )?";
/** What makes of the denied thing a part of it: its kind, its effect, its time. */
const ANOTHER =
  /^ (?:with|that|from|following|goals?|reports?|results?|notes?|since|within|during|after|before|due|for (?!the (?:left|right|neck|back|knee)\b)|as|on|at|progress|improvement|benefits?|and (?:functional|its|the results?)|consistent|being|repeat|to be)\b/i;
const SPARED =
  /\b(?:other than|except|apart from|aside from|besides|utilization review(?:er)?|UR|claims administrator|if|unless|should|guidelines?|MTUS|ODG|ACOEM|progressive|significant|new|recent|failed|worsening|severe|persistent)\b/i;

const patterns: ReadonlyMap<EvidenceKind, RegExp> = new Map(
  EVIDENCE.map((kind) => [kind, new RegExp(`${DENIES}(?:${kind.denied})\\b`, 'i')]),
);

interface Denied {
  readonly kind: EvidenceKind;
  readonly start: number;
  readonly end: number;
}

const DENIAL = /\b(?:no|lack|without|absence|not)\b|n't\b/i;
/** Any of the kinds as it stands right behind a denial. */
const ANY_DENIED = new RegExp(`(?:${EVIDENCE.map(({ denied }) => denied).join('|')})\\b`, 'i');

const denialIn = oncePerWords((own): Denied | undefined => {
  if (own.length > LONGEST || !DENIAL.test(own) || !ANY_DENIED.test(own) || SPARED.test(own)) return undefined;
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(own);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (!ANOTHER.test(own.slice(end))) return { kind, start: match.index, end };
  }
  return undefined;
});

/** Another sentence of the rationale, or the rest of this one behind a turn, speaks of the evidence. */
const isAcknowledged = (kind: EvidenceKind, denial: ProseSentence, sentences: readonly ProseSentence[]): boolean =>
  sentences.some(
    (one) =>
      one !== denial &&
      !one.listed &&
      one.own.length <= LONGEST &&
      kind.named.test(one.own) &&
      !GUIDELINE.test(one.own),
  ) || /\b(?:but|although|though|however|while|yet)\b/i.test(denial.own.slice(0, LONGEST));

/** Rules of a guideline and the request itself acknowledge nothing. */
const GUIDELINE =
  /\b(?:guidelines?|MTUS|ODG|ACOEM|recommend\w*|indicated|criteria|should|medically necessary|request(?:ed)?)\b/i;
const OTHERS = /\b(?:utilization review(?:er)?|UR|claims administrator|denied (?:the|an?) request|non-?certified)\b/i;
const WANTED =
  /\b(?:request(?:ed|s)?|recommend\w*|plan(?:ned)?|pending|scheduled|authorization|proposed|would|prior to the injury|before the injury)\b/i;

/** The words of the case summary that have the evidence, in a sentence with a date, or right behind one. */
function evidenceIn(
  summary: Section,
  kind: EvidenceKind,
  parts: readonly BodyPart[],
  reading: Reading,
): Span | undefined {
  const mentions = reading.mentions(summary.body);
  let dated = false;
  for (const { own, span, part } of proseOf(summary, reading)) {
    const wasDated = dated;
    dated = mentionsIn(mentions.dates, span).some(({ precision }) => precision !== 'year');
    if (own.length > LONGEST || !(dated || wasDated) || OTHERS.test(own) || WANTED.test(own)) continue;
    const match = kind.has.exec(own);
    if (!match) continue;
    const place = part(match.index, match.index + match[0].length);
    if (isNegated(mentions, place)) continue;
    const found = mentionsIn(mentions.bodyParts, span).map((one) => one.part);
    const fits = (one: BodyPart, other: BodyPart) => (kind.byNerve ? isOneRegion(one, other) : one === other);
    if (kind.ofNoRegion || found.length === 0 || found.some((one) => parts.some((other) => fits(one, other))))
      return place;
  }
  return undefined;
}

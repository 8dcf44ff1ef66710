import type { Item, Letter } from '../../letter/letter.ts';
import { fieldOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { isAncillary, isSurgery } from '../definitions/ancillary.ts';
import { decidedAs } from '../definitions/decided-as.ts';
import { type ProseSentence, proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, reviewerExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { itemName, itemPlace, quote } from '../words.ts';

const surgery = blocks(
  'Left L4-L5 microdiscectomy: Overturned',
  claimsExample,
  reviewerExample,
  'Decision rationale: The MTUS accepts surgery for a nerve root that imaging shows to be compressed. The left foot has ' +
    'become weaker, and the MRI shows the disc at the root. The request for left L4-L5 microdiscectomy is medically ' +
    'necessary.',
);
const service = (decision: string, reason: string, verdict: string): string =>
  blocks(
    `Associated surgical service: Walker: ${decision}`,
    claimsExample,
    reviewerExample,
    `Decision rationale: The MTUS ties such services to the surgery. As ${reason}, the associated walker ${verdict}.`,
  );

export const ancillaryDecisionConflict: Rule = {
  id: 'ancillary-decision-conflict',
  family: 'decision',
  severity: 'error',
  scope: 'letter',
  docs: {
    title: 'An ancillary service is decided against its surgery',
    says:
      'An ancillary service is refused because the surgery is not medically necessary, while the letter overturns the ' +
      'denial of that surgery; or it is granted because the surgery is, while the letter upholds the denial.',
    why:
      'An ancillary service stands and falls with its surgery. When the two decisions part, the worker is left with an ' +
      'operation without what belongs to it, or the reverse; the reason given is then a plainly erroneous finding of ' +
      'fact (Labor Code 4610.6(h)(5)).',
    bad: blocks(
      surgery,
      service('Upheld', '<|the left microdiscectomy is not medically necessary|>', 'is not medically necessary'),
    ),
    good: blocks(
      surgery,
      service('Overturned', 'the left microdiscectomy is medically necessary', 'is medically necessary'),
    ),
    notWhen: 'The service belongs to another operation, which the letter does not decide.',
    related: ['decision-contradicts-rationale'],
  },
  *check(letter, reading) {
    const surgeries = letter.items.filter((item) => isSurgery(item, reading));
    if (surgeries.length === 0) return;
    for (const item of letter.items) {
      if (surgeries.includes(item) || !isAncillary(item, reading)) continue;
      const reason = reasonOf(item, reading);
      const against = reason && contradicted(reason, item, surgeries, reading);
      if (against) yield report(item, reason, against, letter, reading);
    }
  },
};

/** What the rationale of an ancillary service says of the surgery, as its reason. */
interface Reason {
  readonly span: Span;
  /** The words that name the surgery. */
  readonly named: string;
  readonly necessary: boolean;
}

function report(item: Item, reason: Reason, against: Item, letter: Letter, reading: Reading): Report {
  const decision = against.decision?.span ?? itemPlace(against, reading);
  const reasonLast = reason.span.start > decision.start;
  return {
    span: reasonLast ? reason.span : decision,
    message:
      `${itemName(item, reading)} is ${reason.necessary ? 'granted' : 'refused'} because ` +
      `${quote(reading.plain(reason.span))}, but ${itemName(against, reading)} ${decidedAs(against, letter, reading)}. The two decisions must agree.`,
    related: [
      reasonLast
        ? { span: decision, message: `The decision on ${itemName(against, reading)}.` }
        : { span: reason.span, message: `The reason given for ${itemName(item, reading)}.` },
    ],
    key: reading.plain(item.title),
  };
}

/** A verb that judges, after the words for an operation; only what the service's own decision follows from counts. */
const VERDICT =
  /(?<named>(?:[\w/-]+ ){0,12}?(?:surg(?:ery|eries|ical (?:procedure|intervention|request|treatment))|operation|procedure|intervention|arthroscopy|fusion|decompression|repair|replacement|reconstruction|release|ACDF|ORIF|\w+(?:ectomy|otomy|plasty|odesis)))(?:,? (?:itself|above|that|which))? (?:is|are|was|were|has|have) (?:also |been |found |deemed |determined |considered |felt |to be |being )*(?<denial>not |non-?|un)?(?:been |found |deemed |determined |considered |felt |to be )*(?:medically )?(?:necessary|supported|approved|certified|authorized|indicated|appropriate|established|warranted|recommended)\b/i;
const BECAUSE =
  /\b(?:as|since|because|given that|due to the fact that|inasmuch as) (?:the|this|that|these|her|his|a|an)\b/i;
const LONGEST_SENTENCE = 600;

function reasonOf(item: Item, reading: Reading): Reason | undefined {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return undefined;
  const sentences = proseOf(rationale, reading);
  for (const [n, sentence] of sentences.entries()) {
    const reason = sentence.listed ? undefined : reasonIn(sentence, sentences[n + 1]);
    if (reason) return reason;
  }
  return undefined;
}

function reasonIn(sentence: ProseSentence, next: ProseSentence | undefined): Reason | undefined {
  const { own } = sentence;
  if (own.length > LONGEST_SENTENCE) return undefined;
  const because = BECAUSE.exec(own);
  const from = because ? because.index + because[0].search(/ (?=\w+$)/) + 1 : 0;
  if (!because && !leadsOn(own, next)) return undefined;
  const match = VERDICT.exec(own.slice(from));
  if (
    !match?.groups ||
    /\b(?:not|if|when|unless|although|while|UR|review)\b/i.test(own.slice(from, from + match.index))
  )
    return undefined;
  const start = from + match.index;
  return {
    span: sentence.part(start, start + match[0].length),
    named: match.groups.named,
    necessary: match.groups.denial === undefined,
  };
}

/** "The surgery is not necessary, therefore the walker is not"; in two sentences; "ancillary to a surgery that is not". */
const leadsOn = (own: string, next: ProseSentence | undefined): boolean =>
  /\b(?:ancillary to|associated with) /i.test(own) ||
  (/^the\b/i.test(own) &&
    (/\b(?:therefore|thus|so|hence|as such),? (?:the|this)\b/i.test(own) ||
      /^(?:therefore|thus|hence|as such|so|consequently|accordingly)\b/i.test(next?.own ?? '')));

/** The surgery that is decided the other way; none where it is not clear which surgery is meant. */
function contradicted(reason: Reason, item: Item, surgeries: readonly Item[], reading: Reading): Item | undefined {
  const follows = reason.necessary ? 'overturned' : 'upheld';
  if (item.decision && item.decision.value !== follows) return undefined;
  const meant = surgeries.filter((one) => isMeant(reason.named, reading.plain(one.title)));
  const [first] = meant;
  if (!first || meant.some((one) => one.decision?.value !== first.decision?.value)) return undefined;
  const opposite = reason.necessary ? 'upheld' : 'overturned';
  return first.decision?.value === opposite ? first : undefined;
}

const GENERIC =
  /^(?:the|this|that|these|her|his|an?|of|for|to|and|is|request(?:ed)?|proposed|primary|associated|main|planned|index|surg\w+|operati\w+|procedures?|intervention|treatment|service)$/i;

/** True where every word that tells the operation from others stands in the title. */
function isMeant(named: string, title: string): boolean {
  const words = new Set(title.toLowerCase().match(/\w+/g));
  return (named.toLowerCase().match(/\w+/g) ?? []).every((word) => GENERIC.test(word) || words.has(word));
}

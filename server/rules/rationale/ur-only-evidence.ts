import { type Field, fieldOf, type Letter, type Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { firstSections } from '../place.ts';
import { quote } from '../words.ts';

const recordsExample = (sentence: string) =>
  blocks(
    titleExample,
    claimsExample,
    reviewerExample,
    `Decision rationale: MTUS reserves imaging for red flags. The patient has low back pain. ${sentence} The request ` +
      `for an MRI is not medically necessary.`,
  );

export const urOnlyEvidence: Rule = {
  id: 'ur-only-evidence',
  family: 'rationale',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'No clinical records were at hand',
    says: 'The letter says that no clinical notes or records at all were supplied to the reviewer.',
    why:
      'A determination may not rest on the information of the utilization review alone (8 CCR 9792.10.6(b)(2)). ' +
      'Where no records came, they are asked for first.',
    bad: recordsExample('<|No clinical notes were incorporated into the application.|>'),
    good: recordsExample('No clinical notes of the requested visit were supplied; those of May show no red flags.'),
    notWhen: 'Records of another kind were reviewed, and the sentence only means that one kind is missing: say which.',
    related: [],
  },
  *check(letter, reading) {
    const said = [...statementsOf(letter, reading)];
    const [first] = said.filter(({ inRationale }) => inRationale).concat(said);
    if (!first) return;
    yield {
      span: first.span,
      message:
        `The letter says ${quote(first.words)}. A determination never rests on the utilization review's information ` +
        'alone (8 CCR 9792.10.6(b)(2)).',
      related: said
        .filter((one) => one !== first)
        .map(({ span, inRationale }) => ({
          span,
          message: inRationale ? 'A rationale says so too.' : 'The case summary says so too.',
        })),
    };
  },
};

interface Statement {
  readonly span: Span;
  readonly words: string;
  readonly inRationale: boolean;
}

function* statementsOf(letter: Letter, reading: Reading): Iterable<Statement> {
  for (const section of firstSections(letter))
    if (section.kind === 'case-summary') yield* statementsIn(section, false, reading);
  for (const item of letter.items) {
    const rationale = fieldOf(item, 'rationale');
    if (rationale) yield* statementsIn(rationale, true, reading);
  }
}

function* statementsIn(node: Field | Section, inRationale: boolean, reading: Reading): Iterable<Statement> {
  for (const { said, words, listed, part } of proseOf(node, reading)) {
    const stated = listed ? undefined : nothingIn(said);
    if (!stated) continue;
    const { start, end } = stated;
    const whole = /[.!]$/.test(words) && end >= words.length - 1;
    yield { span: part(start, whole ? words.length : end), words: words.slice(start, end), inRationale };
  }
}

/** No person writes a longer sentence, in UTF-16 units. */
const LONGEST = 1000;

/** The words of a sentence that say that there are no records (UTF-16 offsets of it). */
const nothingIn = oncePerWords((own): Span | undefined => {
  if (own.length > LONGEST || !MAY_SAY.test(own) || SUPPOSED.test(own)) return undefined;
  const match = NOTHING.exec(own);
  if (!match || EXCEPT.test(own)) return undefined;
  const end = match.index + match[0].length;
  if (!/^the (?:only|sole)/i.test(match[0]) && OF_ONE_KIND.test(own.slice(end))) return undefined;
  return { start: match.index, end };
});

/** One of the words for records, and one that says that there are none: in every such sentence. */
const MAY_SAY = /^(?=.*\b(?:no|none|not|never|only|sole)\b).*(?:note|record|report|document|information|file)/i;

const RECORDS =
  '(?:(?:clinical|medical|treating|actual|progress|office|chart|treatment|supporting)(?:,? (?:or|and) )? ' +
  '?){1,3}(?:progress |treatment )?(?:notes?|records?|reports?|documents|documentation|information|file)(?:,? ' +
  '(?:or|and) (?:[\\w-]+ ){0,3}(?:notes?|records?|reports?|documents|documentation|information|evidence))?';
const SUPPLIED =
  '(?:supplied|provided|submitted|incorporated|furnished|received|included|attached|enclosed|made ' +
  'available|available|sent|forwarded|on file)';
const TO_THE_REVIEW =
  '(?: (?:for (?:this |the |my )?(?:independent medical )?review(?:er)?(?: at this time)?|(?:in|into|with|to|within) ' +
  '(?:the |this |his |her )?(?:application|independent medical review|IMR|packet|file|review(?:er)?|submission|case ' +
  'file|request)(?: (?:for (?:independent medical review|IMR)|packet|application|file))*|at the time of (?:this|the|my) ' +
  'review|(?:for|with) this request))';

const END =
  '(?= ?(?:$|[.;,]| other than (?:the )?(?:utilization|UR\\b)| apart from (?:the )?(?:utilization|UR\\b)| besides (?:the )?(?:utilization|UR\\b)))';
/** Records without a kind are all of them only where they are those of the application. */
const TO_THE_APPLICATION =
  ' (?:in|into|with|to|within|for) (?:the |this )?(?:application|independent medical review|IMR|packet|case file|submission)\\b';

/** "no clinical notes were incorporated into the application", "the only document was the utilization review". */
const NOTHING = new RegExp(
  [
    `\\b(?:no|none of the|not any) ${RECORDS} (?:was|were|are|is|has been|have been) ${SUPPLIED}${TO_THE_REVIEW}?${END}`,
    `\\bthere (?:was|were|are|is|have been|has been) (?:no|not any) ${RECORDS} (?:that (?:was|were) )?${SUPPLIED}${TO_THE_REVIEW}?${END}`,
    `(?<=^|[,;] |\\b(?:that|and|but|because|since|however) )(?:the |any )?(?:actual )?(?=(?:clinical|medical|treat))${RECORDS} (?:was|were|are|have|has) (?:not|never) (?:been )?${SUPPLIED}${TO_THE_REVIEW}?${END}`,
    `\\bno (?:records|documents|documentation) (?:was|were|has been|have been) ${SUPPLIED}${TO_THE_APPLICATION}[^.;,]{0,40}${END}`,
    '\\bthe (?:only|sole) (?:document|record|documentation|information|report)s? (?:supplied|provided|submitted|available|received|reviewed)?[^.;]{0,40}(?:is|was|were) (?:from )?(?:the|a) (?:utilization review|UR)\\b(?: (?:report|determination|decision|denial|letter))?',
  ].join('|'),
  'i',
);
const SUPPOSED =
  /\b(?:if|whether|unless|when|where) no\b|\b(?:utilization review(?:er)?|UR|claims administrator)\b[^.;]{0,60}\b(?:that|because|as|since) (?:no\b|there (?:was|were)\b|(?:the )?(?:clinical|medical)\b)/i;
/** "..., of the first visit": the absence is of one kind, or of one time. */
const OF_ONE_KIND =
  /^,? ?(?:of|from|regarding|about|concerning|for|since|after|before|documenting|describing|that|which|showing|to (?:support|show|document|confirm|establish)|on the|dated|pertaining)\b/i;
const EXCEPT =
  /\b(?:most recent|recent|current|updated|additional|further|other(?! than (?:the )?(?:utilization|UR\b))|new|subsequent|prior|previous|earlier|physical therapy|therapy|acupuncture|chiropractic|psych\w+|operative|imaging|radiology|surgical)\s+(?:\w+ ){0,2}(?:notes?|records?|reports?|documentation)\b/i;

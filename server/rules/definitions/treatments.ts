import { oncePerWords } from '../../text/words.ts';

/** Treatments and tests whose having taken place two rationales may tell differently. */
export type Treatment =
  | 'physical therapy'
  | 'acupuncture'
  | 'chiropractic'
  | 'epidural injection'
  | 'trigger point injection'
  | 'TENS'
  | 'home exercise'
  | 'psychotherapy'
  | 'drug screen'
  | 'injection';

/** A statement on a treatment within a sentence's words (UTF-16 offsets of them). */
export interface TreatmentStatement {
  readonly treatment: Treatment;
  readonly start: number;
  readonly end: number;
}

const NAMES: readonly (readonly [Treatment, string])[] = [
  ['physical therapy', 'physical therapy|physiotherapy'],
  ['acupuncture', 'acupuncture'],
  ['chiropractic', 'chiropractic(?: (?:care|treatments?|therapy|manipulation|visits|sessions))?'],
  ['epidural injection', '(?:\\w+ )?epidural(?: steroid)? injections?|ESIs?'],
  ['trigger point injection', 'trigger point injections?'],
  ['TENS', 'TENS(?: unit| trial)?'],
  ['home exercise', 'home exercise(?:s| program)?'],
  ['psychotherapy', 'psychotherapy|cognitive behaviou?ral therapy'],
  ['drug screen', '(?:urine )?drug (?:screen(?:ing|s)?|tests?|testing)'],
  ['injection', '(?:cortisone|steroid|corticosteroid) injections?'],
];

const ALL = NAMES.map(([, names]) => names).join('|');

/** The names as they must stand whole, to tell which treatment a name is of. */
const WHOLE = NAMES.map(([treatment, names]) => ({ treatment, name: new RegExp(`^(?:${names})$`, 'i') }));

const treatmentOf = (words: string): Treatment | undefined => WHOLE.find(({ name }) => name.test(words))?.treatment;

/** A part of every name: most sentences hold none, and need no closer look. */
const NAMED = /therap|punct|practic|injection|ESI|TENS|exercise|drug/i;

/** What may stand between a denial and the treatment without changing what is denied. */
const BESIDE =
  '(?:any |a |an |the |prior |previous |earlier |past |trials? of |courses? of |attempts? (?:at|of) |use of |sessions of |visits of |having |had |undergone |undergoing |completed |completing |received |receiving |attended |attending |tried |attempted |participat\\w+ in |treatment with |conservative (?:care|treatment|therapy),? (?:such as|including|with) )';
const WHO =
  '(?:(?:the |this )?(?:patient|applicant|claimant|(?:injured )?worker|employee|IW|he|she) (?:has |had |was |have )?)?';

const DENIED = new RegExp(
  [
    `\\b(?:no|without|lack of|absence of|not (?:any|provide|contain|show|include)) (?:\\w+ ){0,2}?(?:documentation|documented|evidence|mention|record|indication|history) (?:of|that) ${WHO}${BESIDE}{0,4}(?<n1>${ALL})\\b`,
    `\\b(?:has|have|had) (?:not|never) (?:yet )?(?:had|tried|attended|received|undergone|completed|attempted|been treated with|trialed|participated in) ${BESIDE}{0,4}(?<n2>${ALL})\\b`,
    `\\b(?:no|nor) (?:prior|previous|earlier|past) (?<n3>${ALL}) (?:is|are|was|were|has been|have been) (?:documented|noted|recorded|described|on record|done|tried|given)\\b`,
    `\\b(?<n4>${ALL}) (?:has|have) (?:not|never) been (?:tried|attempted|documented|done|given|completed)\\b`,
  ].join('|'),
  'gi',
);
/** What turns the denial into one of the effect, the goals or the report. */
const OF_ANOTHER_THING =
  /^ (?:goals?|notes?|reports?|results?|benefits?|improvement|efficacy|progress|response|at (?:the|L|C|T)|for (?:the )?(?:last|past)|in the (?:last|past)|since|within|recently|with (?:functional|objective|evidence))\b/i;

const GIVEN = new RegExp(
  `\\b(?:had|completed|underwent|undergone|attended|received|participated in|tried|trialed|failed|after|despite|following|in spite of|treated with|responded to|relief (?:from|with)|improve(?:d|ment) (?:from|with)|through) (?:(?:\\w+|\\d+[-/\\d]*),? ){0,6}?(?<n1>${ALL})\\b`,
  'gi',
);
/** What sets a treatment off from the one of the plain name, or makes it no fact. */
const ANOTHER_KIND =
  /\b(?:no|not|never|without|neither|nor|any|post-?\s?operative|postoperative|aquatic|supervised|after (?:the |this )?surgery|if|should|would|may|requested|proposed|more|further|additional|repeat|before|until)\b/i;

/** The treatments that the words deny took place, or deny are documented. Empty in sentences too long for a person. */
export const deniedTreatments = oncePerWords((words): readonly TreatmentStatement[] =>
  mayName(words) ? statements(words, DENIED).filter(({ end }) => !OF_ANOTHER_THING.test(words.slice(end))) : [],
);

/** The treatments that the words say took place. */
export const givenTreatments = oncePerWords((words): readonly TreatmentStatement[] =>
  mayName(words)
    ? statements(words, GIVEN).filter(({ start, end }) => {
        const before = words.slice(Math.max(0, start - 40), start).replace(/^.*[.;,]/, '');
        return !ANOTHER_KIND.test(before) && !ANOTHER_KIND.test(words.slice(start, end));
      })
    : [],
);

const LONGEST = 1000;

const mayName = (words: string): boolean => words.length <= LONGEST && NAMED.test(words);

function statements(words: string, pattern: RegExp): TreatmentStatement[] {
  const found: TreatmentStatement[] = [];
  for (const match of words.matchAll(pattern)) {
    const name = Object.values(match.groups ?? {}).find((group) => group !== undefined);
    const treatment = name && treatmentOf(name);
    if (treatment) found.push({ treatment, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

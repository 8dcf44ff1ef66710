import { looseWords } from '../text/loose-words.ts';
import type { ConclusionValue } from './content.ts';

/** The words that speak of medical necessity, and what stands around them in their sentence. */
export interface NecessityWords {
  readonly match: RegExpMatchArray;
  readonly before: string;
  readonly after: string;
  /** True where `before` starts with the sentence. */
  readonly opensSentence: boolean;
}

/** What such words state. */
export interface NecessityStatement {
  readonly value: ConclusionValue;
  readonly subordinate: boolean;
  readonly onRequest: boolean;
  /** How many units before the words belong to the statement: its verb and its denial. */
  readonly lead: number;
}

const MEDICALLY = `(?:${looseWords('medically')}|${looseWords('medical')}|${looseWords('medially')})`;
const BESIDE = '(?:(?:reasonable|indicated|appropriate|warranted|justified|supported),? (?:and/or|and|or|nor) )?';
/** Misspelt ones too ("neccessary", "necesary"). */
const NECESSARY = 'n ?e ?c ?c? ?e ?s ?s? ?a ?r ?y';
const NECESSITY = looseWords('necessity');

/** Blanks that extraction put into or took out of the words are looked through. */
export const necessityWords = new RegExp(
  `(?:\\b|(?<=\\b(?:is|was|are|were)))(?:(?<denied>not|non) ?-? ?)?${MEDICALLY}[ -]?(?<within>not )?${BESIDE}` +
    `(?:(?<un>un)?${NECESSARY}|(?<noun>${NECESSITY})|${looseWords('appropriate')})` +
    `|\\b(?<plain>${NECESSARY})\\b|\\b(?<plainNoun>${NECESSITY})\\b`,
  'gi',
);

/** Judges one occurrence; `undefined` where it states nothing on the request. */
export function judgeNecessity(place: NecessityWords): NecessityStatement | undefined {
  const clause = clauseBefore(place.before);
  const value = valueOfClause(place, clause);
  if (!value) return undefined;
  return {
    value,
    subordinate: isSubordinate(place, clause),
    onRequest: /\brequest/i.test(place.before),
    lead: leadOf(clause.words),
  };
}

interface Clause {
  /** From the clause's opening word to the words themselves. */
  readonly words: string;
  /** The separator and conjunction that set the clause off; empty where it opens the sentence or follows other words. */
  readonly opening: string;
}

const REQUESTED =
  '(?:request|requests|requested|item|items|service|services|treatment|medication|procedure|surgery|study|test|therapy|injection|device|equipment|treatments|medications)';
/** Where a new statement opens within a sentence. */
const BOUNDARY = new RegExp(
  [
    ';',
    ' - | -- | \\u2013 | \\u2014 ',
    ', yet\\b',
    ',? (?:but|so|thus|therefore|hence|however|whereas|while|although|though|because)\\b',
    ', (?:and|since|as|making|rendering|(?:indicating|suggesting|showing|demonstrating) that)\\b',
    ' and (?=[A-Z][\\w-]+ (?:is|was|has|remains)\\b)',
    ',? which (?=(?:is|are|was|were|makes?|renders?)\\b)',
    ' and (?=(?:the|this|these|it|they|he|she|an|a|continued|ongoing|his|her|no|none|nothing|is|are|was|were|has|have|thus|therefore|hence|as such|so|given|nothing)\\b)',
    `, (?=(?:the|this|these|such|her|his) (?:[\\w-]+ ){0,2}?${REQUESTED}\\b)`,
  ].join('|'),
  'gi',
);

function clauseBefore(before: string): Clause {
  let from = 0;
  let opening = '';
  for (const match of before.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (isParenthetic(before, match[0], end) || joinsAdjectives(before, match[0], end)) continue;
    from = end;
    opening = match[0];
  }
  return { words: before.slice(from), opening };
}

/** "is not, however, medically necessary": the word stands between commas and opens no clause. */
const isParenthetic = (before: string, opening: string, end: number): boolean =>
  (/^, (?:however|therefore|thus|hence)$/i.test(opening) && /^,\s*$/.test(before.slice(end))) ||
  (/which/i.test(opening) && before.indexOf(', ', end) >= 0);

/** "is reasonable, appropriate, and medically necessary": one predicate. */
const joinsAdjectives = (before: string, opening: string, end: number): boolean =>
  /\b(?:and|but)\b/i.test(opening) && before.slice(end).trim() === '';

function valueOfClause(place: NecessityWords, clause: Clause): ConclusionValue | undefined {
  const { match, after } = place;
  const { denied, within, un, noun, plain, plainNoun } = match.groups ?? {};
  if (COMPARES.test(place.before) && !place.opensSentence) return undefined;
  if (isOthers(place, clause) || /\bdisagree/i.test(clause.words)) return undefined;
  if (WEANING.test(clause.words) && !/\brequest/i.test(clause.words)) return undefined;
  if (noun || plainNoun) return nounValue(place, clause);
  if (EXCEEDS.test(clause.words)) return 'not-necessary';
  if (ATTRIBUTIVE.test(clause.words)) return undefined;
  if (!plain && match[0].includes('-') && /^ [a-z]/i.test(after) && !denied) return undefined;
  const negated = Boolean(denied || within || un) || isNegated(clause);
  if (isInPart(clause, after, negated)) return 'partly';
  if (isGeneral(clause.words, after) || isCondition(clause, after, negated)) return undefined;
  if (plain ? !isPlainPredicate(clause.words, after, negated) : !isPredicate(place, clause)) return undefined;
  if (!negated && /^[^.;]{0,60}\b(?:wean|taper)/i.test(after)) return undefined;
  return negated ? 'not-necessary' : 'necessary';
}

/** "unlike the first, which was ...": said of another request. */
const ATTRIBUTIVE = /\bas determined to be $|\b(?:what|that which) (?:is|are|was) $/i;
const COMPARES = /^\W*(?:unlike|as opposed to|in contrast (?:to|with))\b/i;
const WEANING = /\b(?:wean|taper)/i;
const EXCEEDS = /\b(?:exceeds?|exceeded|more than|greater than|beyond|over) (?:what )?(?:is|was|would be|are)\b/i;

/** "to repeat tests ... per ODG", "for most tears", "found necessary above": said of anybody or of another item. */
const isGeneral = (clause: string, after: string): boolean =>
  /^ to\b[^.;]*\b(?:per (?:the )?(?:ODG|MTUS|ACOEM|guidelines?)|routinely)\b/i.test(after) ||
  /^ (?:for|in) (?:most|all|many|some)\b/i.test(after) ||
  (after.startsWith(' above') && !/\brequest/i.test(clause)) ||
  /\bno more than (?:this|that)\b/i.test(clause);

const FIRST_PART =
  /\bonly (?:the )?(?:(?:first|initial) )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i;
const ONLY_PART = /^ (?:only for \d|(?:on|for) the (?:left|right)(?: side)? only\b)/i;
const OTHER_PART = /^\s*not (?:for )?(?:the|for) [^,;]{1,60}, (?:is|are) (?:considered |deemed )?$/i;

/** "partially", "in part", a part named alone, or an elliptic second half that goes the other way ("... but a rental is"). */
function isInPart({ words, opening }: Clause, after: string, negated: boolean): boolean {
  if (/\b(?:partially|partly|in part)\s*$/i.test(words) || /^ in part\b/i.test(after)) return true;
  if (FIRST_PART.test(words) || ONLY_PART.test(after)) return !negated;
  if (/but/i.test(opening) && OTHER_PART.test(words)) return true;
  if (/\bbut not (?:for|the|to)\b|\band not for\b/i.test(`${words} ${after}`)) return true;
  const rest =
    /\b(?:and (?=the (?:rest|remain|other|balance))|but|while|whereas|though|although)\b[^.;]*?\b(?:is|are|was|were)( not)?[\s.]*$/i.exec(
      after,
    );
  return rest !== null && (rest[1] !== undefined) !== negated;
}

const PERSON =
  "(?:utilization review(?:er)?|UR|claims administrator(?:'s)?|(?:prior|previous|initial|original) (?:review(?:er)?|determination|IMR)|prior IMR|IMR|(?:treating |requesting |attending |prescribing |primary |UR )*(?:physician|provider|surgeon|treater|doctor|psychologist|chiropractor)|appeal|denial letter|patient|applicant|injured worker)";
const SAYS =
  'found|finds?|finding|held|holds?|stat(?:ed|es?|ing)|called|considered|deemed|determined|determination|opin(?:ed|es)|argu(?:ed|es|ing)|concluded|felt|feels|believe[sd]?|said|says|wrote|writes|contend(?:s|ed|ing)?|maintain(?:s|ed)?|thought|judged|ruled|noted|notes|decided|denied|indicat(?:ed|es|ing)|document(?:ed|s)|assert(?:ed|s)?|report(?:ed|s)|approved|modified|certified|authorized|modification|claim(?:ed|s)|reason(?:ed|s)|explain(?:ed|s)|comment(?:ed|s)|responded|replied';
/** Said by such a person; "is considered", "was found" are the reviewer's own words. */
const OTHERS = new RegExp(
  `\\b${PERSON}\\b[^.;]*?(?<!\\b(?:is|are|was|were|be|been|being|not|hereby|therefore|thus) )\\b(?:${SAYS})\\b`,
  'i',
);
const OTHERS_DENIED = new RegExp(
  `\\b${PERSON}\\b[^.;]*?\\b(?:not|never|fail(?:s|ed) to|didn't|doesn't)\\b[^.;]{0,20}\\b(?:state|explain|document|establish|indicate|show|demonstrate|provide|note|clarify|describe|address|justify)`,
  'i',
);
const ACCORDING = new RegExp(`^(?:per|according to|in the opinion of) (?:the |this |his |her )?${PERSON}`, 'i');
const GUIDELINE_SAYS =
  /\b(?:guidelines?|ODG|MTUS|ACOEM|CMS|Medicare)\b[^.;,]{0,60}\b(?:states?|considers?|says?|holds?|deems?|specif(?:y|ies)|defines?)\b[^.;]{0,80}\bthat\b/i;
const WORKER_SAYS =
  /\b(?:patient|applicant|(?:injured )?worker|claimant|employee) (?:states?|stated|reports?|reported|feels|felt|believes?|believed)\b/i;

/** "Per ODG, routine use is ...": what the guideline says of anybody. */
const GUIDELINE_LEADS =
  /^(?:per|according to|under) (?:the )?(?:ODG|MTUS|ACOEM|guidelines?|Official)\b[^,]*, (?!(?:the|this|these|that|such|an?|his|her|no|none|neither|both)\b)/i;
const BY_OTHERS = new RegExp(`\\b(?:${SAYS})\\b[^.;]{0,40}\\bby (?:the )?${PERSON}\\b`, 'i');

/** True where somebody else says so: the claims administrator, UR, a provider, the worker, a guideline. */
function isOthers(place: NecessityWords, { words, opening }: Clause): boolean {
  const clause = /which/i.test(opening) ? place.before : ownWords({ words, opening });
  if (OTHERS_DENIED.test(clause)) return false;
  if (OTHERS.test(clause) || BY_OTHERS.test(clause) || WORKER_SAYS.test(clause) || GUIDELINE_SAYS.test(clause))
    return true;
  if (place.opensSentence && GUIDELINE_LEADS.test(place.before) && !/\brequest/i.test(place.before)) return true;
  return (
    place.opensSentence && ACCORDING.test(place.before) && !/\b(?:but|however|therefore|thus|so)\b/i.test(place.before)
  );
}

/** Words of denial, split by a blank or not. "Not only", "no doubt" deny nothing. */
const DENIAL =
  /\b(?:n ?o ?t|cannot|never|neither|nor|none|nothing|hardly|rarely|seldom|(?:insufficient|inadequate) to|unable|fail(?:s|ed)? to|no longer|by no means|in no way|unclear|not enough)\b(?! (?:only|just|merely)\b)|n['\u2019]t\b|\bno\b(?!-| (?:doubt|question)\b)|\b(?:lack|absence|insufficient|inadequate|little|limited) (?:of )?(?:[\w-]+ ){0,2}?(?:evidence|documentation|information|support|rationale|indication|proof|justification|findings)\b/i;
const LEADING =
  /^\s*(?:although|though|while|whereas|despite|even though|as|since|because|given|if|when|in spite of|without|after|absent|with|in the absence of)\b[^,]*, /i;
const BESIDES = /, (?:which|who|that|although|though|despite|with|without|including|given|while|as|not)\b[^,]*,/gi;

/** "that does not need equipment", "who could not tolerate NSAIDs": said of a noun before the verb. */
const RELATIVE =
  /\b(?:that|who|which) (?:does|do|did|has|have|had|could|can|would|is|was|were|are)(?: not|n't)\b[^,;]*?(?=\b(?:is|are|was|were)\b(?:\s+\w+){0,3}\s*$)/i;

/** What the clause says itself: without what opens it as reason or contrast, and what only describes a noun. */
function ownWords({ words, opening }: Clause): string {
  const plain = words.replaceAll(BESIDES, ' ');
  const own = SUBORDINATE_OPENING.test(opening) ? plain.replace(/^[^,]*, /, '') : plain.replace(LEADING, '');
  return own.replace(RELATIVE, ' ');
}

/** True where the clause denies. */
const isNegated = (clause: Clause): boolean =>
  DENIAL.test(ownWords(clause).replace(/\bno (?:question|doubt)\b|\bnot without\b/gi, ''));

const IF_BEFORE =
  /(?:^|[\s,])(?:whether|if|when|whenever|unless|until|before|once(?! (?:an?|per|every|each|daily|weekly)\b))\b(?![^,]*,)|^\s*should\b/i;
const DEPENDS_AFTER =
  /^(?: and appropriate)?,? (?:only\b|(?:only )?(?:if|when|whenever|unless|provided|once|until|in (?:patients|cases)|for (?:patients|those|people|individuals)|where)\b)/i;

/** Words of the item's own name ("when needed", "before surgery") set no condition. */
const ITEM_NAME = /\brequest.*?(?= (?:is|are|was|were|can|cannot|has|have|does|do|would|appears?)\b[^,;]*$)/i;

/** A condition, or an aside on what would be necessary. A denial under a condition is a denial all the same. */
function isCondition(clause: Clause, after: string, negated: boolean): boolean {
  const words = ownWords(clause).replace(ITEM_NAME, 'request');
  if (/(?:^|[\s,])(?:whether|if|when|whenever)\b[^,]*$/i.test(words)) return true;
  if (/^\s*(?:in order )?to be $/i.test(words)) return true;
  if (negated) return DEPENDS_AFTER.test(after) && !/\brequest/i.test(words);
  if (DEPENDS_AFTER.test(after) || IF_BEFORE.test(words)) return true;
  if (/\b(?:could|may|might)\b(?![^,]*, )[^,]*$/i.test(words)) return true;
  return /\b(?:would|should|must|shall)\b[^,]*$/i.test(words) && !/\brequest/i.test(words);
}

const USED_AS =
  /\b(?:as|when|where|if|deemed|is deemed|other|any|all|and|of|for|with|provide|provided|receive|receiving|only|the|most|to) ?$/i;
const SEEN_AS =
  /\b(?:supports?|supported|seen|regarded|approved|certified|accepted|considered|recommended|authorized|viewed|classified|request|granted)\b[^.;]* as ?$/i;

/** True where "medically necessary" is said of something, and does not only describe a noun ("medically necessary care"). */
function isPredicate(place: NecessityWords, { words: clause, opening }: Clause): boolean {
  const { match, after, before, opensSentence } = place;
  if (match.groups?.denied) return true;
  if (
    /^ (?:treatments?|services?|care|medications?|supplies|equipment|procedures?|for (?:the )?(?:cure|relief))\b/i.test(
      after,
    )
  ) {
    if (!/\b(?:is|are|was|were|be|been|being) (?:not |considered |a |currently )*$/i.test(clause)) return false;
  }
  if (/appropriate$/i.test(match[0]) && !/\b(?:is|are|was|were|be|been|considered|deemed)\b/i.test(clause))
    return false;
  if (clause.trim() === '')
    return (opensSentence && before.trim() === '') || /\b(?:therefore|thus|hence|so)\b/i.test(opening);
  return !USED_AS.test(clause) || SEEN_AS.test(clause) || /\b(?:deemed|is deemed|and|only) ?$/i.test(clause);
}

const COPULA =
  /\b(?:is|are|was|were|be|been|being|deemed|considered|found)\b(?: (?:not|currently|also|therefore|deemed|considered|found|to|be|longer|no|felt|reasonable|appropriate|indicated|and))* *$/i;
const PURPOSE = /^,? (?:to|that|in order|before|for|information|documentation|prior)\b/i;
const NOT_REQUESTED = /\b(?:documentation|information|records?|evaluation|weaning|tapering|it)\b/i;

/** Plain "necessary" counts of a request, not of a purpose ("necessary to ...") or of what a request lacks. */
function isPlainPredicate(clause: string, after: string, negated: boolean): boolean {
  if (PURPOSE.test(after) || !COPULA.test(clause)) return false;
  return /\brequest/i.test(clause) || (negated && !NOT_REQUESTED.test(clause));
}

const STATES =
  /^.{0,240}?(?:\b(?:is|are|was|were|has|have|had|cannot|can|could|does|did|remains?)\b|:|(?=\bnot\b))([^.;]{0,90})/i;
const REASON_AFTER = /,? (?:by|that|as|since|because|although|though|while|given|despite|which)\b/i;
const SHOWN =
  /\b(?:established|demonstrated|supported|shown|documented|substantiated|met|satisfied|justified|proven|confirmed|apparent|evident|clear|present|exists?|affirmed|made|found)\b/i;
const DOUBTED =
  /\b(?:un(?:established|determined|clear|supported|proven|certain|substantiated)|questionable|in question|lacking|doubtful|insufficient|yet to be)\b/i;
const SHOWS =
  /\b(?:establish(?:es|ed)?|demonstrates?|demonstrated|supports?|supported|shows?|shown|documents?|documented|substantiates?|justif(?:y|ies|ied)|meets?|met|satisf(?:y|ies|ied)|proves?|proven|confirms?|confirmed|finds?|found|lacks?|lacking|has|have|is|are|was|were|evidence|documentation|definition|criteria|based on)\b[^,;.]*$/i;

const AFFIRMS =
  /\b(?:establish|demonstrat|support|show|substantiat|justif|meets?|met|satisf|prove|confirm)|\b(?:is|are|was|were|remains) (?:an? )?(?:clear |apparent |real )?$/i;

/** "Medical necessity has not been established", "does not establish medical necessity", "is not a medical necessity". */
function nounValue({ match, after }: NecessityWords, { words: clause, opening }: Clause): ConclusionValue | undefined {
  if (match.groups?.plainNoun && !/\brequest|\bmedical/i.test(`${clause} ${after}`)) return undefined;
  if (/^ (?:decision|determination|review|guidelines?|letter|statement)\b/i.test(after)) return undefined;
  if (/\b(?:letter|certificate|statement)s? of $/i.test(clause)) return undefined;
  const denied = Boolean(match.groups?.denied) || isNegated({ words: clause, opening });
  const states = STATES.exec(after.replaceAll(BESIDES, ' ').split(REASON_AFTER, 1)[0]);
  const said = states?.[0] ?? '';
  if (DOUBTED.test(said) || (DENIAL.test(said) && said !== '')) return 'not-necessary';
  if (states && SHOWN.test(said)) return denied ? 'not-necessary' : 'necessary';
  if (/\bwithout (?:\w+ )?$/i.test(clause)) return 'not-necessary';
  if (!SHOWS.test(clause) && !/\bno (?:\w+ )?$/i.test(clause)) return undefined;
  if (/\black(?:s|ing)?\b/i.test(clause) || denied) return 'not-necessary';
  return AFFIRMS.test(clause) ? 'necessary' : undefined;
}

const SUBORDINATE_OPENING = /\b(?:as|since|because|although|though|while|whereas)$/i;
const SUBORDINATE_START =
  /^\s*(?:as|since|because|although|though|even though|while|whereas|given that|now that|inasmuch as|despite|contrary to)\b(?!(?: such| a result| noted| stated| above)\b)/i;

/** A clause of reason or contrast that no comma closes before the statement. */
function isSubordinate(place: NecessityWords, clause: Clause): boolean {
  if (SUBORDINATE_OPENING.test(clause.opening)) return !/, /.test(clause.words);
  const start = place.opensSentence ? clause.words : clause.words.replace(/^[\s,]*/, '');
  if (!SUBORDINATE_START.test(start)) return false;
  return !/, (?!(?:which|who|that|in|at|for|and|or)\b)/.test(start);
}

const LEAD =
  /(?:\b(?:is|are|was|were|will|would|should|can|must|be|been|being|not|cannot|never|deemed|considered|found|determined|to|as|appears?|does|do|no longer|neither|has|have|had|remains?|currently|therefore|a)[ ,]*)+$/i;

/** The linking words right before: a verb and its denial. */
const leadOf = (clause: string): number => LEAD.exec(clause.slice(-60))?.[0].length ?? 0;

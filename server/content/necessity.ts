import { looseWords } from '../text/loose-words.ts';
import { BESIDES, type Clause, clauseBefore, DENIAL, isNegated, isSubordinate, ownWords } from './clauses.ts';
import type { ConclusionValue } from './content.ts';
import { isOthers } from './speakers.ts';

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
  /** A remark on weaning, which counts only where nothing else is stated. */
  readonly aside: boolean;
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
    subordinate: isSubordinate(clause, place.opensSentence),
    onRequest: /\brequest/i.test(place.before),
    aside: value === 'partly' && WEANING.test(place.after),
    lead: leadOf(clause.words),
  };
}

function valueOfClause(place: NecessityWords, clause: Clause): ConclusionValue | undefined {
  const { match, after } = place;
  const { denied, within, un, noun, plain, plainNoun } = match.groups ?? {};
  if (COMPARES.test(place.before) && !place.opensSentence) return undefined;
  if (isOthers(place.before, place.opensSentence, clause) || /\bdisagree/i.test(clause.words)) return undefined;
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
const ATTRIBUTIVE = /\bas determined to be $|\bnot be denied as $|\b(?:what|that which) (?:is|are|was) $/i;
const COMPARES = /^\W*(?:unlike|as opposed to|in contrast (?:to|with))\b/i;
const WEANING = /\b(?:wean|taper)/i;
const EXCEEDS = /\b(?:exceeds?|exceeded|more than|greater than|beyond|over) (?:what )?(?:is|was|would be|are)\b/i;

/** "to repeat tests ... per ODG", "for most tears", "found necessary above": said of anybody or of another item. */
const isGeneral = (clause: string, after: string): boolean =>
  /^ to\b[^.;]*\b(?:per (?:the )?(?:ODG|MTUS|ACOEM|guidelines?)|routinely)\b/i.test(after) ||
  /^ (?:for|in) (?:most|all|many|some)\b/i.test(after) ||
  (after.startsWith(' above') && !/\brequest/i.test(clause)) ||
  SURGERY_ABOVE.test(clause) ||
  /\bno more than (?:this|that)\b/i.test(clause);

/** "The surgery above has been found": another item of the letter. */
const SURGERY_ABOVE =
  /^[^,;]{0,60}\b(?:surg(?:ery|ical procedure)|procedure|operation|arthroscopy|fusion|repair|replacement|\w+(?:ectomy|otomy|plasty)),? (?:requested |noted |discussed )?above\b[^,;]{0,40}$/i;
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
/** "This is not a necessary treatment": an article before the word is no verdict on what is not requested. */
const ON_REQUEST = /\brequest|^\s*(?:as such, |therefore, |thus, )?this (?:is|was)\b/i;
const NOT_REQUESTED = /\b(?:documentation|information|records?|evaluation|weaning|tapering|it)\b/i;

/** Plain "necessary" counts of a request, not of a purpose ("necessary to ...") or of what a request lacks. */
function isPlainPredicate(clause: string, after: string, negated: boolean): boolean {
  if (PURPOSE.test(after) || !COPULA.test(clause.replace(/ an? $/i, ' '))) return false;
  if (/ an? $/i.test(clause)) return ON_REQUEST.test(clause);
  return /\brequest/i.test(clause) || (negated && !NOT_REQUESTED.test(clause));
}

/** A verb, or a colon with the verdict right behind it, and what follows. */
const STATES =
  /^.{0,240}?(?:\b(?:is|are|was|were|has|have|had|cannot|can|could|does|did|remains?)\b|:(?=\s*(?:[\w-]+ )?(?:not|un\w+|established|demonstrated|shown|supported|substantiated|lacking|none|no)\b)|(?=\bnot\b))[^.;]{0,90}/i;
const REASON_AFTER = /,? (?:by|that|as|since|because|although|though|while|given|despite|which)\b/i;
/** A reason before the verb; "as needed", "by mouth", "that was requested" are words of the request. */
const REASON_BEFORE = /,? (?:since|because|although|though|while|given|despite)\b/i;
const VERB = /\b(?:is|are|was|were|has|have|had|cannot|can|could|does|did|remains?)\b/i;
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
  const said = saidOf(after.replaceAll(BESIDES, ' '), SHOWS.test(clause));
  if (DOUBTED.test(said) || (DENIAL.test(said) && said !== '')) return 'not-necessary';
  if (SHOWN.test(said)) return denied ? 'not-necessary' : 'necessary';
  if (/\bwithout (?:\w+ )?$/i.test(clause)) return 'not-necessary';
  if (!SHOWS.test(clause) && !/\bno (?:\w+ )?$/i.test(clause)) return undefined;
  if (/\black(?:s|ing)?\b/i.test(clause) || denied) return 'not-necessary';
  return AFFIRMS.test(clause) ? 'necessary' : undefined;
}

/** What is said of the noun, up to a reason: behind its verb, or anywhere where the noun is the object of another verb. */
function saidOf(after: string, isObject: boolean): string {
  if (isObject) return STATES.exec(after.split(REASON_AFTER, 1)[0])?.[0] ?? '';
  const said = STATES.exec(after.split(REASON_BEFORE, 1)[0])?.[0] ?? '';
  const verb = VERB.exec(said);
  if (!verb) return said.split(REASON_AFTER, 1)[0];
  const tail = said.slice(verb.index).split(REASON_AFTER, 1)[0];
  return said.slice(0, verb.index) + tail;
}

const LEAD =
  /(?:\b(?:is|are|was|were|will|would|should|can|must|be|been|being|not|cannot|never|deemed|considered|found|determined|to|as|appears?|does|do|no longer|neither|has|have|had|remains?|currently|therefore|a)[ ,]*)+$/i;

/** The linking words right before: a verb and its denial. */
const leadOf = (clause: string): number => LEAD.exec(clause.slice(-60))?.[0].length ?? 0;

import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';

/** Frames of partial approval, what others decided, what was asked for at another time or may be asked for. */
const FRAME =
  /\b(?:was|were|is) the original request\b|\bauthorized by the claims administrator\b|\bIMR[- ]eligible\.?$|\bclaims administrator (?:has )?authorized\b/i;
const SOMEBODY_ELSE =
  "(?:utilization review(?:er)?|UR|claims administrator|claims examiner|adjuster|insurer|carrier|(?:prior|previous|earlier|first|peer|UR) (?:IMR|review(?:er)?|physician|determination))(?:'s|’s)?";
const OTHERS = new RegExp(
  `\\b${SOMEBODY_ELSE}\\b[^.;]{0,120}\\b(?:modif\\w+|certif\\w+|approv\\w+|authoriz\\w+|den(?:y|ied|ial|ies)|non-?certif\\w+|held|found|reasoned|reduced|allowed|granted|partially)\\b` +
    `|\\b(?:by|from) (?:the )?${SOMEBODY_ELSE}\\b`,
  'i',
);
/** "in 2013", "two years ago": what was asked for then is another request. */
const OTHER_TIME =
  /\b(?:in|since|until|during|from) (?:early |late |mid-?)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December),? )?(?:of )?(?:19|20)\d\d\b|\b(?:last|previous) (?:year|month|visit)\b|\b(?:years?|months?|weeks?) (?:ago|earlier|before)\b|\b(?:formerly|initially|originally|in the past|at that time|at one (?:time|point))\b/i;

/** What stands behind the naming of a request that was decided on before, or that is only imagined. */
const DECIDED_AFTER =
  /^[^;]{0,60}?\b(?:was|were|has been|had been|have been|being) (?:\w+ ){0,2}?(?:(?:non-?)?certified|approved|authorized|modified|granted|denied|reduced|changed|split|withdrawn|allowed|deferred|amended|withheld|dispensed)\b/i;
const SUPPOSED_AFTER = /^[),.\s]*(?:would|could|should|may|might)\b/i;

/** One of them is in every sentence that names a request without concluding on it. */
const MAY_NAME = /request|proposed|medical necessity|medically|disputed|asked|asks|asking|sought|seek/i;

/** No person writes a longer sentence of a request, in UTF-16 units. */
const LONGEST_SENTENCE = 1500;

/**
 * The words of a sentence that name the request (UTF-16 offsets of the sentence, its quotations blanked out);
 * `undefined` where it names none. Of a sentence that concludes, the conclusion begins at `conclusion`.
 */
export const requestStretch = oncePerWords((own, conclusion: number | undefined): Span | undefined => {
  const concludes = conclusion !== undefined;
  const cut = conclusion ?? own.length;
  if (own.length > LONGEST_SENTENCE) return undefined;
  if (!concludes && (!MAY_NAME.test(own) || FRAME.test(own) || OTHERS.test(own) || OTHER_TIME.test(own)))
    return undefined;
  const stretch =
    named(own, cut) ?? asked(own, cut) ?? (concludes ? (necessityOf(own, cut) ?? subject(own, cut)) : stated(own));
  if (!stretch || stretch.end <= stretch.start) return undefined;
  const after = own.slice(stretch.end, stretch.end + 100);
  // "The request for 6 visits would be supported" is an aside on another request.
  return !concludes && (SUPPOSED_AFTER.test(after) || DECIDED_AFTER.test(after)) ? undefined : stretch;
});

/** "the request for X", "the requested treatment: X", "medical necessity of X", "the disputed service is X". */
const NAMED =
  /\b(?:the|this|these|that|both|a|an|his|her|their|treater's|physician's|provider's)? ?(?:(?:current|currently|present|retrospective|instant|specific|remaining|entire|proposed)(?:ly)? )*(?:requests?(?: (?:is|was|are|were))? (?:for|of)(?: authorization (?:for|of))?|(?:requested|proposed)(?: for)?|medical necessity (?:for|of)(?: the requested)?|disputed (?:service|treatment|item)s?(?: is| are|:)) (?!authorization\b)(?:(?:treatment|service|item|medication|procedure|study|test|device|equipment|therapy|surgery)s?(?: of)?[:,] )?/gi;
const OTHER_REQUEST =
  /\b(?:previous|prior|earlier|past|future|new|another|any|no|other|similar|second|subsequent)\s*$/i;
/** Before "requested" as a verb. */
const AS_VERB =
  /\b(?:previously|not|never|been|none|was|were|is|are|as|when|if|has|have|had|being|he|she|they|treater|provider|physician)\s*$/i;
const NO_NAME = /^(?:is|are|was|were|by|on|in|do|does|exceeds?|at issue)\b/i;

/** "Requested X" without "the" is a noun at the beginning of a clause alone: "the manager requested X". */
const BARE = /^ ?(?:requested|proposed)/i;
const OPENS_CLAUSE = /(?:^|[,;:(]|\b(?:of|for|and|or|that|with|to|all|both|therefore|thus)) ?$/i;

function named(own: string, cut: number): Span | undefined {
  for (const match of own.slice(0, cut).matchAll(NAMED)) {
    const start = match.index + match[0].length;
    const before = own.slice(Math.max(0, match.index - 20), match.index);
    if (isOther(match[0], before)) continue;
    const end = stop(own, start, clauseEnd(own, match.index, start, cut));
    if (end > start && !NO_NAME.test(own.slice(start, end))) return { start, end };
  }
  return undefined;
}

/** "The previous request for", "has requested", "the manager requested". */
const isOther = (words: string, before: string): boolean =>
  /necessity/i.test(words)
    ? false
    : OTHER_REQUEST.test(before) ||
      (/(?:requested|proposed) (?:for )?$/i.test(words) && AS_VERB.test(before)) ||
      (BARE.test(words) && !OPENS_CLAUSE.test(before));

/** "Regarding the request for X, ...", "In support of the requested X, ...": the sentence begins with a preposition. */
const LED_IN =
  /^(?:\W*(?:first|second|third|next|finally|lastly|now|also|turning to|moving to)\b,? ?)?(?:\w+ing|in|with|as|for|on|upon|after|before|per|to|given|despite|based|about|under|at|of|relative|pursuant|notwithstanding|following|according)\b/i;
/** What opens the clause that such a beginning leads to; the commas within the name of a service have other words behind. */
const CLAUSE = new RegExp(
  '(?:, (?=(?:the|an?|this|these|those|that|its?|his|her|their|there|he|she|they|we|I|one|no|none|some|all|most|such|if|when|' +
    'where|while|although|though|since|because|as|in|under|per|according|page|pages|current|recent|only|records?|' +
    'documentation|treatment|therapy|studies|evidence|medical|clinical|generally|typically|unfortunately|however|which|who|' +
    'patients?|applicants?|claimants?|workers?|employees?|providers?|physicians?|guidelines?)\\b)' +
    '| and (?=(?:the|an?|his|her|its|any|no)\\b))' +
    '(?!(?:the|an?|one|no|all) (?:left|right|bilateral|both|cervical|lumbar|thoracic|low|neck|back|total)\\b)' +
    '(?!as (?:needed|directed)|one (?:tablet|capsule|patch|to|p\\.?o)|(?:in|under) \\w+ (?:base|cream|guidance))',
);

/** Where the clause ends that names the request, at the latest at the sentence's cut. */
function clauseEnd(own: string, at: number, start: number, cut: number): number {
  if (!LED_IN.test(own.slice(0, at).trimStart())) return cut;
  const clause = CLAUSE.exec(own.slice(start, cut));
  return clause ? start + clause.index : cut;
}

/** "Medical necessity for X has not been established", "there is no medical necessity of X". */
const NECESSITY_OF = /^(?:\W*|.{0,20}?\b)medical necessity (?:for|of) (?:the requested )?/i;

function necessityOf(own: string, cut: number): Span | undefined {
  const match = NECESSITY_OF.exec(own.slice(cut, cut + 60));
  if (!match) return undefined;
  const start = cut + match[0].length;
  return { start, end: stop(own, start, own.length) };
}

/** "The treater has asked for X", "the patient is requesting X", "the RFA dated 2/3/14 requests X". */
const ASKED = new RegExp(
  `\\b(?:${[
    '(?:has|have|is|was|are|were|now) (?:also |now )?(?:asked for|asking for|requested|requesting)',
    '(?:provider|physician|treater|surgeon|doctor) (?:also |now )?(?:asks for|asked for|requests|requested)',
    '(?:patient|applicant|claimant|worker|employee|she|he) (?:also |now )?(?:asks for|requests)',
    '(?:sought|seeks|seeking)(?= authorization )',
    '(?:RFA|report|note|form|letter)(?: (?:dated|of|from) \\S{1,12})? (?:requests|requested)',
  ].join('|')})\\b(?: (?:authorization|approval|certification) (?:for|of))? `,
  'gi',
);
const NOT_ASKED =
  /\b(?:not|never|none|nor|may|could|should|can|previously|prior|earlier|was|were|be|what|if|when)\s*$/i;

/** "X is requested", "X are being requested". */
const IS_ASKED = / (?:is|are|was|were)(?: now| being| currently)* (?:requested|asked for)\b/i;
const NOTHING = /^(?:none|nothing|what|which|it|that|when|if|once|should)\b/i;

function asked(own: string, cut: number): Span | undefined {
  const words = own.slice(0, cut);
  for (const match of words.matchAll(ASKED)) {
    if (/^(?:is|was|are|were) (?:requested|asked for)/i.test(match[0])) continue;
    if (NOT_ASKED.test(words.slice(Math.max(0, match.index - 20), match.index))) continue;
    const start = match.index + match[0].length;
    return { start, end: stop(own, start, cut) };
  }
  const passive = IS_ASKED.exec(words);
  const stretch = passive && !/\bwhat$/i.test(words.slice(0, passive.index)) ? subject(own, passive.index) : undefined;
  return stretch && !NOTHING.test(own.slice(stretch.start, stretch.end)) ? stretch : undefined;
}

/** "Pursuant to ODG, an MRI of the neck is not medically necessary", ahead of the conclusion. */
const STATED =
  / (?:is|are|was|were) (?:not )?medically (?:necessary|appropriate)\b(?! (?:if|when|only|unless|for|in)\b)/i;

function stated(own: string): Span | undefined {
  const statement = STATED.exec(own);
  if (
    !statement ||
    /\b(?:states?|notes?|says?|holds?|recommends?) that\b|^(?:as|since|because|although|while|if)\b/i.test(own)
  )
    return undefined;
  return subject(own, statement.index);
}

/** Where the naming of a request ends: its verb, a reason, a remark, another treatment beside it, a guideline. */
const STOP = new RegExp(
  [
    '[;:](?= )',
    // A quotation that was blanked out.
    ' {3}',
    ',? (?:is|are|was|were|cannot|can|has|have|had|does|do|did|will|would|should|could|may|might|must)\\b',
    ',? (?:exceeds?|exceeded|seems?|appears?|remains?|falls|lies|goes|fails|lacks|meets|comes|came|follows|followed(?! by)|concerns|mentions|represents|differs|replaces|duplicates|repeats|overlaps|contradicts|conflicts|supersedes|supplements|precedes|stems|arises|indicates|states|notes|lists|reads|says|shows|suggests|implies|describes|specifies|refers|relates|applies|extends|continues|reflects|requires|involves|increases|raises|doubles)\\b',
    ',? (?:as (?!needed|directed|well as)|because|since|due to|given|despite|although|while|but|which|who|that|when|where|if|unless|until|therefore|thus|so that|in order|in an attempt)\\b',
    ',? \\(?(?:(?:includes |contains )?no|not|UR|utilization review|claims administrator|modified|certified|authorized|denied|previously|formerly|(?:up|down|increased|decreased|reduced|raised|lowered) from)\\b',
    ',? (?:after|before|following|subsequent to|plus|prior to|status post|s/p|rather than|instead of|in addition to|along with|together with|on top of|in place of|in lieu of|in excess of|beyond|over and above|as opposed to|compared (?:to|with)|versus|similar to|like|unlike|except|other than|next to|adjacent to|adjoining|above|below)\\b',
    '[,(]? ?\\b(?:the )?(?:current )?(?:CA |California )?(?:MTUS|ACOEM|ODG|CPMTG|Official Disability|Chronic Pain (?:Medical )?(?:Treatment )?Guidelines?|guidelines?|FDA)\\b',
    ' [-–—] (?=the|there|it|this|an?|no)\\b',
    ', (?=(?:and|so|per|based|dated)\\b)',
  ].join('|'),
  'i',
);

function stop(own: string, start: number, cut: number): number {
  const words = own.slice(start, cut);
  const match = STOP.exec(words);
  const end = start + (match ? match.index : words.length);
  return trimmed(own, start, end);
}

const CLAUSE_OPENS =
  /[;:] | - |, (?:and|so|but|yet) |,? (?:therefore|thus|hence|accordingly|consequently)\b,? | and (?=(?:the|an?|this|these|no) )|\bthat (?=(?:the|an?|this|these|no) )|\b(?:agree|find|conclude|opinion|determined?|believe)\b[^,;:]{0,40}? that /gi;
const FINITE = /\b(?:is|are|was|were|has|have|had|does|do|did|cannot|will)\b/i;
const LEADING_WORDS =
  /^(?:(?:yes|no|therefore|thus|hence|accordingly|consequently|as such|as a result|for these reasons|for this reason|however|finally|and|so|but|also|likewise|similarly|conversely|given the above|based on the above|in light of the above(?: issues)?),? )+/i;
const INTRODUCTION =
  /^(?:as|since|because|given|based|with|without|while|although|though|if|after|in|on|at|for|due|pursuant|per|according|despite|absent|until|unless|when|where|once|following|considering|having|regarding|concerning|notwithstanding|from|upon|under|before|during)\b/i;

/** "and" opens a clause where another one ends before it; that of "Given the pain, spasm, and weakness" does not. */
const endsClause = (clause: string, and: string): boolean =>
  FINITE.test(clause.slice(-300)) && !(and.startsWith(',') && INTRODUCTION.test(clause.trimStart()));

/** The subject of the statement that begins at `end`: what follows the last opening of a clause. */
function subject(own: string, end: number): Span | undefined {
  let start = 0;
  const words = own.slice(0, end);
  for (const match of words.matchAll(CLAUSE_OPENS)) {
    const after = match.index + match[0].length;
    if (/^,? and $/.test(match[0]) && !endsClause(words.slice(start, match.index), match[0])) continue;
    if (words.length - after > 2) start = after;
  }
  start += LEADING_WORDS.exec(words.slice(start))?.[0].length ?? 0;
  if (INTRODUCTION.test(words.slice(start))) start += mainClause(words.slice(start));
  while (/[\s,]/.test(words[start] ?? '')) start++;
  const to = stop(own, start, end);
  return to > start ? { start, end: to } : undefined;
}

/** Where the main clause begins behind an introduction: at a comma before a determiner, a capital letter, or any. */
function mainClause(words: string): number {
  const commas = [...words.matchAll(/, (?=(?<determiner>(?:the|this|these|those|an?|his|her|any|no|none|both)\b)?)/g)];
  const last = commas.findLast(({ groups }) => groups?.determiner !== undefined);
  return last?.index ?? /, (?=[A-Z0-9])/.exec(words)?.index ?? commas.at(-1)?.index ?? 0;
}

function trimmed(own: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s.,;:]/.test(own[to - 1])) to--;
  return to;
}

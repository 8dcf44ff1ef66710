import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** A sentence of the rationale that restates the request or concludes on it. */
export interface RequestSentence {
  readonly sentence: ProseSentence;
  /** The words that name the request: "Norco 10/325mg #60" of "The request for Norco 10/325mg #60 is not ...". */
  readonly request: Span;
  readonly words: string;
  /** True for the one sentence that holds the conclusion. */
  readonly concludes: boolean;
}

/** What an item's request is compared by. */
export interface Compared {
  /** What is disputed: the item's service, of a partial approval what remains. */
  readonly service: Span;
  /** Everything that the rationale may name instead: the parts of a frame of partial approval; else empty. */
  readonly frame: readonly Span[];
}

/** What of the item its request sentences are compared with. */
export function comparedWith({ service, partialApproval }: Item): Compared {
  if (!partialApproval) return { service, frame: [] };
  const { original, authorized, remaining } = partialApproval;
  return { service, frame: [original, authorized, remaining].filter(({ start, end }) => end > start) };
}

/** Every request sentence of the item's rationale, in order; at most one of them concludes. */
export function requestSentences(item: Item, reading: Reading): readonly RequestSentence[] {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return [];
  const { conclusion } = reading.content(rationale);
  const found: RequestSentence[] = [];
  for (const sentence of proseOf(rationale, reading)) {
    const concludes = conclusion !== undefined && overlaps(sentence.span, conclusion.span);
    const cut = concludes ? conclusionStart(sentence, conclusion.span) : sentence.words.length;
    const stretch = requestStretch(sentence, cut, concludes);
    if (!stretch) continue;
    const words = sentence.words.slice(stretch.start, stretch.end);
    found.push({ sentence, request: sentence.part(stretch.start, stretch.end), words, concludes });
  }
  return found;
}

/** Where in the sentence's words the conclusion begins. */
function conclusionStart(sentence: ProseSentence, conclusion: Span): number {
  let low = 0;
  let high = sentence.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentence.part(middle, middle + 1).start < conclusion.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Frames of partial approval, what others decided, what was asked for earlier or may be asked for. */
const FRAME =
  /\b(?:was|were|is) the original request\b|\bauthorized by the claims administrator\b|\bIMR[- ]eligible\.?$|\bclaims administrator (?:has )?authorized\b/i;
const OTHERS =
  /\b(?:utilization review(?:er)?|UR|claims administrator|claims examiner|(?:prior|previous|earlier) (?:IMR|review(?:er)?|determination))(?:'s|’s)?\b[^.;]{0,120}\b(?:modif\w+|certif\w+|approv\w+|authoriz\w+|den(?:y|ied|ial|ies)|non-?certif\w+|held|found|reasoned|reduced|allowed|granted|partially)\b/i;

const SUPPOSED_AFTER = /^ (?:would|could|should|may|might)\b/i;

/** No person writes a longer sentence of a request, in UTF-16 units. */
const LONGEST_SENTENCE = 1500;

function requestStretch(sentence: ProseSentence, cut: number, concludes: boolean): Span | undefined {
  const { own, listed } = sentence;
  if (own.length > LONGEST_SENTENCE) return undefined;
  if (!concludes && (listed || FRAME.test(own) || OTHERS.test(own))) return undefined;
  const stretch = named(own, cut) ?? asked(own, cut) ?? (concludes ? subject(own, cut) : stated(own));
  if (!stretch || stretch.end <= stretch.start) return undefined;
  // "The request for 6 visits would be supported" is an aside on another request.
  return !concludes && SUPPOSED_AFTER.test(own.slice(stretch.end, stretch.end + 20)) ? undefined : stretch;
}

/** "the request for X", "the requested X", "the proposed X". */
const NAMED =
  /\b(?:the|this|these|that|both|a|an|his|her|their|treater's|physician's|provider's)? ?(?:(?:current|currently|present|retrospective|instant|specific|remaining|entire|proposed)(?:ly)? )*(?:requests?(?: (?:is|was|are|were))? (?:for|of)|(?:requested|proposed)(?: for)?) (?!authorization\b)/gi;
const OTHER_REQUEST = /\b(?:previous|prior|earlier|past|future|new|another|any|no)\s*$/i;
/** Before "requested" as a verb. */
const AS_VERB =
  /\b(?:previously|not|never|been|none|was|were|is|are|as|when|if|has|have|had|being|he|she|they|treater|provider|physician)\s*$/i;

function named(own: string, cut: number): Span | undefined {
  for (const match of own.slice(0, cut).matchAll(NAMED)) {
    const start = match.index + match[0].length;
    const before = own.slice(Math.max(0, match.index - 20), match.index);
    if (OTHER_REQUEST.test(before) || (/(?:requested|proposed) (?:for )?$/i.test(match[0]) && AS_VERB.test(before)))
      continue;
    const end = stop(own, start, cut);
    if (end > start && !/^(?:is|are|was|were|by|on|in|do|does|exceeds?|at issue)\b/i.test(own.slice(start, end)))
      return { start, end };
  }
  return undefined;
}

/** "The treater has asked for X", "the patient is requesting X". */
const ASKED =
  /\b(?:(?:has|have|had|is|was|are|were|now) (?:also |now )?(?:asked for|asking for|requested|requesting)|(?:provider|physician|treater|surgeon|doctor|patient|applicant|claimant|worker|employee|she|he) (?:also |now )?(?:asks for|asked for|requests|requested))\b(?: (?:authorization|approval|certification) (?:for|of))? /gi;
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

/** Where the naming of a request ends: its verb, a reason, a remark. */
const STOP =
  /[;:](?= )|,? (?:is|are|was|were|cannot|can|has|have|had|does|do|did|will|would|should|may|must|exceeds?|exceeded|seems?|appears?|remains?|falls?|lies?|goes|fails?|lacks?|meets?|as (?!needed|directed|well as)|because|since|due to|given|despite|although|while|but|which|who|that|therefore|thus|so that|in order|in an attempt|not)\b|, (?=(?:and|so|per|based|dated)\b)/i;

function stop(own: string, start: number, cut: number): number {
  const words = own.slice(start, cut);
  const match = STOP.exec(words);
  const end = start + (match ? match.index : words.length);
  return trimmed(own, start, end);
}

const CLAUSE_OPENS =
  /[;:] | - |, (?:and|so|but|yet) |,? (?:therefore|thus|hence|accordingly|consequently)\b,? | and (?=(?:the|an?|this|these|no) )|\bthat (?=(?:the|an?|this|these|no) )/gi;
const FINITE = /\b(?:is|are|was|were|has|have|had|does|do|did|cannot|will)\b/i;
const LEADING_WORDS =
  /^(?:(?:yes|no|therefore|thus|hence|accordingly|consequently|as such|as a result|for these reasons|for this reason|however|finally|and|so|but|also|likewise|similarly|conversely|given the above|based on the above|in light of the above(?: issues)?),? )+/i;
const INTRODUCTION =
  /^(?:as|since|because|given|based|with|without|while|although|though|if|after|in|on|at|for|due|pursuant|per|according|despite|absent|until|unless|when|once)\b/i;

/** The subject of the statement that begins at `end`: what follows the last opening of a clause. */
function subject(own: string, end: number): Span | undefined {
  let start = 0;
  const words = own.slice(0, end);
  for (const match of words.matchAll(CLAUSE_OPENS)) {
    const after = match.index + match[0].length;
    if (match[0] === ' and ' && !FINITE.test(words.slice(Math.max(start, match.index - 300), match.index))) continue;
    if (words.length - after > 2) start = after;
  }
  start += LEADING_WORDS.exec(words.slice(start))?.[0].length ?? 0;
  if (INTRODUCTION.test(words.slice(start)))
    start +=
      /, (?=(?:the|this|these|those|an?|his|her|any|no|none|both|[A-Z0-9][\w/-]*)\b)/.exec(words.slice(start))?.index ??
      0;
  while (/[\s,]/.test(words[start] ?? '')) start++;
  const to = stop(own, start, end);
  return to > start ? { start, end: to } : undefined;
}

function trimmed(own: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s.,;:]/.test(own[to - 1])) to--;
  return to;
}

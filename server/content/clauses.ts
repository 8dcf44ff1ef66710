import { matchesOf } from '../text/matches.ts';

/** A clause of a sentence, up to the words that are judged. */
export interface Clause {
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

/** The clause that ends with `before`. */
export function clauseBefore(before: string): Clause {
  let from = 0;
  let opening = '';
  for (const match of matchesOf(BOUNDARY, before)) {
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

/** Words of denial, split by a blank or not. "Not only", "no doubt" deny nothing. */
export const DENIAL =
  /\b(?:n ?o ?t|cannot|never|neither|nor|none|nothing|hardly|rarely|seldom|(?:insufficient|inadequate) to|unable|fail(?:s|ed)? to|no longer|by no means|in no way|unclear|not enough)\b(?! (?:only|just|merely)\b)|n['\u2019]t\b|\bno\b(?!-| (?:doubt|question)\b)|\b(?:lack|absence|insufficient|inadequate|little|limited) (?:of )?(?:[\w-]+ ){0,2}?(?:evidence|documentation|information|support|rationale|indication|proof|justification|findings)\b/i;
const LEADING =
  /^\s*(?:although|though|while|whereas|despite|even though|as|since|because|given|if|when|in spite of|without|after|absent|with|in the absence of)\b[^,]*, /i;
/** What only describes a noun, between commas. */
export const BESIDES =
  /, (?:which|who|that|although|though|despite|with|without|including|given|while|as|not)\b[^,]*,/gi;

/** "that does not need equipment", "who could not tolerate NSAIDs": said of a noun before the verb. */
const RELATIVE =
  /\b(?:that|who|which) (?:does|do|did|has|have|had|could|can|would|is|was|were|are)(?: not|n't)\b[^,;]*?(?=\b(?:is|are|was|were)\b(?:\s+\w+){0,3}\s*$)/i;

/** What the clause says itself: without what opens it as reason or contrast, and what only describes a noun. */
export function ownWords({ words, opening }: Clause): string {
  const plain = words.replaceAll(BESIDES, ' ');
  const own = SUBORDINATE_OPENING.test(opening) ? plain.replace(/^[^,]*, /, '') : plain.replace(LEADING, '');
  return own.replace(RELATIVE, ' ');
}

/** True where the clause denies. */
export const isNegated = (clause: Clause): boolean =>
  DENIAL.test(ownWords(clause).replace(/\bno (?:question|doubt)\b|\bnot without\b/gi, ''));

const SUBORDINATE_OPENING = /\b(?:as|since|because|although|though|while|whereas)$/i;
const SUBORDINATE_START =
  /^\s*(?:as|since|because|although|though|even though|while|whereas|given that|now that|inasmuch as|despite|contrary to)\b(?!(?: such| a result| noted| stated| above)\b)/i;

/** A clause of reason or contrast that no comma closes before the statement. */
export function isSubordinate(clause: Clause, opensSentence: boolean): boolean {
  if (SUBORDINATE_OPENING.test(clause.opening)) return !/, /.test(clause.words);
  const start = opensSentence ? clause.words : clause.words.replace(/^[\s,]*/, '');
  if (!SUBORDINATE_START.test(start)) return false;
  return !/, (?!(?:which|who|that|in|at|for|and|or)\b)/.test(start);
}

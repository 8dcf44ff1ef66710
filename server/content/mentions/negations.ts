import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { hasToken, nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { Negation } from '../mentions.ts';
import { matchAt } from './found.ts';

/** Words that deny what follows in their clause. */
const CUES =
  /\b(?:no(?! ?\.? ?\d|[.,]|t\b|(?: more| less| fewer| greater| longer) than\b)|not(?! only\b| just\b| limited to\b)|den(?:ies|ied|y|ying)|without|none of|neither|nor|never|cannot|negative for|absence of|absent|lack(?:s|ed|ing)?(?: of)?|free of|rather than|fail(?:s|ed)? to|unable to|devoid of|instead of)\b|n['’]t\b/iy;
const STARTS = tokenSet([
  ...['no', 'not', 't', 'denies', 'denied', 'deny', 'denying', 'without', 'none', 'neither', 'nor', 'never', 'cannot'],
  ...['negative', 'absence', 'absent', 'lack', 'lacks', 'lacked', 'lacking', 'free', 'rather', 'fail', 'fails'],
  ...['failed', 'unable', 'devoid', 'instead'],
]);
/** A refusal of a request is no statement that something is absent. */
const REFUSAL =
  /^ (?:(?:the|a|an|this|that|his|her|its|any|all|these) )?(?:of the )?(?:\w+ )?(?:requests?|authorization|claims?|certification|appeal|coverage|rest|others?)\b|^ (?:it|both|all|them|these)\b/i;
const REFUSER =
  /\b(?:administrator|review(?:er)?|UR|determination|carrier|adjuster|non-?certified|modified)\b|\b(?:was|were|been|be|is|being)(?: \w+ly)? $/i;
/** Where a clause and with it the denial ends. */
const CLAUSE_END =
  /[;:.?!](?= |$)|\n|,? \b(?:but|however|although|though|except|besides|other than|apart from|aside from|while|whereas|because|since|despite|which|who|until|unless|when|if|whether|yet|therefore|thus|as (?!well\b|of\b)|with (?=the|an?|persistent|continued|pain|positive|decreased|tenderness))|, (?:and |so )?(?=(?:the|he|she|there|it|his|her|this|that|these|a|an|with|patient|positive|motor|sensation|strength|reflexes) )| and (?=(?:he|she|there|the (?:patient|applicant|worker|provider|claims)|is|are|was|were|has|had|does|did) )/gi;
const FIRST_CLAUSE_END = new RegExp(CLAUSE_END.source, 'i');
/** "Spurling's test is negative", "red flags were absent": what stands before is denied. */
const AFTER =
  /\b(?:is|are|was|were|remains?|tests?|signs?|sign is|found to be|being)(?: also| both| all| bilaterally)? (?:negative|absent|denied by the patient)(?! for\b)\b/gi;
const AFTERWARDS = tokenSet(['negative', 'absent', 'denied']);
const LONGEST_SCOPE = 300;
/** Where the denial of "no" and "without" ends as well: another member of the sentence, or its verb. */
const MEMBER_END = /, and |, (?=\w+ (?:is|are|was|were) )/i;
const VERB = / (?:is|are|was|were|has|have|had)\b/i;

/** Reads the negating words of a text, each with the words that it denies. */
export function readNegations(tokens: Tokens, sentences: readonly Span[]): Negation[] {
  const negations: Negation[] = [];
  let n = nextIn(STARTS, tokens, 0);
  for (const sentence of sentences) {
    if (n >= tokens.count) break;
    if (tokens.starts[n] >= sentence.end) continue;
    const words = tokens.text.slice(sentence.start, sentence.end);
    n = readCues(tokens, n, sentence, words, negations);
    if (!hasToken(AFTERWARDS, tokens, sentence.start, sentence.end)) continue;
    for (const match of matchesOf(AFTER, words)) {
      const start = clauseStart(words, match.index);
      if (start < match.index)
        negations.push(negation(sentence.start, match.index, match.index + match[0].length, start, match.index));
    }
  }
  return negations.sort((a, b) => a.span.start - b.span.start);
}

/** The negating words of one sentence, from token `first` on, and what they deny after them. Gives the token to go on with. */
function readCues(tokens: Tokens, first: number, sentence: Span, words: string, negations: Negation[]): number {
  const { starts, count } = tokens;
  let n = first;
  let last = 0;
  for (; n < count && starts[n] < sentence.end; n = nextIn(STARTS, tokens, n + 1)) {
    const token = starts[n] - sentence.start;
    const match = token < last ? null : (shortenedAt(words, token, last) ?? matchAt(CUES, words, token));
    if (!match) continue;
    const at = match.index;
    const from = at + match[0].length;
    last = from;
    if (/^den/i.test(match[0]) && isRefusal(words, at, from)) continue;
    const end = scopeEnd(words, from, match[0].toLowerCase(), at);
    if (end > from && !/^ ?(?:and|or|but)\b/i.test(words.slice(from, from + 5)))
      negations.push(negation(sentence.start, at, from, from, end));
  }
  return n;
}

/** "n't", of which the token is the "t". */
const shortenedAt = (words: string, token: number, from: number): RegExpExecArray | null =>
  token - 2 >= from && /['’]/.test(words[token - 1]) ? matchAt(CUES, words, token - 2) : null;

const isRefusal = (words: string, at: number, end: number): boolean =>
  REFUSAL.test(words.slice(end, end + 40)) || REFUSER.test(words.slice(Math.max(0, at - 160), at));

function scopeEnd(words: string, from: number, cue: string, at: number): number {
  const reach = words.slice(from, from + LONGEST_SCOPE);
  const ends = [FIRST_CLAUSE_END];
  if (cue === 'no' || cue === 'without') ends.push(MEMBER_END);
  if (cue === 'without') ends.push(VERB);
  if (cue === 'without' && at === 0) ends.push(/,/);
  let end = reach.length;
  for (const pattern of ends) {
    const found = pattern.exec(reach);
    if (found && found.index > 0) end = Math.min(end, found.index);
  }
  return from + end;
}

function clauseStart(words: string, at: number): number {
  const from = Math.max(0, at - LONGEST_SCOPE);
  let start = from;
  for (const match of matchesOf(CLAUSE_END, words.slice(from, at))) start = from + match.index + match[0].length;
  return start;
}

const negation = (base: number, at: number, end: number, from: number, to: number): Negation => ({
  span: { start: base + at, end: base + end },
  scope: { start: base + from, end: base + to },
});

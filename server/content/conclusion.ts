import type { LogicalText } from '../text/logical-text.ts';
import { looseWords } from '../text/loose-words.ts';
import type { Span } from '../text/span.ts';
import type { Conclusion, ConclusionValue } from './content.ts';
import { isQuoted } from './quotations.ts';

/** One statement on medical necessity. Offsets of the logical text. */
interface Statement {
  readonly start: number;
  readonly end: number;
  readonly necessary: boolean;
  /** It stands in a clause that only gives a reason or a contrast ("As the surgery is ..."). */
  readonly subordinate: boolean;
}

const MEDICALLY = `(?:${looseWords('medically')}|${looseWords('medical')})`;
const KEY = new RegExp(
  `(?:\\b|(?<=\\b(?:is|was|are|were)))(?:(not|non) ?-? ?)?${MEDICALLY}[ -]?(?:(un)?${looseWords('necessary')}|(${looseWords('necessity')})|${looseWords('appropriate')})` +
    `|\\b(${looseWords('necessary')})\\b|\\b(${looseWords('necessity')})\\b`,
  'gi',
);

/** How much of a sentence before and after the words is looked at, in UTF-16 units. */
const REACH = 320;

/**
 * The reviewer's last statement, outside quotations, on whether the request is medically necessary. What others found,
 * conditions of a guideline, asides on a smaller amount and remarks on weaning are none.
 */
export function readConclusion(
  logical: LogicalText,
  sentences: readonly Span[],
  quotations: readonly Span[],
): Conclusion | undefined {
  for (let n = sentences.length - 1; n >= 0; n--) {
    const statements = statementsIn(logical.text, sentences[n], quotations);
    if (statements.length === 0) continue;
    const main = statements.filter((statement) => !statement.subordinate);
    const last = main.at(-1) ?? statements[statements.length - 1];
    const before = n > 0 ? statementsIn(logical.text, sentences[n - 1], quotations).at(-1) : undefined;
    return {
      value: valueAmong(logical.text.slice(sentences[n].start, sentences[n].end), main, last, before),
      span: logical.toSpan(last.start, last.end),
      sentence: logical.toSpan(sentences[n].start, sentences[n].end),
    };
  }
  return undefined;
}

const REST = /\b(?:the (?:remaining|remainder|rest|balance|others?)|but not|the additional)\b/i;

/** Partly, where the sentence, or the two last sentences, go one way for a part and the other way for the rest. */
function valueAmong(
  words: string,
  main: readonly Statement[],
  last: Statement,
  before: Statement | undefined,
): ConclusionValue {
  const both = main.some((statement) => statement.necessary !== last.necessary);
  const rest = before && !before.subordinate && before.necessary !== last.necessary && REST.test(words);
  if (both || rest) return 'partly';
  return last.necessary ? 'necessary' : 'not-necessary';
}

function statementsIn(text: string, sentence: Span, quotations: readonly Span[]): Statement[] {
  const words = text.slice(sentence.start, sentence.end);
  const statements: Statement[] = [];
  let clause = 0;
  for (const match of words.matchAll(KEY)) {
    const at = sentence.start + match.index;
    if (isQuoted(quotations, at)) continue;
    const before = words.slice(Math.max(clause, match.index - REACH), match.index);
    const after = words.slice(match.index + match[0].length, match.index + match[0].length + REACH);
    const necessary = judge(match, before, after, words.slice(0, REACH));
    if (necessary === undefined) continue;
    const start = sentence.start + startOfPredicate(words, match.index);
    statements.push({
      start,
      end: at + match[0].length,
      necessary,
      subordinate: isSubordinate(before, clause > 0),
    });
    clause = match.index + match[0].length;
  }
  return statements;
}

/** Whether the words state necessity or deny it; `undefined` where they state nothing on the request. */
function judge(match: RegExpMatchArray, before: string, after: string, sentence: string): boolean | undefined {
  if (reportsOthers(before) || isConditional(before, after)) return undefined;
  const noun = match[3] ?? match[5];
  if (noun) return judgeNoun(before, after, match[5] !== undefined, sentence);
  if (match[4] && !isRequestPredicate(before, after, sentence)) return undefined;
  if (!isPredicate(before, match[1])) return undefined;
  return !isNegated(before, match[1], match[2], sentence);
}

const OTHERS =
  /\b(?:utilization review(?:er)?|UR|claims administrator|(?:prior|previous|initial) (?:review(?:er)?|determination)|IMR|(?:treating |requesting |attending |prescribing )?(?:physician|provider|surgeon|treater|doctor))\b[^.;]*\b(?:found|held|stated|states|called|considered|deemed|determined|opined|argue[sd]|concluded|felt|feels|believe[sd]|said|says|wrote|writes|contend(?:s|ed)|maintain(?:s|ed)|thought|judged|ruled|noted|decided|denied)\b/i;

const reportsOthers = (before: string): boolean => OTHERS.test(before);

const CONDITION_AFTER =
  /^(?: and appropriate)?,? (?:only )?(?:if|when|whenever|unless|provided|once|until|in (?:patients|cases)|for (?:patients|those|people|individuals)|where)\b/i;
const MODAL_BEFORE =
  /\b(?:would|could|may|might|should|must|shall|whether|if|when|unless|until|before)\b(?:(?! is | was | are | were )[^.;])*$/i;
const MODAL_DENIAL = /\b(?:could|would|should|can) ?not (?:be|have been)\b/i;

/** A condition of a guideline or an aside on what would be necessary. */
function isConditional(before: string, after: string): boolean {
  if (CONDITION_AFTER.test(after))
    return !/\bnot (?:considered )?$/i.test(before) || !/^,? ?(?:unless|until|if)/.test(after);
  if (!MODAL_BEFORE.test(before)) return false;
  return !MODAL_DENIAL.test(before) && !/\bshould be (?:deemed|considered|found) not\b/i.test(before);
}

const ESTABLISHED =
  /^(?:[^.;]*?\b(?:has|have|had|is|was|are|were|cannot|can|could|does|did|been)\b)[^.;]*?\b(?:established|demonstrated|supported|shown|documented|substantiated|met|satisfied|justified|proven|confirmed|apparent|evident|clear|determined|exist|exists|affirmed|made)\b/i;
const NOT =
  /\b(?:not|no|nor|neither|never|cannot|lacks?|lacking|insufficient|inadequate|unable|fails?|failed|without)\b|n't\b/i;
const VERBS_BEFORE =
  /\b(?:establish(?:es|ed)?|demonstrates?|demonstrated|supports?|supported|shows?|shown|documents?|documented|substantiates?|justify|justifies|meets?|met|satisfy|satisfies|prove[sn]?|confirms?)\b(?: (?:the|a|any|its|such|of|criteria|for|this|clear|that|there|is|ongoing|continued))*\s*$/i;
const DIRECT =
  /\b(?:is|are|was|were|as|be|being|has|have)(?: (not|no|without|any|a|of|clear))* *(?:a |of |any |no )*$/i;
const LACK = /\b(?:lack|absence) of (?:evidence of |proof of )?(?:the |any )?$/i;

/** "Medical necessity has not been established", "does not establish medical necessity", "is not a medical necessity". */
function judgeNoun(before: string, after: string, bare: boolean, sentence: string): boolean | undefined {
  if (bare && !/\brequest|\bmedical/i.test(sentence)) return undefined;
  const established = ESTABLISHED.exec(after);
  if (established) return !NOT.test(established[0]) && !/\bno $/i.test(before);
  if (LACK.test(before) || /\bno $/i.test(before)) return false;
  if (VERBS_BEFORE.test(before)) return !NOT.test(clauseOf(before));
  if (DIRECT.test(before) && !/\bhas|have\b/i.test(before.slice(-12))) return !NOT.test(before.slice(-40));
  return undefined;
}

const clauseOf = (before: string): string =>
  before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', but')) + 1);

/** Words that may stand between the verb and "medically necessary". */
const LINK_WORDS = new Set(
  (
    "is are was were be been being isn't aren't wasn't appear appears seem seems remain remains considered deemed found " +
    'determined felt judged shown proven thought viewed regarded as to not never neither nor no longer currently presently ' +
    'therefore thus hence also both either clearly at this time now still reasonable reasonably appropriate indicated ' +
    'supported justified warranted recommended certified clinically medically necessary established and or fully quite has ' +
    'have had does do did will can cannot could should would a rendered made considers consider likely that it and/or ' +
    'moreover further here'
  ).split(' '),
);

/** The words right before the place that only link it to a subject. */
function linkBefore(before: string): string {
  let from = before.length;
  while (from > 0) {
    let end = from;
    while (end > 0 && /[\s,(]/.test(before[end - 1])) end--;
    let start = end;
    while (start > 0 && !/[\s,(]/.test(before[start - 1])) start--;
    if (start === end || !LINK_WORDS.has(before.slice(start, end).toLowerCase())) break;
    from = start;
  }
  return before.slice(from);
}

const VERB =
  /\b(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|appears?|seems?|remains?|considered|deemed|found|determined|felt|judged|as|cannot)\b/i;

/** True where a verb links the words to a subject: "found necessary above" states nothing. */
function isPredicate(before: string, glued: string | undefined): boolean {
  const link = linkBefore(before);
  if (VERB.test(link))
    return !/^\W*(?:found|determined|considered|deemed|felt|judged|as)\W*$/i.test(link) || glued !== undefined;
  return glued !== undefined && /\b(?:is|are|was|were) ?$/i.test(before);
}

/** Plain "necessary" counts only of a request and not of a purpose ("necessary to ..."). */
function isRequestPredicate(before: string, after: string, sentence: string): boolean {
  if (/^ (?:to|that|in order|because of|information)\b/i.test(after) || !/\brequest/i.test(sentence)) return false;
  return /\b(?:is|are|was|were|be|been|deemed|considered|found|not)(?: (?:not|currently|also|therefore))* $/i.test(
    before,
  );
}

const FAR_NEGATION =
  /\b(?:not|no|cannot|never|insufficient|inadequate|fails?|failed|lacks?|lack|unable|unclear|without)\b[^,;:]*\b(?:that|as|showing|indicating|demonstrating|suggesting|supporting|why|how|evidence|documentation|rationale|support|show|establish|suggest|justify|conclude|demonstrate|supported)\b[^,;:]*$/i;

function isNegated(before: string, glued: string | undefined, un: string | undefined, sentence: string): boolean {
  if (glued !== undefined || un !== undefined) return true;
  const link = linkBefore(before);
  if (/\b(?:not|never|neither|nor|no longer|cannot)\b|n't\b/i.test(link) && !/\bnot only\b/i.test(link)) return true;
  if (
    /\b(?:no|none|neither) [^,;:]{0,80}$/i.test(before.slice(-110)) &&
    /^\W*(?:no|none|neither)\b/i.test(sentence.trim())
  )
    return true;
  return /\b(?:that|as|being|to be)\b/i.test(`${link} ${before.slice(-40)}`) && FAR_NEGATION.test(before);
}

const MAIN_CLAUSE = /, (?:the|this|these|an?|it|he|she|all|both|such|[A-Z])/;
const SUBORDINATE =
  /(?:^|[,;] ?|\b(?:and|but) )(?:as|since|because|although|though|even though|while|whereas|given that|now that|inasmuch as|despite)\b[^;]*$/i;

/** A clause that opens with a word of reason or contrast and is not closed by a comma before the statement. */
function isSubordinate(before: string, second: boolean): boolean {
  if (second && /\b(?:as|since|because|although|though|whereas)\b[^,;]*$/i.test(before)) return true;
  const match = SUBORDINATE.exec(before);
  if (!match) return false;
  const rest = match[0].replace(/^[,;]\s*/, '');
  return !MAIN_CLAUSE.test(rest) && !/^as (?:such|a result|noted|stated|above)\b/i.test(rest);
}

/** The place where the statement's verb starts: its linking words belong to it. */
function startOfPredicate(words: string, at: number): number {
  return at - linkBefore(words.slice(Math.max(0, at - 120), at)).trimStart().length;
}

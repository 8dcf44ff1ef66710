import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Conclusion, ConclusionValue } from './content.ts';
import { judgeNecessity, type NecessityWords, necessityWords } from './necessity.ts';
import { isQuoted } from './quotations.ts';

/** One statement on medical necessity. Offsets of the logical text. */
interface Statement {
  readonly start: number;
  readonly end: number;
  readonly value: ConclusionValue;
  /** It stands in a clause that only gives a reason or a contrast ("As the surgery is ..."). */
  readonly subordinate: boolean;
  /** It speaks of the request by that name. */
  readonly onRequest: boolean;
  /** A remark on weaning ("necessary for weaning, and not for continued use"). */
  readonly aside: boolean;
}

/** How much of a sentence before and after the words is looked at, in UTF-16 units. */
const REACH = 320;

/**
 * The reviewer's last statement, outside quotations, on whether the request is medically necessary. What others found,
 * conditions of a guideline, asides on a smaller amount and remarks on weaning are none. Spans are offsets of the text.
 */
export function readConclusion(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Span[],
): Conclusion | undefined {
  let aside: Conclusion | undefined;
  for (let n = sentences.length - 1; n >= 0; n--) {
    const statements = statementsIn(text, sentences[n], quotations);
    if (statements.length === 0) continue;
    const main = statements.filter((statement) => !statement.subordinate);
    const sentence = text.slice(sentences[n].start, sentences[n].end);
    const turned = main.length === 0 && CONCEDES.test(sentence) ? ELLIPTIC.exec(sentence) : undefined;
    if (turned === null) continue;
    const last = main.at(-1) ?? statements[statements.length - 1];
    const before = n > 0 ? statementsIn(text, sentences[n - 1], quotations).at(-1) : undefined;
    const conclusion: Conclusion = {
      value: turned ? (turned[1] ? 'not-necessary' : 'partly') : wholeValue(sentence, main, last, before),
      span: { start: last.start, end: last.end },
      sentence: sentences[n],
    };
    if (!statements.every((statement) => statement.aside)) return conclusion;
    aside ??= conclusion;
  }
  return aside;
}

/** "Although the surgery is medically necessary, a purchase ...": conceded of something else, and no conclusion. */
const CONCEDES = /^\W*(?:although|though|even though|while|whereas|despite)\b(?!.*\brequest\b)/is;
/** "While a trial was medically necessary, 12 more visits are not." */
const ELLIPTIC = /,[^,;]*\b(?:is|are|was|were)( not)?[\s.]*$/i;
const REST = /\b(?:the (?:remaining|remainder|rest|balance|others?)|the additional)\b/i;
const CONTRAST = /^(?:however|nevertheless|although|but)\b/i;

const ASIDE =
  /\([^()]*\b(?:UR|utilization review|claims administrator|certified|modified|authorized|denied)\b[^()]*\)/gi;

/** "The request for X (UR certified Y) is ...": what brackets tell of others is no part of the statement. */
const withoutAsides = (words: string): string => words.replace(ASIDE, (aside) => `(${'x'.repeat(aside.length - 2)})`);

/** Partly, where the sentence, or the two last sentences, go one way for a part and the other way for the rest. */
function wholeValue(
  sentence: string,
  main: readonly Statement[],
  last: Statement,
  before: Statement | undefined,
): ConclusionValue {
  if (main.some((statement) => statement.value !== last.value)) return 'partly';
  if (!before || before.subordinate || before.value === last.value || before.value === 'partly') return last.value;
  const otherPart = !last.onRequest && !CONTRAST.test(sentence);
  return REST.test(sentence) || otherPart ? 'partly' : last.value;
}

function statementsIn(text: string, sentence: Span, quotations: readonly Span[]): Statement[] {
  const words = text.slice(sentence.start, sentence.end);
  const statements: Statement[] = [];
  let from = 0;
  for (const match of matchesOf(necessityWords, words)) {
    const at = match.index;
    const end = at + match[0].length;
    const place: NecessityWords = {
      match,
      before: withoutAsides(words.slice(Math.max(from, at - REACH), at)),
      after: words.slice(end, end + REACH),
      opensSentence: from === 0 && at <= REACH,
    };
    from = end;
    if (isQuoted(quotations, sentence.start + at)) continue;
    const judged = judgeNecessity(place);
    if (!judged) continue;
    statements.push({
      start: sentence.start + at - judged.lead,
      end: sentence.start + end,
      value: judged.value,
      subordinate: judged.subordinate,
      onRequest: judged.onRequest,
      aside: judged.aside,
    });
  }
  return statements;
}

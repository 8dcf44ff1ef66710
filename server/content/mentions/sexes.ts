import { nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { PronounMention, Sex, SexMention } from '../mentions.ts';
import { matchAt } from './found.ts';

const NOUNS = /\b(?:fe)?male\b|\b(?:gentle)?man\b|\b(?:gentle)?woman\b|\blady\b|\bM(?:r|s|rs)\.(?= )/iy;
const STARTS = tokenSet('male female man gentleman woman gentlewoman lady mr ms mrs'.split(' '));
const AGED = /(?:\bold|\bof age|y ?[./]?o\.?),?[ -](?:[\w'/-]+[ -]){0,4}$/i;
const IS_A = /\b(?:patient|worker|employee|claimant|applicant|iw|he|she)(?: is| was|,)? an? (?:[\w'/-]+ ){0,4}$/i;
const WORKER_AFTER = /^ (?:patient|injured worker|worker|employee|claimant|applicant)\b/i;
/** Of a thing, of anybody, or of several. */
const OTHER =
  /^ ?(?:\/|connector|adapter|genital|hormone|pattern|sex\b|hypogonad|or female|or male|and female|and male)/i;

/** Reads the words that say a person's sex; `worker` where that person surely is the worker. */
export function readSexes(tokens: Tokens, pronouns: readonly PronounMention[]): SexMention[] {
  const { text, starts, count } = tokens;
  const sexes: SexMention[] = [];
  for (let n = nextIn(STARTS, tokens, 0); n < count; n = nextIn(STARTS, tokens, n + 1)) {
    const at = starts[n];
    const match = matchAt(NOUNS, text, at);
    if (!match) continue;
    const end = at + match[0].length;
    const before = text.slice(Math.max(0, at - 70), at);
    const after = text.slice(end, end + 24);
    if (OTHER.test(after) || /[/]$/.test(before)) continue;
    const worker =
      (WORKER_AFTER.test(after) && !/\b(?:a|any|each|another) $/i.test(before)) ||
      AGED.test(before) ||
      IS_A.test(before);
    sexes.push({ span: { start: at, end }, sex: sexOfNoun(match[0]), worker, by: 'noun' });
  }
  for (const { span, sex, sure, owner } of pronouns)
    if (sex) sexes.push({ span, sex, worker: sure && owner === 'worker', by: 'pronoun' });
  return sexes.sort((a, b) => a.span.start - b.span.start);
}

const sexOfNoun = (word: string): Sex => (/^(?:female|(?:gentle)?woman|lady|mrs|ms)/i.test(word) ? 'female' : 'male');

import type { LogicalText } from '../../text/logical-text.ts';
import type { PronounMention, Sex, SexMention } from '../mentions.ts';
import { type Found, found } from './found.ts';

const NOUNS = /\b(?:fe)?male\b|\b(?:gentle)?man\b|\b(?:gentle)?woman\b|\blady\b|\bM(?:r|s|rs)\.(?= )/gi;
const AGED = /(?:\bold|\bof age|y ?[./]?o\.?),?[ -](?:[\w'/-]+[ -]){0,4}$/i;
const IS_A = /\b(?:patient|worker|employee|claimant|applicant|iw|he|she)(?: is| was|,)? an? (?:[\w'/-]+ ){0,4}$/i;
const WORKER_AFTER = /^ (?:patient|injured worker|worker|employee|claimant|applicant)\b/i;
/** Of a thing, of anybody, or of several. */
const OTHER =
  /^ ?(?:\/|connector|adapter|genital|hormone|pattern|sex\b|hypogonad|or female|or male|and female|and male)/i;

/** Reads the words that say a person's sex; `worker` where that person surely is the worker. */
export function readSexes(field: LogicalText, pronouns: readonly Found<PronounMention>[]): Found<SexMention>[] {
  const { text } = field;
  const sexes: Found<SexMention>[] = [];
  for (const match of text.matchAll(NOUNS)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    const after = text.slice(end, end + 24);
    if (OTHER.test(after) || /[/]$/.test(before)) continue;
    const worker =
      (WORKER_AFTER.test(after) && !/\b(?:a|any|each|another) $/i.test(before)) ||
      AGED.test(before) ||
      IS_A.test(before);
    sexes.push(found(field, match.index, end, { sex: sexOfNoun(match[0]), worker, by: 'noun' as const }));
  }
  for (const { start, end, mention } of pronouns)
    if (mention.sex) {
      const worker = mention.sure && mention.owner === 'worker';
      sexes.push({ start, end, mention: { span: mention.span, sex: mention.sex, worker, by: 'pronoun' } });
    }
  return sexes.sort((a, b) => a.start - b.start);
}

const sexOfNoun = (word: string): Sex => (/^(?:female|(?:gentle)?woman|lady|mrs|ms)/i.test(word) ? 'female' : 'male');

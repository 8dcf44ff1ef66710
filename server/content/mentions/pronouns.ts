import type { LogicalText } from '../../text/logical-text.ts';
import type { PersonMention, PronounMention, Role, Sex } from '../mentions.ts';
import { readSentences } from '../sentences.ts';
import { type Found, firstStartingAt, found } from './found.ts';

const PRONOUNS =
  /\b(?:s?he ?\/ ?s?he|his ?\/ ?hers?|hers? ?\/ ?his|him ?\/ ?her|his or hers?|he or she|himself|herself|he|she|his|him|hers|her|they|their|them)\b/gi;
const MALE = /^(?:he|his|him|himself)$/i;
const FEMALE = /^(?:she|her|hers|herself)$/i;
/** What only the worker has in a letter, after "his" or "her". */
const WORKERS_OWN =
  /^ (?:(?:own|current|chronic|ongoing|persistent|low|lower|upper|left|right|bilateral|industrial|work|work-related|medical|physical|functional|daily|present|prior|past|initial|original) )*(?:pain|diagnos[ei]s|symptoms?|injur(?:y|ies)|complaints?|knees?|shoulders?|back|neck|hips?|wrists?|hands?|ankles?|foot|feet|elbows?|legs?|arms?|headaches?|disability|depression|anxiety|sleep|adls?|activities of daily living|job|surger(?:y|ies)|condition|radiculopathy|spine|extremit(?:y|ies)|date of injury|range of motion|weight|bmi|opioids?|pain scores?)\b/i;

/** The names of one sentence by which a pronoun's owner is judged. */
interface State {
  /** Whom pronouns mean after the last sentence, where that is sure. */
  owner: Role | undefined;
  sure: boolean;
}

/**
 * Reads personal pronouns and whom they mean. Sure is only what one person alone can be: the worker is the only person
 * named so far, in this sentence and in the one before.
 */
export function readPronouns(field: LogicalText, persons: readonly Found<PersonMention>[]): Found<PronounMention>[] {
  const { text } = field;
  const sentences = readSentences(text);
  const pronouns: Found<PronounMention>[] = [];
  const state: State = { owner: undefined, sure: true };
  let n = 0;
  for (const match of text.matchAll(PRONOUNS)) {
    const at = match.index;
    while (n < sentences.length && sentences[n].end <= at) closeSentence(state, persons, sentences[n++]);
    const sentence = sentences[n] ?? { start: at, end: at };
    pronouns.push(found(field, at, at + match[0].length, ownerOf(text, match, sentence, persons, state)));
  }
  return pronouns;
}

const isHuman = (role: Role): boolean => role !== 'worker';

/** After a sentence: the worker alone keeps the pronouns, another person casts doubt on them. */
function closeSentence(
  state: State,
  persons: readonly Found<PersonMention>[],
  sentence: { start: number; end: number },
): void {
  const named = inSentence(persons, sentence);
  if (named.length === 0) return;
  const others = named.filter(({ mention }) => isHuman(mention.role));
  const worker = named.find(({ mention }) => mention.role === 'worker');
  if (others.length === 0) {
    state.owner = 'worker';
    state.sure = true;
  } else {
    state.owner = worker ? 'worker' : others[others.length - 1].mention.role;
    state.sure = false;
  }
}

function inSentence<Kind>(list: readonly Found<Kind>[], { start, end }: { start: number; end: number }): Found<Kind>[] {
  const from = firstStartingAt(list, start);
  let to = from;
  while (to < list.length && list[to].start < end) to++;
  return list.slice(from, to);
}

function ownerOf(
  text: string,
  match: RegExpExecArray,
  sentence: { start: number; end: number },
  persons: readonly Found<PersonMention>[],
  state: State,
): Omit<PronounMention, 'span'> {
  const sex = sexOf(match[0]);
  if (/^the/i.test(match[0])) return { sure: false };
  const named = inSentence(persons, sentence);
  const before = named.filter(({ end }) => end <= match.index);
  const others = named.filter(({ mention }) => isHuman(mention.role));
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 70);
  const base = sex ? { sex } : {};
  if (others.length === 0) {
    const owner = before.length > 0 ? 'worker' : state.owner;
    if (owner) return { ...base, owner, sure: owner === 'worker' && (before.length > 0 || state.sure) };
    return { ...base, owner: 'worker', sure: state.sure };
  }
  if (others.some(({ mention: { role } }) => role === 'family' || role === 'other')) return { ...base, sure: false };
  const own = /^(?:his|her)$/i.test(match[0]) && WORKERS_OWN.test(after);
  const worker = before.some(({ mention }) => mention.role === 'worker');
  const aside = others.every(({ mention: { role } }) => role === 'claims-administrator' || role === 'attorney');
  if (own) return { ...base, owner: 'worker', sure: true };
  const last = before[before.length - 1]?.mention.role ?? state.owner;
  return { ...base, ...(last && { owner: last }), sure: worker && aside && last === 'worker' };
}

function sexOf(words: string): Sex | undefined {
  if (MALE.test(words)) return 'male';
  return FEMALE.test(words) ? 'female' : undefined;
}

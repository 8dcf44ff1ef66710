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

/** What only the worker does in a letter, after "he" or "she". */
const WORKER_DOES =
  /^ (?:also |now |currently |still |then |has |had |has since )?(?:complain(?:s|ed)|denie[sd]|underwent|undergone|sustained|fell|slipped|tripped|twisted|rate[sd]|walks?|walked|ambulates?|is tender|takes|is taking|is status post|was diagnosed|is diagnosed|been diagnosed|has pain|has (?:chronic|ongoing|persistent|persisting|positive|a positive|tenderness|bouts|clear signs|been (?:in|having|treated|taking|using|off)|failed|had (?:pain|physical|chronic|\d|persistent))|had (?:pain|undergone|physical therapy)|failed|completed|attended|received|was (?:placed|given|prescribed|injured|struck|seen|treated|declared|referred)|is (?:currently |now |presently )?(?:off work|working|not working|on modified|permanent|temporarily|using|undergoing|being treated|unable)|has been (?:treated|off|diagnosed|taking|using)|remains (?:off|symptomatic|on)|could|can (?:stand|walk|sit|lift)|does not (?:smoke|work)|sleeps|smokes|lives)\b/i;

/** The names of one sentence by which a pronoun's owner is judged. */
interface State {
  /** Whom pronouns mean after the last sentence, where that is sure. */
  owner: Role | undefined;
  sure: boolean;
  /** The last sentence that names anybody names a relative or a bystander. */
  family: boolean;
}

const isOfFamily = ({ mention: { role } }: Found<PersonMention>): boolean => role === 'family' || role === 'other';

/**
 * Reads personal pronouns and whom they mean. Sure is only what one person alone can be: the worker is the only person
 * named so far, in this sentence and in the one before.
 */
export function readPronouns(field: LogicalText, persons: readonly Found<PersonMention>[]): Found<PronounMention>[] {
  const { text } = field;
  const sentences = readSentences(text);
  const pronouns: Found<PronounMention>[] = [];
  const state: State = { owner: undefined, sure: true, family: false };
  let n = 0;
  for (const match of text.matchAll(PRONOUNS)) {
    const at = match.index;
    while (n < sentences.length && sentences[n].end <= at) closeSentence(state, text, persons, sentences[n++]);
    const sentence = sentences[n] ?? { start: at, end: at };
    pronouns.push(found(field, at, at + match[0].length, ownerOf(text, match, sentence, persons, state)));
  }
  return pronouns;
}

/** Persons who may be meant by "he" or "she" beside the worker; an institution is none. */
const isOther = (text: string, { start, end, mention: { role } }: Found<PersonMention>): boolean =>
  role !== 'worker' &&
  (role !== 'claims-administrator' || /\b(?:reviewer|physician|examiner|adjuster)$/i.test(text.slice(start, end)));

/** After a sentence: the worker alone keeps the pronouns, another person casts doubt on them. */
function closeSentence(
  state: State,
  text: string,
  persons: readonly Found<PersonMention>[],
  sentence: { start: number; end: number },
): void {
  const named = inSentence(persons, sentence);
  if (named.length === 0) return;
  const others = named.filter((person) => isOther(text, person));
  state.family = others.some(isOfFamily);
  const worker = named.find(({ mention }) => mention.role === 'worker');
  if (others.length === 0) {
    if (!worker) return;
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
  const base = sex ? { sex } : {};
  const named = inSentence(persons, sentence);
  const others = named.filter((person) => isOther(text, person));
  const before = named.filter(
    ({ end, mention }) => end <= match.index && (mention.role === 'worker' || others.length > 0),
  );
  if (others.some(isOfFamily)) return { ...base, sure: false };
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 90);
  if (!state.family && isWorkersOwn(text, match, sentence.start, after))
    return { ...base, owner: 'worker', sure: true };
  if (others.length === 0) {
    const owner = before.length > 0 ? 'worker' : (state.owner ?? 'worker');
    return { ...base, owner, sure: owner === 'worker' && (before.length > 0 || state.sure) };
  }
  const last = before[before.length - 1]?.mention.role ?? state.owner;
  return { ...base, ...(last && { owner: last }), sure: false };
}

/** "her left knee pain"; "She underwent ..." at a sentence's start: of the worker, whoever else is named near by. */
function isWorkersOwn(text: string, match: RegExpExecArray, sentence: number, after: string): boolean {
  if (/^(?:his|her)$/i.test(match[0])) return WORKERS_OWN.test(after);
  if (!/^s?he$/i.test(match[0])) return false;
  const lead = text.slice(sentence, match.index);
  return (
    (lead === '' || /^(?:on|in|at|currently|now|today|since|previously|per)\b[^.;]{0,30}[, ]$/i.test(lead)) &&
    WORKER_DOES.test(after)
  );
}

function sexOf(words: string): Sex | undefined {
  if (MALE.test(words)) return 'male';
  return FEMALE.test(words) ? 'female' : undefined;
}

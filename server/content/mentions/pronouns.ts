import type { Span } from '../../text/span.ts';
import { nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { PersonMention, PronounMention, Role, Sex } from '../mentions.ts';
import { firstStartingAt, matchAt } from './found.ts';

const PRONOUNS =
  /\b(?:s?he ?\/ ?s?he|his ?\/ ?hers?|hers? ?\/ ?his|him ?\/ ?her|his or hers?|he or she|himself|herself|he|she|his|him|hers|her|they|their|them)\b/iy;
const STARTS = tokenSet('he she his him her hers himself herself they their them'.split(' '));
const MALE = /^(?:he|his|him|himself)$/i;
const FEMALE = /^(?:she|her|hers|herself)$/i;
/** What only the worker has in a letter, after "his" or "her". */
const WORKERS_OWN =
  /^ (?:(?:own|current|chronic|ongoing|persistent|low|lower|upper|left|right|bilateral|industrial|work|work-related|medical|physical|functional|daily|present|prior|past|initial|original) )*(?:pain|diagnos[ei]s|symptoms?|injur(?:y|ies)|complaints?|knees?|shoulders?|back|neck|hips?|wrists?|hands?|ankles?|foot|feet|elbows?|legs?|arms?|headaches?|disability|depression|anxiety|sleep|adls?|activities of daily living|job|surger(?:y|ies)|condition|radiculopathy|spine|extremit(?:y|ies)|date of injury|range of motion|weight|bmi|opioids?|pain scores?)\b/i;

/** What only the worker does in a letter, after "he" or "she". */
const WORKER_DOES =
  /^ (?:also |now |currently |still |then |has |had |has since )?(?:complain(?:s|ed)|denie[sd]|underwent|undergone|sustained|fell|slipped|tripped|twisted|rate[sd]|walks?|walked|ambulates?|is tender|takes|is taking|is status post|was diagnosed|is diagnosed|been diagnosed|has pain|has (?:chronic|ongoing|persistent|persisting|positive|a positive|tenderness|bouts|clear signs|been (?:in|having|treated|taking|using|off)|failed|had (?:pain|physical|chronic|\d|persistent))|had (?:pain|undergone|physical therapy)|failed|completed|attended|received|was (?:placed|given|prescribed|injured|struck|seen|treated|declared|referred)|is (?:currently |now |presently )?(?:off work|working|not working|on modified|permanent|temporarily|using|undergoing|being treated|unable)|has been (?:treated|off|diagnosed|taking|using)|remains (?:off|symptomatic|on)|could|can (?:stand|walk|sit|lift)|does not (?:smoke|work)|sleeps|smokes|lives)\b/i;

/** What providers do rather than workers, after "he" or "she". */
const OTHERS_DO =
  /^ (?:also |then |further |therefore )?(?:feels?|felt|believe[sd]?|thinks?|thought|recommend(?:s|ed)|opine[sd]|request(?:s|ed)|conclude[sd]|note[sd]|prescribe[sd]|suggest(?:s|ed)|advise[sd]|plan(?:s|ned)|order(?:s|ed)|dispense[sd]|refer(?:s|red)|examined|diagnosed|document(?:s|ed)|performed|wrote|would like (?:the|to (?:request|proceed|see)))\b/i;

/** "a patient", "individuals": what is said of anybody, and the pronouns that go with it. */
const ANYBODY =
  /\b(?:an?|any|each|every|another) (?:[\w-]+ ){0,2}(?:patient|person|individual|worker|claimant|subject)\b(?! with a date)|\b(?:patients|individuals|persons|people|subjects)\b/i;

/** Whom pronouns mean after the last sentence that names anybody. */
interface State {
  readonly owner: Role | undefined;
  readonly sure: boolean;
  /** That sentence names a relative or a bystander. */
  readonly family: boolean;
}

/** A sentence with the persons whom it names. */
interface Named extends Span {
  readonly persons: readonly PersonMention[];
  /** Those beside the worker whom "he" or "she" may mean. */
  readonly others: readonly PersonMention[];
  readonly family: boolean;
  /** It speaks of anybody; asked only where it has a pronoun. */
  anybody?: boolean;
  /** It has pronouns of both sexes; asked likewise. */
  mixed?: boolean;
}

/**
 * Reads personal pronouns and whom they mean. Sure is only what one person alone can be: the worker is the only person
 * named in this sentence and in the last before it that names anybody, or the words are said of workers only.
 */
export function readPronouns(
  tokens: Tokens,
  sentences: readonly Span[],
  persons: readonly PersonMention[],
): PronounMention[] {
  const { text, starts, count } = tokens;
  const pronouns: PronounMention[] = [];
  let state: State = { owner: undefined, sure: true, family: false };
  let n = 0;
  let named = namesIn(text, persons, sentences[0]);
  let end = 0;
  for (let k = nextIn(STARTS, tokens, 0); k < count; k = nextIn(STARTS, tokens, k + 1)) {
    const at = starts[k];
    const match = at < end ? null : matchAt(PRONOUNS, text, at);
    if (!match) continue;
    while (n < sentences.length && sentences[n].end <= at) {
      state = stateAfter(state, named);
      named = namesIn(text, persons, sentences[++n]);
    }
    end = at + match[0].length;
    pronouns.push({ span: { start: at, end }, ...ownerOf(text, match, named, state) });
  }
  return pronouns;
}

/** An institution is nobody whom "he" may mean. */
const isOther = (text: string, { span: { start, end }, role }: PersonMention): boolean =>
  role !== 'worker' &&
  (role !== 'claims-administrator' || /\b(?:reviewer|physician|examiner|adjuster)$/i.test(text.slice(start, end)));

function namesIn(text: string, list: readonly PersonMention[], sentence: Span | undefined): Named {
  if (!sentence) return { start: text.length, end: text.length, persons: [], others: [], family: false };
  const { start, end } = sentence;
  const persons = list.slice(firstStartingAt(list, start), firstStartingAt(list, end));
  const others = persons.filter((person) => isOther(text, person));
  const family = others.some(({ role }) => role === 'family' || role === 'other');
  return { start, end, persons, others, family };
}

/** True where the words have pronouns of both sexes. */
const areMixed = (words: string): boolean =>
  /\b(?<![/] ?)(?:he|his|him)\b(?! ?\/)/i.test(words) && /\b(?<![/] ?)(?:she|her)\b(?! ?\/)/i.test(words);

/** The worker alone keeps the pronouns, another person casts doubt on them. */
function stateAfter(state: State, { persons, others, family }: Named): State {
  const worker = persons.some(({ role }) => role === 'worker');
  if (others.length > 0) return { owner: worker ? 'worker' : others[others.length - 1].role, sure: false, family };
  return worker ? { owner: 'worker', sure: true, family: false } : state;
}

function ownerOf(text: string, match: RegExpExecArray, named: Named, state: State): Omit<PronounMention, 'span'> {
  if (/^the/i.test(match[0])) return { sure: false };
  const sex = sexOf(match[0]);
  const base = sex ? { sex } : {};
  named.anybody ??= ANYBODY.test(text.slice(named.start, named.end));
  if (named.family || named.anybody) return { ...base, sure: false };
  const end = match.index + match[0].length;
  if (!state.family && isWorkersOwn(text, match, named.start, text.slice(end, end + 90)))
    return { ...base, owner: 'worker', sure: true };
  const before = named.persons[firstStartingAt(named.persons, match.index) - 1];
  if (named.others.length > 0) {
    const owner = before?.role ?? state.owner;
    return { ...base, ...(owner && { owner }), sure: false };
  }
  named.mixed ??= areMixed(text.slice(named.start, named.end));
  if (named.mixed || OTHERS_DO.test(text.slice(end, end + 40))) return { ...base, sure: false };
  const owner = before?.role === 'worker' ? 'worker' : (state.owner ?? 'worker');
  return { ...base, owner, sure: owner === 'worker' && (before?.role === 'worker' || state.sure) };
}

/** "her left knee pain"; "She underwent ..." at a sentence's start: of the worker, whoever else is named near by. */
function isWorkersOwn(text: string, match: RegExpExecArray, sentence: number, after: string): boolean {
  if (/^(?:his|her)$/i.test(match[0])) return WORKERS_OWN.test(after);
  if (!/^s?he$/i.test(match[0])) return false;
  const lead = match.index - sentence > 60 ? '-' : text.slice(sentence, match.index);
  return (
    (lead === '' || /^(?:on|in|at|currently|now|today|since|previously|per)\b[^.;]{0,30}[, ]$/i.test(lead)) &&
    WORKER_DOES.test(after)
  );
}

function sexOf(words: string): Sex | undefined {
  if (MALE.test(words)) return 'male';
  return FEMALE.test(words) ? 'female' : undefined;
}

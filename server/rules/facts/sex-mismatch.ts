import { sexesIn } from '../../content/mentions/mentions-of-words.ts';
import { mentionsIn, type PersonMention, type Sex } from '../../content/mentions.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { keptWithWords } from '../../text/words.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { type WorkerPart, workerParts } from '../definitions/worker-parts.ts';
import { letterExample, marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const summary = (owner: string) =>
  letterExample.replace('An MRI was requested', `${owner} diagnoses include lumbar strain. An MRI was requested`);

export const sexMismatch: Rule = {
  id: 'sex-mismatch',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'The worker is a woman here and a man there',
    says: 'Words that surely speak of the worker give another sex than the rest of the letter.',
    why:
      "Identity: a pronoun of the other sex is often the trace of another worker's text, and a mistake of fact that " +
      'anybody can see (Labor Code 4610.6(h)(5)).',
    bad: marked(summary('Her'), 'Her'),
    good: summary('His'),
    notWhen:
      'Pronouns of relatives, providers or the reviewer ("He/she"), a singular "they", quotations and the method section ' +
      'never raise it, nor does a sentence that speaks of two persons.',
    related: ['age-mismatch'],
  },
  *check(letter, reading) {
    if (!saysBoth(letter, reading)) return;
    const words = sexWords(letter, reading);
    const base = baseOf(words);
    if (!base) return;
    const told = new Set<WorkerPart>();
    for (const word of words) {
      if (word.sex === base.sex || told.has(word.part) || !word.isSure()) continue;
      told.add(word.part);
      const [before, later] = base.span.start < word.span.start ? [base, word] : [word, base];
      yield {
        span: later.span,
        message:
          `${quote(reading.plain(later.span))} makes the worker a ${PERSON[later.sex]}; ${before.part.name} has ` +
          `${quote(reading.plain(before.span))}. Check that the words are about this worker.`,
        related: [{ span: before.span, message: `The worker's sex in ${before.part.name}.` }],
      };
    }
  },
};

const PERSON: Readonly<Record<Sex, string>> = { female: 'woman', male: 'man' };

/** A word that says the worker's sex. */
interface SexWord {
  readonly span: Span;
  readonly sex: Sex;
  readonly part: WorkerPart;
  readonly noun: boolean;
  /** True where the word can be nobody else's: it alone may raise the finding. */
  isSure(): boolean;
}

/** True where words that may be the worker's say both sexes. */
function saysBoth(letter: Letter, reading: Reading): boolean {
  let [female, male] = [false, false];
  for (const { node } of workerParts(letter, reading)) {
    const said = sexesOfWorker(bodyWords(node, reading));
    female ||= said.female;
    male ||= said.male;
  }
  return female && male;
}

const sexesOfWorker = keptWithWords((words): Readonly<Record<Sex, boolean>> => {
  const ofWorker = sexesIn(words).filter(({ worker }) => worker);
  return { female: ofWorker.some(({ sex }) => sex === 'female'), male: ofWorker.some(({ sex }) => sex === 'male') };
});

function sexWords(letter: Letter, reading: Reading): SexWord[] {
  return workerParts(letter, reading).flatMap((part) => {
    const { sexes, persons } = reading.mentions(part.node.body);
    const { sentences } = reading.content(part.node);
    let at = 0;
    return sexes.flatMap(({ span, sex, by, worker }) => {
      while (at < sentences.length && sentences[at].end <= span.start) at++;
      const sentence = sentences[at];
      if (!worker || !sentence || part.isQuoted(span.start)) return [];
      const noun = by === 'noun';
      const before = sentences[at - 1] ?? sentence;
      return [{ span, sex, part, noun, isSure: () => noun || isSure(span, sentence, before, persons, reading) }];
    });
  });
}

/** The first noun, where nouns agree or only pronouns doubt it; without a noun the pronoun of a clear majority. */
function baseOf(words: readonly SexWord[]): SexWord | undefined {
  const noun = words.find((word) => word.noun);
  if (noun) return noun;
  const male = words.filter(({ sex }) => sex === 'male');
  const female = words.filter(({ sex }) => sex === 'female');
  const [most, least] = male.length > female.length ? [male, female] : [female, male];
  return most.length >= 3 * least.length ? most[0] : undefined;
}

/** What a provider does, right after "he" or "she". */
const PROVIDER_ACT =
  /^(?:also |then |further |now )?(?:feels?|felt|believe[sd]?|recommend\w*|request\w*|opin\w*|noted?|notes|stat(?:es|ed)|document\w*|prescrib\w*|order\w*|advis\w*|diagnos\w+|examin\w*|finds?|found|plan(?:s|ned)|suggest\w*|wants?|would|will|indicat\w+|conclud\w+|dispens\w+|refer\w*|perform\w*|gave|propos\w+|wrote|writes|asks?|asked|describe[sd]?|list(?:s|ed)|provid\w+|cit(?:es|ed)|is (?:requesting|recommending|asking|prescribing))\b/i;
const PROVIDER_SAYS = new RegExp(`\\bs?he ${PROVIDER_ACT.source.slice(1)}`, 'i');
/** What speaks of workers in general. */
const GENERAL = /\b(?:should|must|may|guidelines?|MTUS|ACOEM|ODG|patients|individuals?|if)\b/i;
const FEMALE = /\b(?:she|her|hers|herself)\b/i;
const MALE = /\b(?:he|his|him|himself)\b/i;

/** The worker is named in this sentence or the one before it, nobody else is, and nobody else comes into question. */
function isSure(
  span: Span,
  sentence: Span,
  before: Span,
  persons: readonly PersonMention[],
  reading: Reading,
): boolean {
  if (sentence.end - before.start > LONGEST) return false;
  const words = reading.plain(sentence);
  const pronoun = reading.plain(span);
  const other = /^(?:he|his|him|himself)$/i.test(pronoun) ? FEMALE : MALE;
  const after = span.end < sentence.end ? reading.plain({ start: span.end, end: sentence.end }) : '';
  const own = OWN.test(`${pronoun} ${after}`);
  // Two pronouns in one sentence are two persons, unless one of them only says whose knee it is.
  if (other.test(words) && (!own || PROVIDER_SAYS.test(words))) return false;
  if (GENERAL.test(words)) return false;
  if (/^s?he$/i.test(pronoun) && PROVIDER_ACT.test(after)) return false;
  const near = mentionsIn(persons, { start: before.start, end: sentence.end });
  if (near.some(({ role }) => role !== 'worker')) return false;
  return near.length > 0 || own || WORKER_ACT.test(`${pronoun} ${after}`);
}

/** Nobody writes two longer sentences, in UTF-16 units. */
const LONGEST = 4000;

/** What only the worker has in a letter. */
const OWN =
  /^(?:his|her) (?:own |current |chronic |ongoing |low |lower |upper |left |right |bilateral |industrial |work |medical |physical |past )*(?:pain|diagnos[ei]s|symptoms?|injur(?:y|ies)|complaints?|knees?|shoulders?|back|neck|hips?|wrists?|hands?|ankles?|elbows?|legs?|arms?|headaches?|disability|depression|anxiety|sleep|activities of daily living|job|surger(?:y|ies)|condition|spine|range of motion|employer|employment|date of injury|fingers?|thumbs?|feet|foot|heel|toes?|face|head|chest|abdomen)\b/i;
/** What only the worker does in a letter. */
const WORKER_ACT =
  /^s?he (?:also |now |currently |still |then |otherwise )?(?:works|worked|takes|took|walks|walked|drives|drove|lives|smokes|complain\w*|reports?|reported|rates?|rated|denie[sd]|fell|slipped|twisted|underwent|was (?:placed|hurt|injured|diagnosed|treated|taking|working|last seen)|is (?:on|off|taking|working|not working|able|unable|status|being treated|undergoing)|has (?:had|been (?:treated|diagnosed|taking|off|on|using)|pain|difficulty|no|not (?:had|worked))|had (?:pain|therapy|\d)|can|could|cannot|sleeps|uses|used|wears|attended|completed|tried|failed|responded|continues? to (?:have|work|take|complain|report)|remains? (?:on|off|symptomatic|disabled))\b/i;

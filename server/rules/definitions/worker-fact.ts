import { mentionsIn } from '../../content/mentions.ts';
import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { overlaps } from '../../text/span.ts';
import { oncePerWords, wordsOf } from '../../text/words.ts';
import { type ProseSentence, proseOf } from './prose.ts';
import { requestSentences } from './request-sentence.ts';

/** A sentence of the rationale that states a fact of this worker. */
export interface WorkerFact {
  readonly sentence: ProseSentence;
  /** False where the sentence only states that something named is absent from the worker or from the records. */
  readonly affirmed: boolean;
}

/**
 * The sentences of the item's rationale that state a symptom, finding, diagnosis, count, date or earlier treatment of this
 * worker, or the absence of a named one. Sentences of a guideline, lists of criteria, quotations and the request are none.
 * They are read one after the other, as far as they are asked for.
 */
export function* workerFacts(item: Item, reading: Reading): Iterable<WorkerFact> {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return;
  const { citations } = reading.content(rationale);
  const requests = new Map(requestSentences(item, reading).map((one) => [one.sentence, one.words]));
  let next = 0;
  for (const sentence of proseOf(rationale, reading)) {
    while (next < citations.length && citations[next].span.end <= sentence.span.start) next++;
    if (sentence.listed || sentence.own.length > LONGEST_SENTENCE) continue;
    const cites = next < citations.length && overlaps(citations[next].span, sentence.span);
    const request = requests.get(sentence);
    const words = request ? wordsOf(sentence.own.replace(request, ' ')) : sentence.said;
    const stated = factIn(words, cites);
    const fact = stated === 'by drugs' ? factByDrugs(words, drugsNamed(sentence, rationale, reading)) : stated;
    if (fact) yield { sentence, affirmed: fact === 'affirmed' };
  }
}

/** The names of drugs in a sentence, in small letters, a line each. */
const drugsNamed = ({ span }: ProseSentence, { body }: Field, reading: Reading): string =>
  mentionsIn(reading.mentions(body).drugs, span)
    .map(({ name }) => reading.plain(name).toLowerCase())
    .join('\n');

/** True where the rationale states anything of this worker; with `affirmed`, that something is there. */
export function hasWorkerFact(item: Item, reading: Reading, affirmed = false): boolean {
  for (const fact of workerFacts(item, reading)) if (!affirmed || fact.affirmed) return true;
  return false;
}

/** No person writes a longer sentence, in UTF-16 units. */
const LONGEST_SENTENCE = 3000;

const GUIDELINE =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|Medicare|medical literature|studies (?:show|have)|evidence-based|FDA|the regulations?)\b|^(?:it|they|these|those) (?:also |further )?(?:adds?|states?|holds?|notes?|asks?|requires?|recommends?|says?|supports?|allows?)\b/i;

/** Words that can only speak of the worker whose case it is. */
const THIS_WORKER =
  /\b(?:this (?:\d+[- ]year[- ]old )?(?:injured |female |male )?(?:patient|worker|employee|claimant|applicant|individual|case|man|woman|lady|gentleman)|the (?:applicant|claimant|injured worker|employee|IW|IE)|(?:the )?IW|here,|in the (?:present|current|instant) case|\d+[- ]year[- ]old)\b|\bhere,/i;
/** Words that speak of the worker, or of the patients of a guideline. */
const WORKER =
  /\b(?:the (?:patient|worker|individual)|she|he|her|his|hers|patient(?:'s|’s)?|the (?:industrial )?injury)\b/i;
const SUPPOSED =
  /\b(?:if|when|whenever|whether|unless|until|where|should|once|in case|for|in|of) (?:the|a|an|any|such|these|those)? ?(?:patients?|worker|individuals?|persons?|applicants)\b|\bpatients\b/i;
const RECORDS =
  /\b(?:records?|clinical information|reports?|notes?|chart|documentation|documented|documents|submitted|examination|exam|physical findings|imaging|x-?rays?|films|MRI|EMG|provider|physician|treater|surgeon|visit)\b/i;
const PAST =
  /\b(?:was|were|had|(?:has|have) (?:not )?(?:been|had|taken|shown|\w+ed)|did|underwent|took|gave|fell|rose|went|improved|failed|completed|received|brought|became|become|found|lost|led|began|stood|outlasted|remains?|persist\w*)\b/i;
const TELLS = /\b(?:indicates?d?|shows?|notes?|reports?|documents?|describes?|lists?|gives?|has|finds?) (?!not\b)/i;
const DATE =
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, |of )?(?:19|20)\d\d\b|\b\d{1,2}[/-](?:19|20)\d\d\b/;
const SCORE = /\b\d+(?:\.\d)?\/10\b|\b\d out of 10\b|\b[0-5][-+]?\/5\b/;
/** "The left foot is weaker": said of what the reader knows. */
const DEFINITE = /^(?:\w+,? )?(?:the|his|her|no)\b/i;
/** "There are no red flags": said of this worker, as far as it is not said of the evidence. */
const THERE_IS_NONE =
  /^(?:\w+,? )?there (?:is|are|was|were) no\b(?! (?!(?:electro\w*|nerve|imaging|sleep|EMG|MRI|CT)\b)(?:\w+ )?(?:evidence|support|stud(?:y|ies)|data|benefit|proof|role|recommendation|reason|literature|guideline|provision)\b)/i;
const GENERAL =
  /\b(?:should|must|may|might|can|recommended|proven|considered|approved for|effective(?:ness)?|efficacy of|indicated for|is defined|[Ii]n general|[Gg]enerally|[Tt]ypically|[Uu]sual(?:ly)?|[Mm]ost)\b/;

/** Suppositions, advice on weaning that ends a letter, frames of partial approval. */
const NO_STATEMENT =
  /^(?:if|should|were)\b|\b(?:medical necessity decision|are advised|is advised|the original request|IMR[- ]eligible|authorized by the claims administrator)\b/i;

/** What a sentence states. Few sentences turn on whether a word is a drug's name; only for these drugs are looked for. */
const factIn = oncePerWords((words, cites: boolean): 'affirmed' | 'absent' | 'by drugs' | undefined => {
  if (NO_STATEMENT.test(words)) return undefined;
  if (!THIS_WORKER.test(words) && (cites || GUIDELINE.test(words) || !isOfWorker(words))) return undefined;
  const without = clauseFacts(words, []);
  if (without === 'affirmed' || !DONE.test(words)) return without;
  return without === clauseFacts(words, ANY_DRUG) ? without : 'by drugs';
});

const factByDrugs = oncePerWords((words, drugs: string) => clauseFacts(words, drugs === '' ? [] : drugs.split('\n')));

/** A part of every text, as if every clause named a drug. */
const ANY_DRUG = [''];

/** True for a sentence that can only be of the worker whose case it is, though it does not name him. */
function isOfWorker(words: string): boolean {
  if (DATE.test(words) || SCORE.test(words) || (WORKER.test(words) && !SUPPOSED.test(words))) return true;
  const past = PAST.test(words);
  if (RECORDS.test(words) && (past || TELLS.test(words) || ABSENCE.test(words) || MEASURE.test(words))) return true;
  return (past || DEFINITE.test(words) || THERE_IS_NONE.test(words)) && !GENERAL.test(words);
}

const CLAUSES =
  /([,;:] | - |\b(?:but|however|although|though|while|whereas|which|despite|without|with|and|because|since|as|so that|therefore|thus)\b)/i;
const TURNS = /^(?:;|but|however|although|though|while|whereas|despite)/i;

function clauseFacts(words: string, drugs: readonly string[]): 'affirmed' | 'absent' | undefined {
  let found: 'absent' | undefined;
  let denied = false;
  const clauses = words.split(CLAUSES);
  for (let n = 0; n < clauses.length; n += 2) {
    const clause = clauses[n];
    const opening = clauses[n - 1] ?? '';
    if (TURNS.test(opening)) denied = false;
    // A list under one denial ("no weakness, numbness or spasm") stays denied until a verb opens something new.
    if (DENIAL.test(clause) || opening.toLowerCase() === 'without') denied = true;
    else if (VERB.test(clause) || NEW_SUBJECT.test(clause)) denied = false;
    if (HARMLESS.test(clause) || OF_THIS_WORKER.test(clause)) return 'affirmed';
    if (WISHED.test(clause) || JUDGED.test(clause)) continue;
    const named = isFact(clause, drugs);
    if (named && !denied) return 'affirmed';
    if ((named && denied) || (TREATMENT.test(clause) && THERE_IS_NONE.test(clause)) || ABSENCE.test(clause))
      found = 'absent';
  }
  return found;
}

const VERB =
  /\b(?:is|are|was|were|has|have|had|does|did|shows?|showed|reports?|reported|notes?|noted|presents?|underwent|remains?)\b/i;
const NEW_SUBJECT =
  /^\s*(?:(?:he|she|his|her|they|there)\b|the (?:\w+ ){1,2}(?:locks|hurts|radiates|gives|swells|remains|continues|follows|catches)\b)/i;
const DENIAL =
  /\b(?:no|not|never|none|without|neither|nor|lack(?:s|ing|ed)?|absen(?:ce|t)|cannot|denie[sd]|insufficient|unclear|fail(?:s|ed)? to|nothing)\b|n't\b/i;

/** What is only asked for, advised or supposed. */
const WISHED = /\b(?:would|should|could|(?<!\bthe )needs?|requires?|requested|request|if)\b/i;
const JUDGED =
  /\b(?:meets?|met|satisf\w+|fulfil\w+|exceeds?|criteria|criterion|requirements?|candidate|indicated|appropriate|supported|medically|necess\w+|certified|recommended|authorized|justified|warranted|denial)\b/i;

/** "No documentation of X": absent is what is named after it. */
const ABSENCE =
  /\b(?:no|not|without|lack(?:s|ing)?|absence|insufficient|fail(?:s|ed)? to)\b[^,;]{0,60}?\b(?:documentation|document(?:ed|s)?|evidence|mention(?:ed)?|indication|record(?:ed)?|report(?:ed)?|discussion|description|describe[ds]?|noted?|note|history|show|given|stated?)\b(?: \w+)? (?:of|that|for|to show|showing|demonstrating|regarding|how|what|any|on) (?!(?:the )?(?:medical necessity|necessity|request|guidelines?|criteria|support))\w/i;

function isFact(clause: string, drugs: readonly string[]): boolean {
  if (MEASURE.test(clause) || DATE.test(clause) || CONDITION.test(clause)) return true;
  if (!DONE.test(clause)) return false;
  if (TREATMENT.test(clause)) return true;
  const small = clause.toLowerCase();
  return drugs.some((drug) => small.includes(drug));
}

/** What a treatment has not done to the worker speaks for it. */
const HARMLESS =
  /\b(?:no|without|denies|denied)(?: any| reported| significant| known| noted| evidence of| signs? of)* (?:side[- ]effects?|adverse (?:effects?|reactions?|events?)|aberran\w+|misuse|abuse|complications)\b/i;
/** "Not necessary for the neck pain of this patient": the condition is the worker's, whatever is said of the request. */
const OF_THIS_WORKER =
  /\b(?:for|of|in) (?:the|this) (?:[\w-]+ ){0,3}(?:pain|insomnia|depression|anxiety|headaches?|sprain|strain|tear|radiculopathy|fracture|arthritis|syndrome|disorder|disease|neuropathy|impingement) (?:of|in) (?:this|the) (?:patient|applicant|claimant|employee|(?:injured )?worker|man|woman|IW)\b/i;

const MEASURE =
  /\b\d+(?:\.\d+)?(?:[-+]?\/(?:5|10)\b| ?(?:degrees|mm|cm|kg|pounds|lbs?|%|percent)(?![\w-])| out of 10\b)|\b(?:[ivx]+|\d+)[- ](?:level|grade)\b|\bscore of \d|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|multiple) (?:\w+ ){0,3}(?:visits|sessions|minutes|hours|weeks|months|years|injections|days|treatments|trials|blocks|tablets)\b/i;

const CONDITION =
  /\b(?:pain(?:ful)?|numb\w*|tingling|paresthesia\w*|weak\w*|spasms?|tender\w*|swell(?:ing|s)|swollen|stiff\w*|insomnia|sleep\w*|depress\w+|anxi\w+|headaches?|nausea|constipation|burning|radiat\w+|radicul\w+|symptom\w*|symptomatic|instability|unstable|giving way|gives way|lock(?:s|ed|ing)|catch\w*|buckl\w+|gave way|clicking|bleed\w*|dizz\w+|fatigue\w*|vomit\w*|wounds?|scars?|rash|vision|hearing|memory|cognit\w+|concussion|seizures?|incontinen\w+|suicid\w+|panic|PTSD|asthma|cough\w*|hernia\w*|amputat\w+|dislocat\w+|necrosis|non-?union|hardware|limp\w*|gait|atroph\w+|edema|effusion|crepitus|sensation|sensory|reflex\w*|strength|motor|range of motion|motion|flexion|extension|positive|negative|normal|abnormal|decreased|reduced|diminished|limited|restricted|improv\w+|worse\w*|relief|benefit|functional (?:improvement|gain|benefit|deficit\w*|status)|side effects?|adverse|aberrant|flare\w*|deficits?|red flags?|tears?|torn|fractur\w+|strains?|sprains?|herniat\w+|protrusion|bulg\w+|stenosis|spondyl\w+|scoliosis|arthr(?:itis|osis)|osteo\w+|tend[io]n\w*|bursitis|syndrome|disorder|diabet\w+|hypertens\w+|obes\w+|BMI|GERD|ulcer|gastritis|neuropath\w+|myelopath\w+|fibromyalgia|cancer|infection|disease|diagnos\w+|comorbid\w*|injur(?:y|ies)|works (?:full|part|regular|modified|light)|full[- ]time|(?:full|modified|light|regular) duty|off work|off of work|working|return(?:ed)? to work|disab\w+|disability|smok\w+|pregnan\w+|ambulat\w+|walks?|walking|sits?|sitting|stands?|standing|bending|drives?|driving|lift\w*|cane|walker|allerg\w+|intoleran\w+|tolerat\w+|twitch|impingement|laxity|contracture|dermatom\w+|myotom\w+|nerve root|compress\w+|degenerat\w+|dysfunction|inflammat\w+|chronic|acute)\b/i;

const TREATMENT =
  /\b(?:therapy|physiotherapy|acupuncture|chiropractic|manipulation|massage|exercise\w*|home program|medications?|medicines?|drugs?|NSAIDs?|opioids?|analgesics?|anti-?inflammator\w+|relaxants?|antidepressants?|injections?|blocks?|epidurals?|ESI|surger(?:y|ies)|operations?|operat\w+|fusion|arthroscop\w+|repair|release|brac\w+|splint\w*|orthos\w+|TENS|unit|conservative (?:care|treatment|measures|management)|treatments?|care|counsel\w+|psycho\w+|trials?|tests?|screens?|screening|drug (?:test|screen)\w*|imaging|MRI|CT|x-?rays?|EMG|NCV|NCS|studies|study|norco|hydrocodone|percocet|oxycodone|tramadol|ultram|morphine|gabapentin|neurontin|lyrica|pregabalin|naproxen|ibuprofen|motrin|soma|carisoprodol|flexeril|cyclobenzaprine|prilosec|omeprazole|lidoderm|ambien|zolpidem|cymbalta|duloxetine|tablets|dose|doses)\b/i;
const DONE =
  /\b(?:had|has|have|having|underwent|undergone|completed|received|tried|trial|fail(?:ed|ure|ing)?|us(?:es|ed|ing|e|age)|utili[sz](?:es|ed|ing|ation)|taper(?:ed|ing)|wean(?:ed|ing)|takes?|taking|took|taken|prescribed|after|since|prior|previous(?:ly)?|past|earlier|ongoing|continu\w+|attended|started|stopped|given|done|performed|help(?:s|ed|ing)|was|were|did|despite|already|refractory|unresponsive|responded|response|long-?term|status post|showed|shown|revealed|demonstrated)\b/i;

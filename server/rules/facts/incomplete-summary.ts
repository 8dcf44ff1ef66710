import { agesIn, sentencesIn } from '../../content/mentions/mentions-of-words.ts';
import { type Letter, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { keptWithWords, oncePerWords, type Words } from '../../text/words.ts';
import { isEmptySection } from '../definitions/empty-section.ts';
import { injuryDates, isCumulative } from '../definitions/injury-dates.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { letterExample, marked, summaryExample } from '../examples.ts';
import type { Rule } from '../finding.ts';

const [heading] = summaryExample.split('\n');

export const incompleteSummary: Rule = {
  id: 'incomplete-summary',
  family: 'facts',
  severity: 'information',
  scope: 'letter',
  docs: {
    title: 'The case summary leaves out a part of the case',
    says:
      "The case summary lacks one of five parts: the worker's age, the injury, the condition, a treatment or " +
      'evaluation, the request.',
    why:
      "Each analysis cites the employee's medical condition and the relevant documents and findings (Labor Code " +
      '4610.6(e)); the case summary is where a reader looks for them.',
    bad: marked(letterExample.replace('a 45 year old man', 'a man'), heading),
    good: letterExample,
    notWhen:
      'The records do not give the part; the summary then had better say so. One word of a part is enough: any date or ' +
      'course of the injury, any diagnosis, any treatment, any request. A summary with placeholders is not judged.',
    related: ['empty-field', 'not-individualized'],
  },
  *check(letter, reading) {
    const summary = sectionOf(letter, 'case-summary');
    if (!summary || isEmptySection(summary, reading)) return;
    const missing = partsMissing(summary, letter, reading);
    if (missing.length === 0 || hasPlaceholder(bodyWords(summary, reading))) return;
    yield {
      span: summary.heading,
      key: missing.map(([part]) => part).join(' '),
      message:
        `The case summary does not give ${listOf(missing.map(([, name]) => name))}. Each analysis rests on the ` +
        "employee's condition and the findings of the records (Labor Code 4610.6(e)).",
    };
  },
};

type Part = readonly [part: string, name: string];

function partsMissing(summary: Section, letter: Letter, reading: Reading): Part[] {
  const words = bodyWords(summary, reading);
  const missing: Part[] = [];
  if (!givesAge(words)) missing.push(['age', "the worker's age"]);
  if (!givesInjury(words) && !isDated(letter, reading))
    missing.push(['injury', 'the injury (its date or how it happened)']);
  if (!givesCondition(words)) missing.push(['condition', 'a diagnosis or other condition']);
  if (!givesTreatment(words) && reading.mentions(summary.body).drugs.length === 0)
    missing.push(['treatment', 'any treatment or evaluation']);
  if (!givesRequest(words)) missing.push(['request', 'the request']);
  return missing;
}

const isDated = (letter: Letter, reading: Reading): boolean =>
  isCumulative(letter, reading) || injuryDates(letter, reading).length > 0;

const hasPlaceholder = oncePerWords((text) => text.includes('[['));

/** "a, b or c". */
const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;

const AGE =
  /\b[1-9]\d ?-? ?(?:years?|yrs?)\.?[- ]+(?:old\b(?! (?:injury|claim|fracture|tear|mri))|of[- ]age)|\b[1-9]\d ?(?:y ?[./]? ?o\b|[MF]\b)|\baged? (?:of |is )?[1-9]\d\b|\b(?:he|she) is [1-9]\d(?=[.,;])|\b(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ]\w+)?[- ]years?[- ](?:old|of age)/i;

/** How an injury comes about, or words that date it. */
const INJURY =
  /\b(?:fell|slipp(?:ed|ing)|tripp(?:ed|ing)|twist(?:ed|ing)|struck|crush(?:ed|ing)|pinned|rolled|hurt|mechanism|assault\w*|accident|collision|collided|when (?:he|she|they|a|an|the|another) (?!patient|worker|applicant|claimant)\w+(?:ed|ing|t)?\b|while \w+ing|as a result of|due to (?:a|an|the|lifting|repetitive|heavy)|felt (?:an? |something )?(?:\w+ )?(?:pop|snap|give)|lifted|lifting an?|injured (?:his|her|their|the|when|while|in|on|at)|sustained|date of injury|DOI|injury date|injur(?:y|ies)(?! to)[^.]{0,60}\d|occupational claim|industrial claim)\b/i;

const CONDITION =
  /\b(?:diagnos(?:is|es|ed)|impressions?|assessment|claim for [\w ,/-]{0,60}(?:pain|complaints?|injur(?:y|ies)|headaches?|depression|anxiety)|\w+(?:itis|osis|opathy|algia|listhesis|plegia|penia|emia|oma)|radicul\w+|sprain\w*|strain\w*|tears?|torn|fractur\w+|syndrome|disorder|disease|herniat\w+|protrusion|extrusion|bulg\w+|stenosis|degenerat\w+|impingement|derangement|instability|contusion|laceration|dislocation|effusion|amputation|burns?|hernia|depression|anxiety|PTSD|SLAP|TOS|TMJ|TMD|RSD|OA|DJD|CTS|MDD|GAD|OSA|COPD|GERD|scars?|foreign body|bone[- ]on[- ]bone|non-?union|insomnia|diabetes|hypertension|headaches?|migraines?|concussion|obesity|CRPS|DDD|HNP|carpal tunnel|trigger finger|bursa|neuroma|ganglion|whiplash|internal derangement|cauda equina|injur(?:y|ies) (?:to|of) (?:the|his|her))\b/i;

const TREATMENT =
  /\b(?:treat(?:ed|ment|ments|ing)|therapy|therapies|physiotherapy|medications?|surger(?:y|ies)|operations?|injections?|blocks?|acupuncture|chiropractic|manipulation|massage|exercise\w*|MRI|CT|x-?rays?|EMG|NC[SV]|imaging|radiograph\w*|exam(?:s|ined|ination|inations)?|evaluat\w+|consult\w*|visits?|notes?|reports?|seen by|splint\w*|brac(?:e|es|ing)|TENS|laminectomy|arthroscop\w+|fusion|repair|release|counsel\w+|psychotherapy|ultrasound|conservative|NSAIDs?|opioids?|analgesics?)\b/i;

const REQUEST =
  /\b(?:request\w*|RFA|authorization|authoriz\w+|den(?:ied|ial|ies|y)|non-?certif\w+|not certif\w+|certif\w+|utili[sz]ation review|UR|appeal\w*|dispute\w*|sought|ask(?:s|ed|ing) for|recommend\w*|propos\w+|under review|modified|endorsed|planned|(?:treatment )?plan (?:was|is|included|includes|consist(?:s|ed))|plan(?=:)|at issue)\b/i;

/** True where the words of a summary match, its paragraphs joined. */
const match = (pattern: RegExp, { text }: Words): boolean => pattern.test(text.replaceAll('\n', ' '));

const givesAge = keptWithWords((words) => agesIn(words).length > 0 || match(AGE, words));
const givesInjury = keptWithWords((words) => match(INJURY, words));
const givesCondition = keptWithWords((words) => match(CONDITION, words));
const givesTreatment = keptWithWords((words) => match(TREATMENT, words));
/** Summaries end with the request. */
const givesRequest = keptWithWords(
  (words) =>
    sentencesIn(words).findLast(({ start, end }) => REQUEST.test(words.text.slice(start, end))) !== undefined ||
    match(REQUEST, words),
);

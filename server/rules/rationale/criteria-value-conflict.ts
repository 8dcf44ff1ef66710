import { mentionsIn, type Quantity } from '../../content/mentions.ts';
import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { overlaps } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { serviceWords } from '../definitions/item-words.ts';
import { figuresFor, mayMeasure, measureAt, type NotedFigure } from '../definitions/noted-figures.ts';
import { type ProseSentence, proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, odgReviewerExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';

const jointExample = (weeks: string) =>
  blocks(
    'Sacroiliac joint injection: Upheld',
    claimsExample,
    odgReviewerExample.replace(
      'Low Back Chapter, MRIs (magnetic resonance imaging)',
      'Hip & Pelvis Chapter, Sacroiliac joint injections',
    ),
    'Decision rationale: The MTUS does not address sacroiliac joint injections. The ODG asks for ' +
      `${weeks} of aggressive conservative therapy before a sacroiliac joint injection. The patient has low back pain. The request is not medically necessary.`,
  );

export const criteriaValueConflict: Rule = {
  id: 'criteria-value-conflict',
  family: 'rationale',
  severity: 'hint',
  scope: 'letter',
  docs: {
    title: 'A number of a criterion differs from the one noted',
    says:
      "The rationale states a guideline's criterion with another number than the catalog notes for the same guideline and " +
      'service (the lower bounds differ), or than another place of the same letter.',
    why: 'A criterion with the wrong number decides on another standard than the guideline sets (Labor Code 4610.6(e)).',
    bad: jointExample('<|6-8 weeks|>'),
    good: jointExample('4-6 weeks'),
    notWhen: 'The edition that was cited has this number. The catalog notes what is known, it asserts neither number.',
    related: [],
  },
  *check(letter, reading) {
    const first = new Map<string, Quantity>();
    for (const item of letter.items)
      for (const one of statedIn(item, reading)) {
        const noted = one.figures.filter(({ measure }) => measure === one.measure);
        const key = [one.topic, one.source, one.measure, one.quantity.unit].join(' ');
        const other = first.get(key);
        if (!other) first.set(key, one.quantity);
        if (noted.length > 0 && !noted.some((figure) => isSame(figure, one.quantity)))
          yield ofCatalog(one, noted, reading);
        else if (other && noted.length === 0 && lower(other) !== lower(one.quantity))
          yield ofLetter(one, other, reading);
      }
  },
};

/** A criterion's number as a rationale states it. */
interface Stated {
  readonly quantity: Quantity;
  readonly measure: string;
  readonly topic: string;
  readonly source: string;
  readonly guideline: string;
  readonly figures: readonly NotedFigure[];
}

const lower = ({ value }: Quantity): number => value;

const isSame = ({ min, max, unit }: NotedFigure, quantity: Quantity): boolean =>
  unit === quantity.unit && (min ?? max) === lower(quantity);

const OF_WORKER =
  /\b(?:(?:the|this) (?:patient|injured worker|worker|applicant|claimant|employee|IW)|in this case|he|she|his|her)\b/i;
const LONGEST = 1500;

function statedIn(item: Item, reading: Reading): Stated[] {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return [];
  const { citations } = reading.content(rationale);
  if (citations.length === 0) return [];
  const quantities = reading.mentions(rationale.body).quantities.filter(mayMeasure);
  const service = serviceWords(item, reading);
  const found: Stated[] = [];
  let next = 0;
  let last: (typeof citations)[number] | undefined;
  for (const sentence of proseOf(rationale, reading)) {
    while (next < citations.length && citations[next].span.start < sentence.span.end) last = citations[next++];
    const here = last && overlaps(last.span, sentence.span);
    // The members of a list, and the sentence that goes on with "they", belong to the guideline named before.
    if (!last || !(here || sentence.listed) || sentence.words.length > LONGEST) continue;
    const measuring = mentionsIn(quantities, sentence.span);
    if (measuring.length === 0 || OF_WORKER.test(sentence.words)) continue;
    const { source } = last;
    const known = figuresFor(source, service, wordsOf(sentence.words), reading.knowledge);
    if (!known) continue;
    for (const quantity of measuring) {
      const measure = measureAt(quantity, ...around(sentence, quantity, reading));
      if (measure && !(measure === 'relief' && BLOCKS.test(sentence.words) && !known.figures.some(isDiagnostic)))
        found.push({
          quantity,
          measure,
          topic: known.topic,
          source,
          guideline: NAMES[source] ?? 'the guideline',
          figures: known.figures,
        });
    }
  }
  return found;
}

/** "Blocks with at least 70% relief" under a service that only follows them: another figure than the service's own. */
const BLOCKS = /\bblocks?\b/i;
const isDiagnostic = ({ diagnostic }: NotedFigure): boolean => diagnostic;

const NAMES: Readonly<Record<string, string>> = { ODG: 'ODG', MTUS: 'the MTUS', ACOEM: 'ACOEM' };

/** The words before and after a quantity within its sentence, each parted from it by a blank. */
const around = ({ span }: ProseSentence, quantity: Quantity, reading: Reading): [string, string] => [
  `${reading.plain({ start: Math.max(span.start, quantity.span.start - 80), end: quantity.span.start })} `,
  ` ${reading.plain({ start: quantity.span.end, end: Math.min(span.end, quantity.span.end + 80) })}`,
];

const UNITS: Readonly<Record<string, string>> = { percent: '%', weeks: ' weeks', months: ' months' };

function inWords({ min, max, unit }: NotedFigure): string {
  const numbers = min !== undefined && max !== undefined && min !== max ? `${min}-${max}` : `${min ?? max}`;
  return `${numbers}${UNITS[unit] ?? ` ${unit}`}`;
}

const ofCatalog = (
  { quantity, measure, guideline }: Stated,
  noted: readonly NotedFigure[],
  reading: Reading,
): Report => ({
  span: quantity.span,
  message:
    `"${reading.plain(quantity.span)}" of ${WHAT[measure]} here; ${guideline} is noted elsewhere with ` +
    `${[...new Set(noted.map(inWords))].join(' or ')}. Check the edition.`,
});

const ofLetter = ({ quantity, measure, guideline }: Stated, other: Quantity, reading: Reading): Report => ({
  span: quantity.span,
  message:
    `"${reading.plain(quantity.span)}" of ${WHAT[measure]} here, and "${reading.plain(other.span)}" elsewhere in this letter, ` +
    `both of ${guideline}. Check the edition.`,
  related: [{ span: other.span, message: 'The other number.' }],
});

const WHAT: Readonly<Record<string, string>> = { 'conservative-care': 'conservative care', relief: 'relief' };

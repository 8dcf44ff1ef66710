import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { contains, type Span } from '../../text/span.ts';
import { type ProseSentence, proseOf } from '../definitions/prose.ts';
import { deniedTreatments, givenTreatments, type Treatment } from '../definitions/treatments.ts';
import { workerFacts } from '../definitions/worker-fact.ts';
import { blocks, claimsExample, reviewerExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { itemName, quote } from '../words.ts';

const item = (title: string, history: string): string =>
  blocks(
    `${title}: Upheld`,
    claimsExample,
    reviewerExample,
    `Decision rationale: The MTUS asks for conservative care first. ${history} The request for the ${title} is not ` +
      'medically necessary.',
  );
const imaging = item(
  'MRI of the lumbar spine',
  'The patient completed 12 visits of physical therapy for the low back.',
);

export const itemsContradict: Rule = {
  id: 'items-contradict',
  family: 'decision',
  severity: 'hint',
  scope: 'letter',
  docs: {
    title: 'Two items tell the history differently',
    says: 'One rationale affirms an earlier treatment; that of another item denies that it took place or is documented.',
    why:
      'Both rest on the same records. What one of them says of the history is then a mistake of fact (Labor Code ' +
      '4610.6(h)(5)).',
    bad: blocks(imaging, item('lumbar injection', 'There is <|no documentation of physical therapy|>.')),
    good: blocks(imaging, item('lumbar injection', 'The 12 visits of physical therapy brought relief.')),
    notWhen:
      'The two sentences speak of different body parts, times or kinds of the treatment. Where the body parts that are ' +
      'named differ, nothing is reported.',
    related: ['duplicate-rationale'],
  },
  *check(letter, reading) {
    if (letter.items.length < 2 || !letter.items.some((one) => mayDeny(one, reading))) return;
    const statements = letter.items.flatMap((one) => statementsOf(one, reading));
    if (!statements.some(({ denied }) => denied)) return;
    const regions = new Set(letter.items.flatMap((one) => regionsIn(one.title, one.title, reading)));
    const given = affirmations(statements);
    for (const denial of statements) {
      if (!denial.denied) continue;
      const other = (given.get(denial.treatment) ?? []).find(
        (one) => one.item !== denial.item && isSameRegion(one, denial, regions.size),
      );
      if (other) yield report(denial, other, reading);
    }
  },
};

/** So many affirmations of one treatment are looked at, so that a letter of any length is read in linear time. */
const MOST = 40;

function affirmations(statements: readonly Statement[]): ReadonlyMap<Treatment, readonly Statement[]> {
  const given = new Map<Treatment, Statement[]>();
  for (const one of statements) {
    if (one.denied) continue;
    const known = given.get(one.treatment) ?? [];
    if (known.length < MOST) known.push(one);
    given.set(one.treatment, known);
  }
  return given;
}

/** What a rationale says of an earlier treatment of the worker. */
interface Statement {
  readonly item: Item;
  readonly treatment: Treatment;
  readonly denied: boolean;
  readonly span: Span;
  /** The regions of the body that the sentence names, else those of the item. */
  readonly regions: readonly string[];
}

/** True where a sentence of the rationale denies a treatment, whomever it speaks of. */
function mayDeny(one: Item, reading: Reading): boolean {
  const rationale = fieldOf(one, 'rationale');
  return rationale !== undefined && proseOf(rationale, reading).some(({ said }) => deniedTreatments(said).length > 0);
}

function statementsOf(one: Item, reading: Reading): Statement[] {
  const rationale = fieldOf(one, 'rationale');
  if (!rationale) return [];
  return [...workerFacts(one, reading)].flatMap(({ sentence }) => statementsIn(one, rationale, sentence, reading));
}

function statementsIn(one: Item, rationale: Field, sentence: ProseSentence, reading: Reading): Statement[] {
  const denied = deniedTreatments(sentence.said);
  const given = denied.length > 0 ? [] : givenTreatments(sentence.said);
  if (denied.length + given.length === 0) return [];
  const named = regionsIn(rationale.body, sentence.span, reading);
  const regions = named.length > 0 ? named : regionsIn(one.title, one.title, reading);
  return [...denied, ...given].map(({ treatment, start, end }) => ({
    item: one,
    treatment,
    denied: denied.length > 0,
    span: sentence.part(start, end),
    regions,
  }));
}

const regionsIn = (within: Span, stretch: Span, reading: Reading): string[] =>
  reading
    .mentions(within)
    .bodyParts.filter(({ span }) => contains(stretch, span))
    .map(({ part }) => part);

/** Where a side names no region, both are of the same one only if the letter's items have no more than one. */
function isSameRegion(a: Statement, b: Statement, regions: number): boolean {
  if (a.regions.length === 0 || b.regions.length === 0) return regions <= 1;
  return a.regions.some((region) => b.regions.includes(region));
}

function report(denial: Statement, given: Statement, reading: Reading): Report {
  const [first, last] = denial.span.start < given.span.start ? [denial, given] : [given, denial];
  return {
    span: last.span,
    message:
      `This item says ${quote(reading.plain(last.span))}, ${itemName(first.item, reading)} says ` +
      `${quote(reading.plain(first.span))}. Both rest on the same records; check which holds.`,
    related: [{ span: first.span, message: `The rationale of ${itemName(first.item, reading)}.` }],
    key: reading.plain(last.item.title),
  };
}

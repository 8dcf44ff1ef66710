import type { DateSummary, ItemOverview, SummarisedLetter } from '../../../server/requests.ts';
import { filled } from '../html.ts';
import type { SummaryWords } from './words.ts';

/** What the page and the Markdown both say of a letter, as plain words. */

/** "2 of 2 items Upheld", "3 items: 1 Upheld, 1 Overturned, 1 undecided"; of a single item its decision. */
export function decisionsLine(items: readonly ItemOverview[], words: SummaryWords): string {
  if (items.length === 0) return words.noItems;
  if (items.length === 1) return decisionWords(items[0], words);
  const count = (value: string): number => items.filter(({ decision }) => decision.value === value).length;
  const upheld = count('upheld');
  const overturned = count('overturned');
  if (upheld === items.length) return filled(words.allUpheld, upheld);
  if (overturned === items.length) return filled(words.allOverturned, overturned);
  const counted = [
    [words.someUpheld, upheld],
    [words.someOverturned, overturned],
    [words.someUndecided, items.length - upheld - overturned],
  ] as const;
  const said = counted.flatMap(([sentence, n]) => (n > 0 ? [filled(sentence, n)] : []));
  return filled(words.someItems, items.length, said.join(', '));
}

/** Upheld, Overturned, the other word that stands there, or that there is none. */
export function decisionWords({ decision }: ItemOverview, words: SummaryWords): string {
  if (decision.value === 'upheld') return words.upheld;
  if (decision.value === 'overturned') return words.overturned;
  if (decision.value === 'draft') return words.toDecide;
  return decision.word || words.noDecision;
}

/** "CM17-0998001 · 3 items: 2 Upheld, 1 Overturned". */
export const headline = ({ overview }: SummarisedLetter, words: SummaryWords): string =>
  `${overview.name} \u00b7 ${decisionsLine(overview.items, words)}`;

/** "46-year-old woman · low back · reviewed by Pain Medicine (California) · format F". */
export function factsLine({ overview, worker }: SummarisedLetter, words: SummaryWords): string {
  const who =
    worker.age === undefined
      ? worker.sex && (worker.sex === 'female' ? words.woman : words.man)
      : filled(words.aged[worker.sex ?? 'unknown'], worker.age);
  const { specialties, states } = overview;
  const by = [specialties.join(', '), states.length > 0 ? `(${states.join(', ')})` : ''].filter(Boolean).join(' ');
  const facts = [
    who,
    worker.parts.join(', '),
    by && filled(words.reviewedBy, by),
    overview.format === 'unknown' ? '' : filled(words.format, overview.format),
  ];
  return facts.filter(Boolean).join(' \u00b7 ');
}

/** A field's guidelines, or why there are none. */
export function guidelinesOf(item: ItemOverview, kind: 'claims-guideline' | 'reviewer-guideline', words: SummaryWords) {
  const field = item.fields.find((one) => one.kind === kind);
  if (!field || field.state === 'missing') return { names: [], lacking: words.fieldMissing };
  if (field.state === 'empty') return { names: [], lacking: words.fieldEmpty };
  return { names: field.guidelines, lacking: words.noneCited };
}

export const conclusionWords = ({ conclusion }: ItemOverview, words: SummaryWords): string =>
  conclusion ? words.conclusions[conclusion.value] : words.noConclusion;

/** "2015-09-30" as "9/30/2015", less of a date as far as it goes. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-');
  return [month, date, year].flatMap((part) => (part === undefined ? [] : [part.replace(/^0/, '')])).join('/');
}

const DAY = 86_400_000;

/** Days since 1970 of a day, month or year, whose first day counts. */
export function dayNumber(day: string): number {
  const [year, month = 1, date = 1] = day.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / DAY);
}

function timeWords(from: string, to: string, words: SummaryWords): string {
  const days = dayNumber(to) - dayNumber(from);
  if (days >= 730) return filled(words.years, Math.floor(days / 365.25));
  return days === 1 ? words.day : filled(words.days, days);
}

/** "UR to application 11 days": the times that a reader looks for. */
export function intervals(dates: readonly DateSummary[], words: SummaryWords): string[] {
  const first = (kind: DateSummary['kind']): string | undefined => dates.find((date) => date.kind === kind)?.day;
  const between = [
    ['injury', first('injury'), first('examination')],
    ['application', first('review'), first('application')],
    ['decision', first('application'), first('decision')],
  ] as const;
  return between.flatMap(([name, from, to]) =>
    from === undefined || to === undefined || to < from
      ? []
      : [filled(words.intervals[name], timeWords(from, to, words))],
  );
}

/** Each part that a letter needs, and how far it is written. */
export function completeness(
  letter: SummarisedLetter,
  words: SummaryWords,
): { name: string; state: string; ok: boolean }[] {
  const { overview, caseSummary } = letter;
  const lacking = [
    ...(overview.states.length === 0 ? [words.license] : []),
    ...(overview.specialties.length === 0 ? [words.specialty] : []),
  ];
  const { items } = overview;
  const whole = items.filter(({ fields }) => fields.every(({ state }) => state === 'present')).length;
  const concluded = items.filter(({ conclusion }) => conclusion !== undefined).length;
  return [
    { name: words.caseSummary, state: words.states[caseSummary.state], ok: caseSummary.state === 'present' },
    {
      name: words.credentials,
      state: lacking.length > 0 ? filled(words.lacks, lacking.join(', ')) : `${words.license}, ${words.specialty}`,
      ok: lacking.length === 0,
    },
    { name: words.fields, state: filled(words.of, whole, items.length), ok: whole === items.length },
    {
      name: words.columns.conclusion,
      state: filled(words.of, concluded, items.length),
      ok: concluded === items.length,
    },
  ];
}

/** Whether review and utilization review agree, in up to three sentences; items by their numbers. */
export function agreementWords({ agreement, overview }: SummarisedLetter, words: SummaryWords): string[] {
  const numbered = agreement.map((one, n) => ({ ...one, number: n + 1 }));
  const listed = (some: readonly { number: number }[]): string => some.map(({ number }) => `#${number}`).join(', ');
  const decided = numbered.filter(({ decision }) => decision !== 'open');
  const differ = decided.filter(({ decision }) => decision === 'differs');
  const other = numbered.filter(({ guidelines }) => guidelines === 'different');
  const partly = numbered.filter(({ guidelines }) => guidelines === 'partly');
  if (overview.items.length === 0) return [words.noItems];
  const first =
    decided.length === 0
      ? words.open
      : differ.length === 0
        ? words.agreeAll
        : differ.length === decided.length
          ? words.differAll
          : filled(words.agreeSome, decided.length - differ.length, decided.length, listed(differ));
  return [
    first,
    ...(other.length > 0 ? [filled(words.otherGuidelines, listed(other))] : []),
    ...(partly.length > 0 ? [filled(words.partlySame, listed(partly))] : []),
  ];
}

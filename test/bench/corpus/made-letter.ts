import { formatD } from '../../../server/formats/format-d.ts';
import { formatE } from '../../../server/formats/format-e.ts';
import { formatF } from '../../../server/formats/format-f.ts';
import { type ItemText, layOut, letter } from '../../kit/letter-text.ts';
import { cite } from './citations.ts';
import { capital, createDice, type Dice, say } from './dice.ts';
import { type Facts, factsOf } from './facts.ts';
import * as sentences from './sentences.ts';
import { type Service, services } from './services.ts';
import { withSlips } from './slips.ts';

/**
 * Letters of three formats, of which no two tell of the same case. They are numbered and the same in every run: the
 * first `count` from the number `from` on.
 */
export const madeLetters = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, n) => madeLetter(from + n));

const formats = [
  { format: formatD, year: 2014 },
  { format: formatE, year: 2015 },
  { format: formatF, year: 2016 },
  { format: formatF, year: 2017 },
];

function madeLetter(n: number): string {
  const dice = createDice(n);
  const { format, year } = formats[n % formats.length];
  const facts = factsOf(dice, year);
  const items = dice
    .some(services, dice.pick([1, 1, 2, 2, 3]))
    .map((service) => itemOf(dice, facts, service, format.outsideMtus ?? ''));
  const certified = dice.some(sentences.specialties, 1 + dice.below(2)).join(', ');
  const licensed = [...dice.some(sentences.states, dice.below(3)), 'California'].join(', ');
  const single = letter({
    header: headerOf(dice, facts, n),
    method: (format.texts?.method ?? '').replace('[[specialty]]', certified).replace('[[state]]', licensed),
    credentials:
      format === formatD ? null : `State(s) of Licensure: ${licensed}\nCertification(s)/Specialty: ${certified}`,
    summary: `${format.texts?.['case-summary']?.replace(/\s*\[\[.*/s, '')}\n\n${summaryOf(dice, facts, items)}`,
    items,
    trimmed: true,
  });
  const spacing = dice.chance(0.25) ? 'double' : 'single';
  return layOut(wrapped(withSlips(single, dice)), { spacing, newline: dice.chance(0.1) ? '\r\n' : '\n' });
}

function headerOf(dice: Dice, { year, words, date }: Facts, n: number): string {
  return `Case Number: CM${year % 100}-${String(n + 1).padStart(7, '0')}
Date Assigned: ${date(20 + dice.below(10))} Date of Injury:  ${words.injury}
Decision Date: ${date(0)} UR Denial Date:  ${words.denial}
Priority:  ${dice.chance(0.95) ? 'Standard' : 'Expedited'} Application
Received:
${date(40 + dice.below(10))}`;
}

function summaryOf(dice: Dice, { words }: Facts, items: readonly ItemText[]): string {
  const asked = items.map(({ title }) => title).join(', and ');
  const number = items.length === 1 ? 'it' : 'all of them';
  const about = { ...words, asked, number, reason: () => dice.pick(sentences.reasons) };
  const told = [
    dice.pick(sentences.opening),
    ...dice.some(sentences.history, 4 + dice.below(3)),
    dice.pick(sentences.closing),
  ];
  return told.map((template) => capital(say(template, about, dice))).join(' ');
}

/** One disputed item. What its title draws, its rationale repeats. */
function itemOf(dice: Dice, facts: Facts, service: Service, outside: string): ItemText {
  const cited = cite(dice, facts, service.chapter === 'pain', outside);
  const item = { ...facts.words, guideline: cited.called };
  const tell = (template: string) => capital(say(template, item, dice));
  const upheld = dice.chance(0.7);
  const title = tell(service.title);
  const conclusion = `Therefore, the request for ${title.replace(/^(?:Left|Right)\b/, (side) => side.toLowerCase())} is${upheld ? ' not' : ''} medically necessary.`;
  const reasons = dice.some(upheld ? sentences.against : sentences.inFavor, 1 + dice.below(2));
  const told = [
    ...(dice.chance(0.5)
      ? [tell(dice.pick(sentences.listLead)), listOf(dice, service.criteria.map(tell))]
      : [
          tell(dice.pick(sentences.lead)),
          ...dice.some(service.criteria, 1).map((one) => tell(`They ask that ${one}.`)),
        ]),
    ...(cited.silent ? [tell(dice.pick(sentences.silence))] : []),
    tell(dice.pick(sentences.turn)),
    ...dice.some([...dice.some(service.facts, 3), ...reasons], 5).map(tell),
    conclusion,
  ];
  const { claims, reviewer } = cited;
  return { title, decision: upheld ? 'Upheld' : 'Overturned', claims, reviewer, rationale: told.join(' ') };
}

/** Criteria in one of the ways in which letters number them. */
function listOf(dice: Dice, criteria: readonly string[]): string {
  const label = dice.pick([(n: number) => `(${n})`, (n: number) => `${n})`, (n: number) => `${n}.`]);
  return `${criteria.map((one, n) => `${label(n + 1)} ${one}`).join('; ')}.`;
}

const COLUMNS = 96;

/** Lines of no more than 96 units, as letters print them. */
const wrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${COLUMNS}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd())
    .join('\n');

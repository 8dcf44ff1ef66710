import { capital, type Dice, say, type Words } from './dice.ts';
import { type Region, regions } from './regions.ts';
import { drugs, frequencies, jobs, mechanisms, physicians } from './sentences.ts';

/** What one made letter is about. */
export interface Facts {
  readonly region: Region;
  /** The year of the decision. */
  readonly year: number;
  readonly words: Words;
  readonly date: (daysBefore: number) => string;
}

const DAY = 86_400_000;

/** A day as letters write it, in one of three ways. */
function written(day: Date, way: number): string {
  const [month, date, year] = [day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCFullYear()];
  if (way === 1) return `${month}/${date}/${year % 100}`;
  return (
    [month, date].map((part) => String(part).padStart(2, '0')).join(way === 2 ? '-' : '/') +
    (way === 2 ? '-' : '/') +
    year
  );
}

/** The facts of a letter whose decision falls into `year`. Numbers that the record measures stay the same throughout. */
export function factsOf(dice: Dice, year: number): Facts {
  const region = dice.pick(regions);
  const decided = Date.UTC(year, dice.below(12), 1 + dice.below(28));
  const way = dice.below(3);
  const date = (daysBefore: number) => written(new Date(decided - daysBefore * DAY), way);
  const [from, to] = [240 + dice.below(90), 150 + dice.below(60)];
  const number = (least: number, most: number) => String(least + dice.below(most - least + 1));
  const male = dice.chance(0.5);
  const side = dice.pick(['left', 'right']);
  const who = dice.pick(['the injured worker', 'the patient', 'the employee']);
  const [drug, doses] = dice.pick(drugs);
  const [finding, finding2] = dice.some(region.findings, 2);
  const [diagnosis, diagnosis2] = dice.some(region.diagnoses, 2);
  const fixed: Words = {
    who,
    he: male ? 'he' : 'she',
    his: male ? 'his' : 'her',
    sex: male ? 'male' : 'female',
    side,
    drug,
    name: region.name,
    place: region.place,
    level: dice.pick(region.levels),
    age: number(22, 68),
    job: dice.pick(jobs),
    dose: dice.pick(doses.split(',')),
    frequency: dice.pick(frequencies),
    tablets: String(30 * (1 + dice.below(4))),
    visits: number(6, 24),
    score: number(6, 9),
    less: number(2, 5),
    millimeters: number(2, 14),
    four: number(3, 4),
    reflex: dice.pick(['1+', '2+', 'trace']),
    limbs: /spine|wrist|shoulder/.test(region.place) && region.name !== 'low back' ? 'upper' : 'lower',
    injury: date(500 + dice.below(2000)),
    imagingDate: date(300 + dice.below(100)),
    therapyFrom: date(from),
    therapyTo: date(to),
    earlier: date(to + 20 + dice.below(40)),
    seen: date(100 + dice.below(20)),
    rfa: date(80 + dice.below(10)),
    denial: date(60 + dice.below(10)),
  };
  const drawn: Words = {
    degrees: () => number(25, 70),
    tens: () => String(10 * (1 + dice.below(3)) + dice.below(2) * 5),
    wide: () => number(80, 170),
    weeks: () => number(3, 12),
    months: () => number(3, 18),
    hours: () => number(3, 8),
    few: () => number(3, 9),
    percent: () => String(20 + 5 * dice.below(12)),
    pounds: () => number(10, 60),
    physician: () => dice.pick(physicians),
    count: () =>
      dice.pick(['one time', 'up to {few} in a year', 'with {few} follow-up visits', 'within {weeks} weeks']),
  };
  const all = { ...fixed, ...drawn };
  const once = (template: string) => say(template, all, dice);
  const words = {
    ...all,
    finding: once(finding),
    finding2: once(finding2),
    diagnosis: once(diagnosis),
    diagnosis2: once(diagnosis2),
    image: once(dice.pick(region.imaging)),
    mechanism: once(dice.pick(mechanisms)),
    operation: once(dice.pick(region.operations)),
    Who: capital(who),
    He: male ? 'He' : 'She',
    Side: capital(side),
  };
  return { region, year, words, date };
}

import type { Criterion } from '../../content/content.ts';
import { type Field, fieldOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, reviewerExample, titleExample } from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';

const criteriaExample = (third: string, fourth: string) =>
  blocks(
    titleExample,
    claimsExample,
    reviewerExample,
    'Decision rationale: MTUS criteria for imaging are: (1) a red flag; (2) a new neurologic deficit; ' +
      `${third} surgery under consideration; ${fourth} an unclear course. In this case, the patient has no red flag ` +
      'and no deficit. The request for an MRI is not medically necessary.',
  );

export const criteriaNumbering: Rule = {
  id: 'criteria-numbering',
  family: 'rationale',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'A list of criteria skips or repeats a number',
    says: 'In a list of criteria that the reviewer wrote, a number or letter is left out or stands twice.',
    why:
      'A number that is missing may be a criterion that is missing: whoever reads the determination cannot tell ' +
      'whether it was weighed (letter format).',
    bad: criteriaExample('<|(4)|>', '(5)'),
    good: criteriaExample('(3)', '(4)'),
    notWhen: 'The guideline itself skips the number: put the list in quotation marks. Quotations are never judged.',
    related: [],
  },
  *check(item, _letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    if (!rationale) return;
    for (const list of listsOf(reading.content(rationale).criteria)) {
      const numbers = numbersOf(list);
      if (!numbers || list.some(({ quoted }) => quoted)) continue;
      const at = numbers.findIndex((number, n) => n > 0 && number !== numbers[n - 1] + 1);
      if (at < 0 || (numbers[at] > numbers[at - 1] && standsBetween(list, numbers, at, reading))) continue;
      const fixes = isNamedByNumber(rationale, reading) ? [] : [renumber(list, reading)];
      yield { span: list[at].marker, message: messageOf(list, numbers, at), fixes };
    }
  },
};

/** The members of each marked list, in order. */
function listsOf(criteria: readonly Criterion[]): Criterion[][] {
  const lists = new Map<number, Criterion[]>();
  for (const criterion of criteria) {
    if (criterion.marker.end === criterion.marker.start) continue;
    const list = lists.get(criterion.list);
    if (list) list.push(criterion);
    else lists.set(criterion.list, [criterion]);
  }
  return [...lists.values()];
}

type Counter = (number: number) => string;

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const digits: Counter = (number) => String(number);
const letters: Counter = (number) => String.fromCharCode(96 + number);
const romans: Counter = (number) => ROMANS[number - 1] ?? String(number);

/** A list's style is that of its first marker, which counts from 1; bullets count nothing. */
function counterOf([first]: readonly Criterion[]): Counter | undefined {
  const label = first.label.toLowerCase();
  return label === '1' ? digits : label === 'a' ? letters : label === 'i' ? romans : undefined;
}

function numbersOf(list: readonly Criterion[]): number[] | undefined {
  const counter = counterOf(list);
  if (!counter) return undefined;
  const numbers = list.map(({ label }) => numberOf(label.toLowerCase(), counter));
  return numbers.every((number) => number > 0) && numbers.length > 1 ? numbers : undefined;
}

function numberOf(label: string, counter: Counter): number {
  if (counter === digits) return /^\d{1,2}$/.test(label) ? Number(label) : 0;
  if (counter === letters) return /^[a-z]$/.test(label) ? label.charCodeAt(0) - 96 : 0;
  return ROMANS.indexOf(label) + 1;
}

/** The skipped number stands there after all, in a form that was not read as a marker: "as needed3." */
function standsBetween(list: readonly Criterion[], numbers: readonly number[], at: number, reading: Reading): boolean {
  const counter = counterOf(list);
  const between = reading.text.slice(list[at - 1].marker.end, list[at].marker.start);
  return (
    counter !== undefined &&
    missing(numbers, at).some((number) =>
      new RegExp(`(?<![\\da-z])${counter(number)} ?[.):]|[a-z]${counter(number)}[.)]`, 'i').test(between),
    )
  );
}

function missing(numbers: readonly number[], at: number): number[] {
  const left: number[] = [];
  for (let number = numbers[at - 1] + 1; number < numbers[at]; number++) left.push(number);
  return left;
}

function messageOf(list: readonly Criterion[], numbers: readonly number[], at: number): string {
  const counter = counterOf(list) ?? digits;
  const label = list[at].label;
  const run = list.slice(0, at + 1).map((one) => one.label);
  const shown = run.length > 6 ? ['...', ...run.slice(-4)] : run;
  const what =
    numbers[at] > numbers[at - 1]
      ? `${missing(numbers, at).map(counter).join(' and ')} is skipped, and a criterion may be missing`
      : numbers[at] === numbers[at - 1]
        ? `${label} stands twice`
        : `${label} comes after ${list[at - 1].label}`;
  return `The list of criteria runs ${shown.join(', ')}: ${what}. Hold it against the guideline before renumbering.`;
}

const BY_NUMBER =
  /\b(?:criteri(?:on|a)|numbers?|no\.|items?|points?|conditions?|requirements?|indications?)\s+(?:#\s*)?\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)?(?![\w.]\w)|#\s*\d{1,2}\b/i;

/** A sentence outside the list that names a criterion by its number would name another one after renumbering. */
/** True where a sentence of the rationale names a criterion by its number. */
export const isNamedByNumber = (rationale: Field, reading: Reading): boolean =>
  proseOf(rationale, reading).some(({ words, listed }) => !listed && words.length < 3000 && BY_NUMBER.test(words));

function renumber(list: readonly Criterion[], reading: Reading): Fix {
  const counter = counterOf(list) ?? digits;
  const changes = list.flatMap(({ label, marker }, n) => {
    const right = counter(n + 1);
    const written = label === label.toLowerCase() ? right : right.toUpperCase();
    if (written === label) return [];
    const start = marker.start + reading.text.slice(marker.start, marker.end).indexOf(label);
    return [{ span: { start, end: start + label.length }, newText: written }];
  });
  return { title: 'Renumber the list', changes, safe: false, preferred: false };
}

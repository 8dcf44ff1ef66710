import { makeNameAutomaton, type NameAutomaton } from '../../guidelines/name-automaton.ts';
import { foldName } from '../../guidelines/names.ts';
import data from '../body-parts.json' with { type: 'json' };

/** A part of the body by the name that the tables of chapters use. */
export type BodyPart = keyof typeof data.parts;

interface RegionalChapter {
  readonly names: readonly string[];
  /** Its number in ACOEM 2004. */
  readonly acoem?: number;
  /** The parts of the body that it is wrong for. */
  readonly wrong: readonly string[];
}

/** All parts of the body, in the order of the table. */
export const bodyParts = Object.keys(data.parts) as readonly BodyPart[];

const isPart = (word: string): word is BodyPart => Object.hasOwn(data.parts, word);

/** Names that mean a part only beside another name of it ("trapezius" beside the neck). */
export const besideParts = new Map(
  Object.entries(data.beside).flatMap(([name, part]) => (isPart(part) ? [[name, part] as const] : [])),
);

/** A name's plural forms, right or not: a wrong one stands in no letter. */
function pluralsOf(name: string): string[] {
  if (/(?:s|feet)$/.test(name)) return [];
  if (name.endsWith('y')) return [`${name.slice(0, -1)}ies`];
  if (name.endsWith('lf')) return [`${name.slice(0, -1)}ves`];
  if (name.endsWith('foot')) return [];
  return [`${name}s`];
}

const formsOf = (name: string): string[] => {
  const forms = [name, ...pluralsOf(name), ...(name.endsWith('us') ? [`${name.slice(0, -2)}i`] : [])];
  return [...new Set(forms.flatMap((form) => (form.includes(' ') ? [form, form.replaceAll(' ', '-')] : [form])))];
};

/** A name as the tables have it: small letters, blanks for hyphens, the singular. */
function singularOf(form: string): string {
  const name = form.toLowerCase().replaceAll('-', ' ');
  if (name === 'feet') return 'foot';
  return name.endsWith('s') && !/[ius]s$/.test(name) ? name.slice(0, -1) : name;
}

/** What a name of a part of the body stands for. */
export interface NamedPart {
  readonly part: BodyPart;
  /** The name in the singular. */
  readonly name: string;
  /** The part beside which alone the name means one. */
  readonly beside?: BodyPart;
}

function namesOfParts(): (readonly [string, NamedPart])[] {
  const named = bodyParts.flatMap((part) => data.parts[part].map((name) => [name, part] as const));
  return [...named, ...besideParts].flatMap(([word, part]) =>
    formsOf(word).map((form) => {
      const name = singularOf(form);
      const beside = besideParts.get(name);
      return [form, { part, name, ...(beside && { beside }) }] as const;
    }),
  );
}

let automaton: NameAutomaton<NamedPart> | undefined;

/** The names of the parts of the body; made once. */
export function partNames(): NameAutomaton<NamedPart> {
  automaton ??= makeNameAutomaton(namesOfParts());
  return automaton;
}

/** The vertebrae in order from the skull down. */
const vertebrae = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'S1', 'S2', 'S3', 'S4', 'S5'],
];
const places = new Map(vertebrae.map((name, n) => [name, n]));

/** A vertebra's or nerve root's place from the skull down; `undefined` for what is none ("L9"). */
export const vertebraPlace = (name: string): number | undefined => places.get(name);

/** The vertebrae from one place to another, both included. C8 names a root and L6 is rare: ranges leave them out. */
export const vertebraeBetween = (from: number, to: number): string[] =>
  vertebrae.slice(from, to + 1).filter((name, n, all) => n === 0 || n === all.length - 1 || !/^(?:C8|L6)$/.test(name));

/** The part of the body that a vertebra belongs to. */
export function partOfVertebra(name: string): BodyPart | undefined {
  const place = places.get(name);
  for (const [part, [first, last]] of Object.entries(data.levels)) {
    if (place === undefined || !isPart(part)) continue;
    if (place >= (places.get(first) ?? 0) && place <= (places.get(last) ?? -1)) return part;
  }
  return undefined;
}

/** The large regions, for rules that stay silent where two parts may be one complaint. */
export type Region = 'spine' | 'arm' | 'leg' | 'head' | 'trunk' | 'mind';

const regions: Readonly<Record<BodyPart, Region>> = {
  neck: 'spine',
  'upper back': 'spine',
  'low back': 'spine',
  sacroiliac: 'spine',
  coccyx: 'spine',
  shoulder: 'arm',
  elbow: 'arm',
  'wrist and hand': 'arm',
  arm: 'arm',
  hip: 'leg',
  'pelvis and groin': 'leg',
  knee: 'leg',
  'ankle and foot': 'leg',
  leg: 'leg',
  head: 'head',
  eye: 'head',
  abdomen: 'trunk',
  mind: 'mind',
};

/** The large region that a part belongs to. */
export const regionOf = (part: BodyPart): Region => regions[part];

interface ChapterTable {
  readonly byName: ReadonlyMap<string, ReadonlySet<BodyPart>>;
  readonly byNumber: ReadonlyMap<number, ReadonlySet<BodyPart>>;
}

let table: ChapterTable | undefined;

function chapterTable(): ChapterTable {
  if (table) return table;
  const byName = new Map<string, ReadonlySet<BodyPart>>();
  const byNumber = new Map<number, ReadonlySet<BodyPart>>();
  for (const { names, acoem, wrong } of data.chapters as readonly RegionalChapter[]) {
    const parts = new Set(wrong.filter(isPart));
    for (const name of names) byName.set(foldName(name), parts);
    if (acoem !== undefined) byNumber.set(acoem, parts);
  }
  table = { byName, byNumber };
  return table;
}

/**
 * The parts of the body that a regional chapter is wrong for, by one of its names or its number in ACOEM 2004;
 * `undefined` for a chapter that is not regional. The exceptions by date and service are the rule's.
 */
export function wrongParts(chapter: string | number): ReadonlySet<BodyPart> | undefined {
  const { byName, byNumber } = chapterTable();
  return typeof chapter === 'number' ? byNumber.get(chapter) : byName.get(foldName(chapter));
}

import {
  type CredentialsLabels,
  credentialsPlaces,
  type Decisions,
  type FieldLabel,
  type HeaderLabel,
  type HeadingText,
  itemStyles,
  type LetterFormat,
} from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import { fieldKinds, headerKinds, type SectionKind, sectionKinds } from '../formats/kinds.ts';
import {
  type Fields,
  flag,
  inside,
  list,
  type OverlayProblem,
  object,
  oneOf,
  type Place,
  quoted,
  type Reader,
  report,
  text,
  textOf,
} from '../guidelines/catalog/overlay-readers.ts';
import { isLower } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { type FormatInFile, formatFrom } from './format-from-file.ts';
import { type FileProblem, placed, readJson } from './json.ts';

/** What the text of a house's letter format says. */
export interface FormatFile {
  /** Absent where the file holds none that letters could be read by. */
  readonly format?: LetterFormat;
  /** Where the format's id stands. */
  readonly idSpan: Span;
  readonly problems: readonly FileProblem[];
}

/** Reads the text of a house's letter format: what cannot be used is left out and told at its place. Never throws. */
export function readFormatFile(source: string): FormatFile {
  const json = readJson(source);
  const idSpan = json.spanAt('/id');
  if (json.value === undefined) return { idSpan, problems: json.problems };
  const problems: OverlayProblem[] = [];
  const format = readFormat(json.value, { path: '', problems });
  return { ...(format ? { format } : {}), idSpan, problems: placed(json, problems) };
}

function readFormat(value: unknown, place: Place): LetterFormat | undefined {
  const file = formatInFile(value, place);
  if (!file) return undefined;
  const base = formats.find(({ id }) => id === file.like);
  const { format, lacks } = formatFrom(file, base);
  if (lacks.length > 0)
    return report(
      place,
      `This format has no ${lacks.map(quoted).join(' and no ')}, so no letter is read by it. Add what is missing, or ` +
        'name the built-in format that it resembles: "like": "F".',
    );
  for (const [n, kind] of (file.required ?? []).entries())
    if (!format.headings.some((heading) => heading.kind === kind))
      report(
        inside(inside(place, 'required'), n),
        `${quoted(kind)} has no heading, so it is not required. Add its heading.`,
      );
  return format;
}

/** The fewest signs of fixed words, and the most: shorter ones open many a line of prose. */
const FEWEST = 3;
const MOST = 300;

/** Words that stand at a line's start; lines that begin with a small letter are taken for running text. */
const fixedWords: Reader<string> = (value, place) => wordsOf(value, place, FEWEST);

function wordsOf(value: unknown, place: Place, fewest: number): string | undefined {
  const words = text(value, place)?.replace(/\s+/g, ' ').trim();
  if (words === undefined) return undefined;
  const signs = words.replace(/:$/, '').replace(/\s/g, '').length;
  if (signs < fewest)
    return report(place, `${quoted(words)} is too short to be found safely; write ${fewest} signs or more.`);
  if (words.length > MOST)
    return report(place, `${quoted(words)} is longer than ${MOST} signs; write its first sentence.`);
  if (isLower(words.charCodeAt(0)))
    return report(
      place,
      `${quoted(words)} begins with a small letter, as running text does; begin it as letters print it.`,
    );
  return words;
}

/** A label that a colon ends. */
const label: Reader<string> = (value, place) => {
  const words = fixedWords(value, place);
  return words === undefined || words.endsWith(':') ? words : `${words}:`;
};

/** A decision's word is the last of its line, behind a colon; two signs are enough there. */
const decisionWord: Reader<string> = (value, place) => {
  const words = wordsOf(value, place, 2);
  if (words === undefined) return undefined;
  return /[:.]/.test(words)
    ? report(
        place,
        `${quoted(words)} holds a colon or a period; the decision stands behind the title's colon, without its own.`,
      )
    : words;
};

const id: Reader<string> = (value, place) => {
  const words = textOf(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, () => 'is no id; write letters, digits, periods and hyphens.')(
    value,
    place,
  );
  if (words === undefined || (words !== 'unknown' && formats.every((format) => format.id !== words))) return words;
  return report(place, `${quoted(words)} is the id of a built-in format; write one of your own, such as "house".`);
};

const heading = object<HeadingText>('a heading', { kind: oneOf(sectionKinds), text: fixedWords, inline: flag }, [
  'kind',
  'text',
]);

const fieldInFile = object<Partial<FieldLabel>>(
  'a field',
  { kind: oneOf(fieldKinds), label: fixedWords, colon: flag, required: flag },
  ['kind', 'label'],
);
const field: Reader<FieldLabel> = (value, place) => {
  const { kind, label: words, colon = true, required = true } = fieldInFile(value, place) ?? {};
  if (kind === undefined || words === undefined) return undefined;
  return { kind, label: colon && !words.endsWith(':') ? `${words}:` : words, colon, required };
};

const headerLabel = object<HeaderLabel>('a label of the header', { kind: oneOf(headerKinds), label }, [
  'kind',
  'label',
]);

const bothDecisions = object<Partial<Decisions>>('the decisions', { upheld: decisionWord, overturned: decisionWord });
const decisions: Reader<Partial<Decisions>> = (value, place) => {
  const read = bothDecisions(value, place);
  if (read?.upheld === undefined || squeezed(read.upheld) !== squeezed(read.overturned ?? '')) return read;
  return report(place, `${quoted(read.upheld)} stands for both decisions; write a word for each.`);
};

const squeezed = (words: string): string => words.replace(/[\s:-]+/g, '').toLowerCase();

const credentialsLabels = object<CredentialsLabels>(
  'the labels of the credentials',
  { state: label, specialty: label },
  ['state', 'specialty'],
);

const texts = object<Partial<Record<SectionKind, string>>>(
  'the texts of sections',
  Object.fromEntries(sectionKinds.map((kind) => [kind, text])) as Fields<Record<SectionKind, string>>,
);

const formatInFile = object<FormatInFile>(
  'a letter format',
  {
    $schema: text,
    id,
    title: text,
    years: text,
    like: oneOf(formats.map((format) => format.id)),
    openings: list(fixedWords, squeezed),
    headings: list(heading, (one) => squeezed(one.text)),
    required: list(oneOf(sectionKinds), (kind) => kind),
    credentials: oneOf(credentialsPlaces),
    credentialsLabels,
    header: list(headerLabel, (one) => squeezed(one.label)),
    fields: list(field, (one) => squeezed(one.label)),
    items: oneOf(itemStyles),
    decisions,
    introduction: fixedWords,
    texts,
    outsideMtus: text,
    citesPages: flag,
  },
  ['id'],
);

import type {
  CredentialsLabels,
  Decisions,
  FieldLabel,
  HeaderLabel,
  HeadingText,
  LetterFormat,
} from '../formats/format.ts';
import type { SectionKind } from '../formats/kinds.ts';

/** A letter format as a house writes it. What it leaves out is that of the format named in `like`, if there is one. */
export interface FormatInFile {
  readonly $schema?: string;
  readonly id: string;
  readonly title?: string;
  readonly years?: string;
  /** The id of a built-in format. */
  readonly like?: string;
  readonly openings?: readonly string[];
  readonly headings?: readonly HeadingText[];
  readonly required?: readonly SectionKind[];
  readonly credentials?: LetterFormat['credentials'];
  readonly credentialsLabels?: CredentialsLabels;
  readonly header?: readonly HeaderLabel[];
  readonly fields?: readonly FieldLabel[];
  readonly items?: LetterFormat['items'];
  readonly decisions?: Partial<Decisions>;
  readonly introduction?: string;
  readonly texts?: LetterFormat['texts'];
  readonly outsideMtus?: string;
  readonly citesPages?: boolean;
}

/** The format that a file describes, and the keys without which no letter can be read by it. */
export function formatFrom(
  file: FormatInFile,
  base: LetterFormat | undefined,
): { readonly format: LetterFormat; readonly lacks: readonly string[] } {
  const headings = merged(file.headings ?? [], base?.headings ?? []);
  const fields = merged(file.fields ?? [], base?.fields ?? []);
  const upheld = file.decisions?.upheld ?? base?.decisions.upheld;
  const overturned = file.decisions?.overturned ?? base?.decisions.overturned;
  const lacks = [
    ...(headings.length === 0 ? ['headings'] : []),
    ...(fields.length === 0 ? ['fields'] : []),
    ...(upheld === undefined || overturned === undefined ? ['decisions'] : []),
  ];
  const labels = file.credentialsLabels ?? base?.credentialsLabels;
  const texts = { ...base?.texts, ...file.texts };
  const format: LetterFormat = {
    id: file.id,
    title: file.title ?? file.id,
    years: file.years ?? '',
    // How the qualifications are worded is known where their labels are.
    reconstructed: labels === undefined && base?.reconstructed !== false,
    openings: file.openings ?? base?.openings ?? [],
    headings,
    required: requiredOf(file, base, headings),
    credentials: file.credentials ?? base?.credentials ?? (labels ? 'block' : 'method'),
    ...optional('credentialsLabels', labels),
    header: merged(file.header ?? [], base?.header ?? []),
    fields,
    items: file.items ?? base?.items ?? 'titled',
    decisions: { upheld: upheld ?? '', overturned: overturned ?? '' },
    ...optional('introduction', file.introduction ?? base?.introduction),
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
    ...optional('outsideMtus', file.outsideMtus ?? base?.outsideMtus),
    ...optional('citesPages', file.citesPages ?? base?.citesPages),
    signs: [],
  };
  return { format, lacks };
}

const optional = <Key extends keyof LetterFormat>(key: Key, value: LetterFormat[Key] | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Pick<LetterFormat, Key>;

/** What the file says, else what the base says; without either all sections but the one that another finding tells of. */
function requiredOf(
  file: FormatInFile,
  base: LetterFormat | undefined,
  headings: readonly HeadingText[],
): SectionKind[] {
  const kinds = [...new Set(headings.map(({ kind }) => kind))];
  const required = file.required ?? base?.required;
  return required ? required.filter((kind) => kinds.includes(kind)) : kinds.filter((kind) => kind !== 'credentials');
}

/**
 * The file's entries in their order. The base's entries of other kinds stay: each behind the kind that it follows in the
 * base, so that one entry replaces its kind in place, and a full list has its own order.
 */
function merged<T extends { readonly kind: string }>(own: readonly T[], base: readonly T[]): T[] {
  const entries = [...own];
  const kinds = new Set(own.map(({ kind }) => kind));
  base.forEach((entry, n) => {
    if (kinds.has(entry.kind)) return;
    const before = base[n - 1]?.kind;
    entries.splice(before === undefined ? 0 : entries.findLastIndex(({ kind }) => kind === before) + 1, 0, entry);
  });
  return entries;
}

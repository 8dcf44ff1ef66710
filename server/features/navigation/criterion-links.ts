import type { Criterion } from '../../content/content.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { contains, firstEndingAfter, type Span, spanOf } from '../../text/span.ts';
import { definition, type Links, linking, type Place, use } from './place.ts';

/** A criterion of a rationale with the places where its prose names it: "criterion 3", "number 2 is met", "1(a)". */
export function criterionLinks(reading: Reading, item: Item): Links[] {
  return item.fields.flatMap((field) => {
    if (field.kind !== 'rationale') return [];
    const { criteria } = reading.content(field);
    if (criteria.length === 0) return [];
    const roots = byLabel(treeOf(criteria));
    const markers = criteria.map(({ marker }) => marker);
    const uses = new Map<Criterion, Place[]>();
    for (const { span, path } of namesIn(reading.text, field.body)) {
      const marker = markers.at(firstEndingAfter(markers, span.start));
      const named = marker && contains(marker, span) ? undefined : criterionAt(roots.get(path[0]), path, span);
      const places = named && (uses.get(named) ?? []);
      places?.push(use(span));
      if (named && places) uses.set(named, places);
    }
    return linking(
      [...uses].map(([criterion, places]) => ({ kind: 'criterion', places: [definitionOf(criterion), ...places] })),
    );
  });
}

const definitionOf = ({ marker, span }: Criterion): Place =>
  definition(marker.end > marker.start ? trimmed(marker, span) : span, span);

/** A marker may reach over the blank that follows it to the criterion's end, never past it. */
const trimmed = (marker: Span, span: Span): Span => spanOf(marker.start, Math.min(marker.end, span.end));

/** A criterion with the members of the list inside it. */
interface Branch {
  readonly criterion: Criterion;
  readonly members: Branch[];
}

function treeOf(criteria: readonly Criterion[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const criterion of criteria) {
    const branch: Branch = { criterion, members: [] };
    while (open.length > criterion.level) open.pop();
    const parent = open.at(-1);
    (parent ? parent.members : roots).push(branch);
    open.push(branch);
  }
  return roots;
}

/** Criteria of outer lists with one label, and their spans. */
interface Roots {
  readonly branches: Branch[];
  readonly spans: Span[];
}

function byLabel(branches: readonly Branch[]): Map<string, Roots> {
  const found = new Map<string, Roots>();
  for (const branch of branches) {
    const label = branch.criterion.label.toLowerCase();
    const roots = found.get(label) ?? { branches: [], spans: [] };
    found.set(label, roots);
    roots.branches.push(branch);
    roots.spans.push(branch.criterion.span);
  }
  return found;
}

/** How many lists are looked at for a name, the nearest first. */
const MOST_LISTS = 20;

/** The criterion of the nearest list above the name that has it; where none above has, of the first one below. */
function criterionAt(roots: Roots | undefined, path: readonly string[], name: Span): Criterion | undefined {
  if (!roots) return undefined;
  // The one that holds the name, or the first below it.
  const next = firstEndingAfter(roots.spans, name.start);
  const above = roots.spans.at(next)?.start ?? name.start;
  const from = above < name.start ? next + 1 : next;
  const nearest = [
    ...roots.branches.slice(Math.max(0, from - MOST_LISTS), from).reverse(),
    ...roots.branches.slice(from, from + MOST_LISTS),
  ];
  for (const root of nearest) {
    const branch = path.slice(1).reduce<Branch | undefined>(memberOf, root);
    if (branch) return branch.criterion;
  }
  return undefined;
}

const memberOf = (branch: Branch | undefined, label: string): Branch | undefined =>
  branch?.members.find(({ criterion }) => criterion.label.toLowerCase() === label);

/** A place of the prose that names a criterion; `path` goes from the outer list inwards ("1", "a"). */
interface Name {
  readonly span: Span;
  readonly path: readonly string[];
}

const LABEL = String.raw`(?:\(?(?:\d{1,2}|[a-h])\)?(?:\s?\([a-z]{1,4}\))?)(?![\w/%.-]*\w)`;
const lead = String.raw`\b(?:criteri(?:on|a|um)|numbers?|nos?\.|requirements?|conditions?)\s+(?:numbers?\s+|nos?\.\s*|#\s?)?`;
const joint = String.raw`(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+|\s*&\s*)`;
const named = new RegExp(`${lead}((?:${LABEL})(?:${joint}(?:${LABEL})){0,11})`, 'gi');
const label = new RegExp(LABEL, 'gi');
/** A number with its letter stands for a criterion wherever a list has both; numbers of the law do not. */
const bare = /(?<![\w.$#/-])\d{1,2}\s?\([a-h]\)(?!\w)/gi;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinal = new RegExp(String.raw`\b(${ordinals.join('|')})\s+(?:criterion|requirement|condition)\b`, 'gi');

function namesIn(text: string, body: Span): Name[] {
  const words = text.slice(body.start, body.end);
  const names = new Map<number, Name>();
  const add = (at: number, length: number, path: readonly string[]) => {
    const start = body.start + at;
    if (!names.has(start)) names.set(start, { span: spanOf(start, start + length), path });
  };
  for (const match of words.matchAll(named)) {
    const [whole, labels] = match;
    const from = match.index + whole.length - labels.length;
    for (const one of labels.matchAll(label)) add(from + one.index, one[0].length, pathOf(one[0]));
  }
  for (const match of words.matchAll(bare)) add(match.index, match[0].length, pathOf(match[0]));
  for (const match of words.matchAll(ordinal)) {
    add(match.index, match[0].length, [String(ordinals.indexOf(match[1].toLowerCase()) + 1)]);
  }
  return [...names.values()];
}

/** "1(a)" is "1", then "a"; "(3)" is "3". */
const pathOf = (name: string): string[] => name.toLowerCase().match(/[a-z]+|\d+/g) ?? [];

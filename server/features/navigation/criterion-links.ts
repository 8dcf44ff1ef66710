import type { Criterion } from '../../content/content.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { contains, type Span, spanOf } from '../../text/span.ts';
import { definition, type Links, linking, type Place, use } from './place.ts';

/** A criterion of a rationale with the places where its prose names it: "criterion 3", "number 2 is met", "1(a)". */
export function criterionLinks(reading: Reading, item: Item): Links[] {
  return item.fields.flatMap((field) => {
    if (field.kind !== 'rationale') return [];
    const { criteria } = reading.content(field);
    if (criteria.length === 0) return [];
    const tree = treeOf(criteria);
    const uses = new Map<Criterion, Place[]>();
    for (const { span, path } of namesIn(reading.text, field.body)) {
      const named = criteria.some(({ marker }) => contains(marker, span)) ? undefined : criterionAt(tree, path, span);
      if (named) uses.set(named, [...(uses.get(named) ?? []), use(span)]);
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

/** The criterion of the nearest list above the name; where no list stands above, of the first one below. */
function criterionAt(roots: readonly Branch[], path: readonly string[], name: Span): Criterion | undefined {
  const found = roots.filter(({ criterion }) => criterion.label.toLowerCase() === path[0]);
  const above = found.findLast(({ criterion }) => criterion.span.start < name.start);
  let branch: Branch | undefined = above ?? found[0];
  for (const label of path.slice(1)) {
    branch = branch?.members.find(({ criterion }) => criterion.label.toLowerCase() === label);
  }
  return branch?.criterion;
}

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

import type { LetterFormat } from '../../formats/format.ts';
import { fieldOf, type Item, type Letter, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { dayOf } from '../../rules/definitions/sides-of-letter.ts';
import type { Finding } from '../../rules/finding.ts';
import { formatOf } from '../../rules/place.ts';
import { fieldLabel } from '../../rules/scaffold.ts';
import { itemPlace } from '../../rules/words.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { rangeOf } from '../ranges.ts';
import { nameOf } from '../symbol-names.ts';
import { citationNames } from './citation-name.ts';
import { findingsOverview } from './findings-overview.ts';
import type { DecisionOverview, FieldOverview, FieldState, ItemOverview } from './overview.ts';

/** One item with what it has, what it lacks, and the findings that lie inside it. */
export function itemOverview(item: Item, letter: Letter, reading: Reading, findings: readonly Finding[]): ItemOverview {
  const format = formatOf(letter);
  const title = withoutScaffold(nameOf(reading, item.title, UNTITLED));
  const name = withoutScaffold(nameOf(reading, item.service, title));
  const rationale = partOf(item, letter, 'rationale');
  const content = rationale && reading.content(rationale.node);
  const conclusion = content?.conclusion;
  return {
    name,
    ...(title === name ? {} : { title }),
    decision: decisionOf(item, format, reading),
    range: rangeOf(reading, item.span),
    selection: rangeOf(reading, itemPlace(item, reading)),
    fields: fieldsOf(item, letter, reading),
    criteria: content?.criteria.length ?? 0,
    ...(conclusion ? { conclusion: { value: conclusion.value, range: rangeOf(reading, conclusion.span) } } : {}),
    findings: findingsOverview(reading, findings),
  };
}

const UNTITLED = 'Untitled item';
/** The prompt in the decision's place of a draft. */
const DECISION_PROMPT = /\s*:\s*\[\[[^[\]]*\]\]$/;

const withoutScaffold = (title: string): string => title.replace(DECISION_PROMPT, '') || UNTITLED;

function decisionOf({ decision, title }: Item, { items }: LetterFormat, reading: Reading): DecisionOverview {
  if (decision) return { value: decision.value, word: nameOf(reading, decision.span, '') };
  if (items === 'single') return { value: 'none', word: '' };
  return { value: DECISION_PROMPT.test(reading.plain(title)) ? 'draft' : 'missing', word: '' };
}

function fieldsOf(item: Item, letter: Letter, reading: Reading): FieldOverview[] {
  const format = formatOf(letter);
  return kindsOf(format, item).map((kind): FieldOverview => {
    const part = partOf(item, letter, kind);
    const label = part?.section ? '' : fieldLabel(format, kind).replace(/:$/, '');
    if (!part) return { kind, label, state: 'missing', guidelines: [] };
    return {
      kind,
      label: label || nameOf(reading, part.label, kind).replace(/\s*:$/, ''),
      state: stateOf(reading.text, part.node.body),
      range: rangeOf(reading, part.label),
      guidelines: guidelinesOf(part, letter, reading),
    };
  });
}

type Kind = FieldOverview['kind'];

/** The fields that the item needs or has; a letter about a single item has two sections in their place. */
const kindsOf = ({ items, fields }: LetterFormat, item: Item): Kind[] =>
  items === 'single'
    ? ['reviewer-guideline', 'rationale']
    : fields.filter(({ kind, required }) => required || fieldOf(item, kind) !== undefined).map(({ kind }) => kind);

interface FieldPart {
  readonly node: NonNullable<ReturnType<typeof fieldOf>> | Section;
  readonly label: Span;
  readonly section: boolean;
}

function partOf(item: Item, letter: Letter, kind: Kind): FieldPart | undefined {
  const field = fieldOf(item, kind);
  if (field) return { node: field, label: field.label, section: false };
  if (formatOf(letter).items !== 'single' || kind === 'claims-guideline') return undefined;
  const section = sectionOf(letter, kind === 'rationale' ? 'rationale' : 'guidelines');
  return section && { node: section, label: section.heading, section: true };
}

/** What a part of a letter holds: words, prompts that wait for words, or nothing. */
export function stateOf(text: string, { start, end }: Span): FieldState {
  const words = text.slice(start, end);
  if (words.trim() === '') return 'empty';
  return words.includes('[[') ? 'draft' : 'present';
}

function guidelinesOf({ node }: FieldPart, letter: Letter, reading: Reading): readonly string[] {
  if (node.kind === 'rationale') return [];
  const day = dayOf(letter, node.kind === 'claims-guideline' ? 'claims' : 'reviewer', reading);
  return citationNames(reading, reading.content(node).citations, day).filter((name) => !name.includes('[['));
}

/** The first line of a span. */
export const firstLineOf = ({ lines }: Reading, span: Span): Span =>
  spanOf(span.start, Math.min(span.end, lines.endOf(lines.lineAt(span.start))));

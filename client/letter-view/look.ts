import type { FieldOverview, FindingsOverview, ItemOverview, LetterOverview } from '../../server/requests.ts';
import { countsInWords } from '../check-text.ts';
import type { Say } from '../say.ts';
import type { Group, Node } from './nodes.ts';
import { groupOf } from './nodes.ts';

/** All that is seen and heard of a row. */
export interface Look {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** An id of VS Code's theme colours. */
  readonly color?: string;
  /** What the pointer shows: paragraphs of lines; the first is the name. */
  readonly tooltip: readonly (readonly string[])[];
  /** What a screen reader says. */
  readonly spoken: string;
  /** What can be done with the row, as words that menus ask for. */
  readonly context: string;
  /** How many errors and warnings stand in it. */
  readonly badge?: Badge;
}

export interface Badge {
  readonly errors: number;
  readonly warnings: number;
}

/** How a row looks, in the language of the editor. */
export function lookOf(node: Node, say: Say): Look {
  switch (node.kind) {
    case 'letter':
      return letterLook(node.letter, say);
    case 'rest':
      return restLook(node.findings, say);
    case 'group':
      return groupLook(node.group, node.children.length, say);
    case 'item':
      return itemLook(node.item, node.grouped, say);
    case 'field':
      return fieldLook(node.field, node.item, say);
  }
}

const joined = (words: readonly string[], by = ' \u00b7 '): string => words.filter((one) => one !== '').join(by);

function letterLook({ name, items, facts, specialties, findings }: LetterOverview, say: Say): Look {
  const counts = (['overturned', 'upheld', 'unknown', 'open'] as const).map((group) => {
    const count = items.filter((item) => groupOf(item) === group).length;
    return count === 0 ? '' : `${count} ${inSentence(group, say)}`;
  });
  const description = joined([itemsInWords(items.length, say), joined(counts, ', ')], ': ');
  const dates = facts.map(({ label, value }) => `${label}: ${value ?? say('not given')}`);
  return {
    label: name,
    description,
    icon: 'mail',
    tooltip: [[name], [description, specialties.join(', ')], dates, findingLines(findings, say)],
    spoken: joined([name, description], ', '),
    context: 'letter',
  };
}

const itemsInWords = (count: number, say: Say): string =>
  count === 0 ? say('no items') : count === 1 ? say('1 item') : say('{0} items', count);

function restLook(findings: FindingsOverview, say: Say): Look {
  const label = say('Outside the items');
  const description = countsInWords(findings.counts, say);
  const { error, warning } = findings.counts;
  return {
    label,
    description,
    ...weightIcon(error, warning),
    tooltip: [[label], findingLines(findings, say)],
    spoken: `${label}, ${description}`,
    context: 'rest',
  };
}

function weightIcon(errors: number, warnings: number): Pick<Look, 'icon' | 'color'> {
  if (errors > 0) return { icon: 'error', color: 'list.errorForeground' };
  return warnings > 0 ? { icon: 'warning', color: 'list.warningForeground' } : { icon: 'info' };
}

function groupLook(group: Group, count: number, say: Say): Look {
  const label = groupName(group, say);
  const description = itemsInWords(count, say);
  const spoken = `${label}, ${description}`;
  return { label, description, ...decisionIcon(group), tooltip: [[spoken]], spoken, context: 'group' };
}

/** The decision as a heading. */
function groupName(group: Group, say: Say): string {
  const names: Readonly<Record<Group, string>> = {
    overturned: say('Overturned'),
    upheld: say('Upheld'),
    unknown: say('Another word'),
    open: say('No decision'),
    none: say('Decided in the rationale'),
  };
  return names[group];
}

function inSentence(group: 'overturned' | 'upheld' | 'unknown' | 'open', say: Say): string {
  const names = {
    overturned: say('overturned'),
    upheld: say('upheld'),
    unknown: say('with another word'),
    open: say('without a decision'),
  };
  return names[group];
}

/** Each decision has a shape of its own; the colour only repeats it. */
function decisionIcon(group: Group): Pick<Look, 'icon' | 'color'> {
  const icons: Readonly<Record<Group, Pick<Look, 'icon' | 'color'>>> = {
    overturned: { icon: 'pass', color: 'charts.green' },
    upheld: { icon: 'circle-slash' },
    unknown: { icon: 'question', color: 'list.warningForeground' },
    open: { icon: 'circle-large-outline', color: 'list.warningForeground' },
    none: { icon: 'law' },
  };
  return icons[group];
}

function itemLook(item: ItemOverview, grouped: boolean, say: Say): Look {
  const { name, title, decision, fields, findings } = item;
  const { error, warning } = findings.counts;
  const group = groupOf(item);
  const decided = group === 'unknown' ? decision.word : group === 'none' ? '' : groupName(group, say);
  const gaps = gapsOf(item, say);
  const facts = gaps.length > 0 ? gaps : item.criteria > 0 ? [criteriaInWords(item.criteria, say)] : [];
  const counted = countsInWords(findings.counts, say);
  const concluded = conclusionInWords(item, say);
  const complete = gaps.length > 0 || group === 'open' || group === 'unknown' ? gaps : [say('complete')];
  const missing = fields.some(({ state }) => state === 'missing') ? ' missing' : '';
  const rationale = fields.some(({ kind, range }) => kind === 'rationale' && range) ? ' rationale' : '';
  return {
    label: name,
    description: joined([grouped && group !== 'unknown' ? '' : decided, ...facts]),
    ...decisionIcon(group),
    tooltip: [
      [title ?? name],
      [joined([decided, concluded])],
      fields.map((field) => `${field.label}: ${fieldInWords(field, item, say)}`),
      findingLines(findings, say),
    ],
    spoken: joined([name, decided, ...complete, criteriaInWords(item.criteria, say), concluded, counted], ', '),
    context: `item${rationale}${missing}`,
    ...(error + warning > 0 ? { badge: { errors: error, warnings: warning } } : {}),
  };
}

/** What keeps an item from being complete: fields, and the conclusion of a rationale that is written. */
function gapsOf(item: ItemOverview, say: Say): string[] {
  const gaps = item.fields.flatMap(({ kind, state }) => {
    if (state === 'present') return [];
    const name = shortName(kind, say);
    if (state === 'missing') return [say('no {0}', name)];
    return [state === 'empty' ? say('{0} empty', name) : say('{0} not finished', name)];
  });
  const written = item.fields.some(({ kind, state }) => kind === 'rationale' && state === 'present');
  return written && !item.conclusion ? [...gaps, say('no conclusion')] : gaps;
}

function shortName(kind: FieldOverview['kind'], say: Say): string {
  const names = {
    'claims-guideline': say("claims administrator's guideline"),
    'reviewer-guideline': say("reviewer's guideline"),
    rationale: say('rationale'),
  };
  return names[kind];
}

function conclusionInWords({ conclusion }: ItemOverview, say: Say): string {
  const words = {
    'not-necessary': say('not medically necessary'),
    necessary: say('medically necessary'),
    partly: say('partly medically necessary'),
  };
  return conclusion ? words[conclusion.value] : say('no conclusion');
}

const criteriaInWords = (count: number, say: Say): string =>
  count === 0 ? say('no criteria') : count === 1 ? say('1 criterion') : say('{0} criteria', count);

const fieldIcons: Readonly<Record<FieldOverview['state'], Pick<Look, 'icon' | 'color'>>> = {
  present: { icon: 'check' },
  draft: { icon: 'edit', color: 'list.warningForeground' },
  empty: { icon: 'circle-outline', color: 'list.warningForeground' },
  missing: { icon: 'warning', color: 'list.warningForeground' },
};

function fieldLook(field: FieldOverview, item: ItemOverview, say: Say): Look {
  const description = fieldInWords(field, item, say);
  return {
    label: field.label,
    description,
    ...fieldIcons[field.state],
    tooltip: [[field.label], [description]],
    spoken: joined([field.label, ...description.split(' \u00b7 ')], ', '),
    context: `field ${field.state}${field.kind === 'rationale' && field.range ? ' rationale' : ''}`,
  };
}

function fieldInWords({ kind, state, guidelines }: FieldOverview, item: ItemOverview, say: Say): string {
  const states = { present: '', draft: say('not finished'), empty: say('empty'), missing: say('missing') };
  if (state === 'missing' || state === 'empty') return states[state];
  const says =
    kind === 'rationale'
      ? [conclusionInWords(item, say), item.criteria > 0 ? criteriaInWords(item.criteria, say) : '']
      : [guidelines.join('; ') || say('no citation')];
  return joined([states[state], ...says]);
}

function findingLines({ counts, first }: FindingsOverview, say: Say): string[] {
  const all = counts.error + counts.warning + counts.information + counts.hint;
  const more = all - first.length;
  const lines = first.map(({ severity, message }) => `${severityName(severity, say)}: ${message}`);
  return more > 0 ? [...lines, say('and {0} more', more)] : lines;
}

function severityName(severity: FindingsOverview['first'][number]['severity'], say: Say): string {
  const names = { error: say('Error'), warning: say('Warning'), information: say('Information'), hint: say('Hint') };
  return names[severity];
}

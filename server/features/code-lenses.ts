import type { CodeLens, Command, Range } from 'vscode-languageserver-types';
import type { Reading } from '../reading.ts';
import type { Finding } from '../rules/finding.ts';
import { countsInWords, criteriaInWords } from './letter-overview/counts-in-words.ts';
import { lettersOverview } from './letter-overview/letter-overview.ts';
import type { FieldOverview, ItemOverview } from './letter-overview/overview.ts';
import type { Limited } from './limits.ts';
import { conclusions } from './symbol-names.ts';

/** Whose lenses they are; only this extension's own client knows its commands. */
export interface LensTarget {
  readonly uri: string;
  readonly version: number;
  readonly commands: boolean;
}

/** Above each item: its decision and conclusion, what it lacks, its findings. Each leads to what it speaks of. */
export function codeLenses(reading: Reading, findings: readonly Finding[], target: LensTarget): Limited<CodeLens[]> {
  const { letters, limit } = lettersOverview(reading, findings, target.version);
  const value = letters.flatMap(({ items }) => items.flatMap((item) => lensesOf(item, target)));
  return { value, ...(limit === undefined ? {} : { limit: `Code lens: ${lowerFirst(limit)}` }) };
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function lensesOf(item: ItemOverview, target: LensTarget): CodeLens[] {
  const { selection: range } = item;
  const rationale = item.fields.find(({ kind }) => kind === 'rationale');
  const [finding] = item.findings.first;
  const lens = (title: string, to: Range): CodeLens => ({ range, command: goTo(title, target, to) });
  return [
    lens(summaryOf(item), item.conclusion?.range ?? rationale?.range ?? range),
    ...item.fields.flatMap((field) => gapOf(field, range, target)),
    ...(finding ? [lens(countsInWords(item.findings), finding.range)] : []),
  ];
}

/** "Upheld · not medically necessary · 5 criteria". */
function summaryOf(item: ItemOverview): string {
  const { decision, conclusion, fields } = item;
  const complete = fields.every(({ state }) => state === 'present');
  const decided = { missing: 'No decision', draft: 'No decision yet', none: '', unknown: decision.word };
  return [
    decision.value === 'upheld' ? 'Upheld' : decision.value === 'overturned' ? 'Overturned' : decided[decision.value],
    conclusion ? conclusions[conclusion.value] : 'no conclusion',
    criteriaInWords(item),
    complete ? 'fields complete' : '',
  ]
    .filter((words) => words !== '')
    .join(' \u00b7 ');
}

/** What a field lacks, if anything; a missing one can be added right there. */
function gapOf({ kind, label, state, range: place }: FieldOverview, range: Range, target: LensTarget): CodeLens[] {
  if (state === 'present') return [];
  if (state !== 'missing') {
    const title = state === 'empty' ? `${label}: empty` : `${label}: not finished`;
    return [{ range, command: goTo(title, target, place ?? range) }];
  }
  const title = `${label}: missing`;
  if (!target.commands) return [{ range, command: { title, command: '' } }];
  const add = { uri: target.uri, position: range.start, field: kind };
  return [{ range, command: { title: `${title}, add`, command: 'imr.addMissingField', arguments: [add] } }];
}

const goTo = (title: string, { uri, commands }: LensTarget, range: Range): Command =>
  commands ? { title, command: 'imr.goToPlace', arguments: [{ uri, range }] } : { title, command: '' };

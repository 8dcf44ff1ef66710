import type { DecisionWords } from '../formats/decisions.ts';
import { isBlank, isLower } from '../text/characters.ts';
import { readLogicalText } from '../text/logical-text.ts';
import type { Span } from '../text/span.ts';
import { Break, endsSentence, opensParagraph, type TextLines } from '../text/text-lines.ts';
import type { Field, FieldKind, Item } from './letter.ts';
import type { LabelMark } from './marks.ts';
import { readPartialApproval } from './partial-approval.ts';
import {
  decisionAboveLabel,
  decisionAtEnd,
  standsAlone,
  type Title,
  titleWithDecision,
  titleWithoutDecision,
} from './titles.ts';

/** The text lines of the issues section, half open, and the labels at line starts in it. */
export interface IssuesPlace {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly LabelMark[];
}

/** What the items of one section are read by. */
interface Items {
  readonly lines: TextLines;
  readonly words: DecisionWords;
}

/** An item while it is put together. */
interface Draft {
  readonly title: Title;
  readonly labels: LabelMark[];
}

const ORDER: readonly FieldKind[] = ['claims-guideline', 'reviewer-guideline', 'rationale'];

/** Reads the items of an issues section whose titles end with the decision (formats D, E, F). */
export function readTitledItems(lines: TextLines, place: IssuesPlace, words: DecisionWords): Item[] {
  const items: Items = { lines, words };
  const drafts: Draft[] = [];
  let floor = place.from;
  for (const label of place.labels) {
    if (!isLabel(items, label, drafts.at(-1), floor)) continue;
    const title = titleAbove(items, label, drafts.at(-1), floor);
    for (const lonely of lonelyTitles(items, floor, title?.line ?? label.line)) drafts.push(lonely);
    if (title || drafts.length === 0 || opensUntitled(lines, label, drafts[drafts.length - 1]))
      drafts.push({ title: title ?? emptyTitle(lines, label), labels: [label] });
    else drafts[drafts.length - 1].labels.push(label);
    floor = label.lastLine + 1;
  }
  for (const lonely of lonelyTitles(items, floor, place.to)) drafts.push(lonely);
  return itemsOf(lines, withoutRepeats(lines, drafts), place.to);
}

/** After a rationale, the first field in a paragraph of its own opens an item whose title is missing. */
const opensUntitled = (lines: TextLines, label: LabelMark, draft: Draft): boolean =>
  label.kind === ORDER[0] &&
  draft.labels.some(({ kind }) => kind === label.kind) &&
  draft.labels.at(-1)?.kind === 'rationale' &&
  opensParagraph(lines, label.line);

/** Label words open a field at a paragraph's or sentence's start, else only where the field is due. */
function isLabel(items: Items, label: LabelMark, draft: Draft | undefined, floor: number): boolean {
  const { lines, words } = items;
  const { line } = label;
  if (line === 0 || lines.breaks[line] !== Break.none) return true;
  if (line > floor && decisionAboveLabel(lines, line - 1, floor, words)) return true;
  const twice = draft?.labels.some(({ kind }) => kind === label.kind) && label.kind !== ORDER[0];
  if (endsSentence(lines, line - 1)) return !twice;
  const last = draft?.labels.at(-1);
  if (ORDER.indexOf(label.kind) === (last ? ORDER.indexOf(last.kind) + 1 : 0)) return true;
  return last?.kind === 'rationale' && label.kind === ORDER[0] && titleAbove(items, label, draft, floor) !== undefined;
}

function titleAbove(
  { lines, words }: Items,
  label: LabelMark,
  draft: Draft | undefined,
  floor: number,
): Title | undefined {
  const last = label.line - 1;
  if (last < floor) return undefined;
  const decision = decisionAboveLabel(lines, last, floor, words);
  if (decision) return titleWithDecision(lines, last, floor, decision, words);
  const has = (kind: FieldKind) => draft?.labels.some((l) => l.kind === kind) ?? false;
  if (!draft) return titleWithoutDecision(lines, last, floor, { above: false, mayEndInPeriod: true }, words);
  if (!has(label.kind) && !has('rationale')) return undefined;
  const mayEndInPeriod = has('rationale') && label.kind === ORDER[0];
  return titleWithoutDecision(lines, last, floor, { above: true, mayEndInPeriod }, words);
}

/** Items of which only the title stands there: a paragraph of its own that ends with a decision. */
function lonelyTitles({ lines, words }: Items, from: number, to: number): Draft[] {
  const found: Draft[] = [];
  let floor = from;
  for (let n = from; n < to; n++) {
    const decision = decisionAtEnd(lines, n, floor, words);
    if (!decision || decision.value === 'unknown' || isLower(lines.text.charCodeAt(decision.span.start))) continue;
    const title = titleWithDecision(lines, n, floor, decision, words);
    if (!standsAlone(lines, title.line, n, to, words) || title.span.end <= title.span.start) continue;
    found.push({ title, labels: [] });
    floor = n + 1;
  }
  return found;
}

/** A list of decisions that repeats the items before them adds no items. */
function withoutRepeats(lines: TextLines, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.every((draft) => draft.labels.length > 0)) return drafts;
  const name = (draft: Draft) =>
    lines.text
      .slice(draft.title.span.start, draft.title.span.end)
      .replace(/^\(?\d{1,2}[.)]/, '')
      .replaceAll(/\W+/g, '')
      .toLowerCase();
  const whole = new Set(drafts.filter((draft) => draft.labels.length > 0).map(name));
  return drafts.filter((draft) => draft.labels.length > 0 || !whole.has(name(draft)));
}

function emptyTitle(lines: TextLines, label: LabelMark): Title {
  const at = lines.starts[label.line];
  return { line: label.line, lastLine: label.line, span: { start: at, end: at } };
}

function itemsOf(lines: TextLines, drafts: readonly Draft[], to: number): Item[] {
  return drafts.map((draft, k) => {
    const stop = drafts[k + 1]?.title.line ?? to;
    const fields = draft.labels.map((label, n) => fieldOf(lines, label, draft.labels[n + 1]?.line ?? stop));
    const { title } = draft;
    const titleEnd = Math.max(title.span.end, title.decision?.span.end ?? 0);
    const last = fields.at(-1);
    const span = { start: title.span.start, end: Math.max(titleEnd, last?.body.end ?? 0, last?.label.end ?? 0) };
    const partialApproval = readPartialApproval(readLogicalText(lines, title.span));
    return {
      span,
      title: title.span,
      service: partialApproval?.remaining ?? title.span,
      ...(title.decision && { decision: title.decision }),
      fields,
      ...(partialApproval && { partialApproval }),
    };
  });
}

/** The field of a label: its body runs to the text line `stop`, trimmed. */
export function fieldOf(lines: TextLines, label: LabelMark, stop: number): Field {
  return {
    kind: label.kind,
    label: { start: label.start, end: label.end },
    body: bodyOf(lines, label.end, label.lastLine, stop),
  };
}

/** The trimmed text from `start` (in text line `line`) to the text line `stop`; empty at `start` where there is none. */
export function bodyOf(lines: TextLines, start: number, line: number, stop: number): Span {
  let first = line;
  let from = start;
  while (first < stop && from >= lines.ends[first]) {
    first++;
    if (first < stop) from = lines.starts[first];
  }
  if (first >= stop) return { start, end: start };
  while (isBlank(lines.text.charCodeAt(from))) from++;
  return { start: from, end: lines.ends[stop - 1] };
}

import type { LogicalText } from '../text/logical-text.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import { type TextLines, textLineAt } from '../text/text-lines.ts';
import type { Criterion } from './content.ts';
import { readFrames } from './criteria-frames.ts';
import { LEADS_IN, leadsElsewhere, NAMES_CONDITIONS } from './list-leads.ts';
import { findListMarkers, type ListMarker, type MarkerShape } from './list-markers.ts';
import { isQuoted } from './quotations.ts';

/** A list while it is read: markers of one shape that count up. Offsets of the logical text. */
interface List {
  readonly shape: MarkerShape;
  readonly markers: ListMarker[];
  ordinal: number;
  /** The list within whose last member this one began. */
  readonly parent: List | undefined;
}

/** Reads the lists of criteria of a rationale: numbered, lettered, roman and bulleted ones, and frames without markers. */
export function readCriteria(
  logical: LogicalText,
  sentences: readonly Span[],
  quotations: readonly Span[],
  lines: TextLines,
): Criterion[] {
  const { text } = logical;
  const opensLine = (at: number) => {
    const source = logical.toSource(at);
    const line = textLineAt(lines, source);
    return line < lines.count && lines.starts[line] === source;
  };
  const lists = gatherLists(text, findListMarkers(text, opensLine), sentences).filter((list) =>
    isCriteria(text, list, sentences),
  );
  const marked = lists.flatMap((list, n) => membersOf(text, list, n, lists, sentences));
  const frames = readFrames(text, sentences, lists.filter((list) => !list.parent).map(coverOf), lists.length);
  return [...marked, ...frames]
    .sort((a, b) => a.start - b.start || a.list - b.list)
    .map(({ start, end, markerEnd, label, list, level }) => ({
      label,
      marker: logical.toSpan(start, markerEnd),
      span: logical.toSpan(start, end),
      list,
      level,
      quoted: isQuoted(quotations, start),
    }));
}

/** One member, in offsets of the logical text. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly markerEnd: number;
  readonly label: string;
  readonly list: number;
  readonly level: number;
}

const coverOf = ({ markers }: List): Span => ({ start: markers[0].start, end: (markers.at(-1) ?? markers[0]).end });

/** Puts markers that count up together. A list that another one interrupts goes on where its next number comes. */
function gatherLists(text: string, markers: readonly ListMarker[], sentences: readonly Span[]): List[] {
  const lists: List[] = [];
  let open: List[] = [];
  let lastEnd = 0;
  for (const marker of markers) {
    if (marker.start - lastEnd > LONGEST_MEMBER) open = [];
    const goesOn = open.findLastIndex((list) => continues(text, list, marker, sentences));
    if (goesOn >= 0) {
      open = open.slice(0, goesOn + 1);
      const list = open[goesOn];
      list.markers.push(marker);
      list.ordinal = ordinalIn(list, marker);
      lastEnd = marker.end;
      continue;
    }
    const first = marker.readings.find(({ shape, ordinal }) => ordinal === 1 || shape === 'bullet');
    if (!first || !introduced(text, marker)) continue;
    const parent = open.findLast((list) => isWithinLast(list, marker, sentences));
    const list = { shape: first.shape, markers: [marker], ordinal: first.ordinal, parent };
    lists.push(list);
    open = [...open.filter(({ shape }) => shape !== first.shape), list];
    lastEnd = marker.end;
  }
  return nestTrue(lists.filter((list) => list.markers.length > 1));
}

/** How far before its first marker a list is led in, in UTF-16 units. */
const LONGEST_LEAD = 240;
const MOST_SKIPPED = 2;
const LONGEST_MEMBER = 1200;

function continues(text: string, list: List, marker: ListMarker, sentences: readonly Span[]): boolean {
  if (list.shape === 'bullet') return sameBullet(text, list, marker);
  const ordinal = ordinalIn(list, marker);
  if (ordinal < 0) return false;
  const step = ordinal - list.ordinal;
  if (step === 1) return true;
  if (!marker.setOff || step < 0 || step > 1 + MOST_SKIPPED) return false;
  return isWithinLast(list, marker, sentences) || !isOneSentence(list, sentences);
}

/** True where all members so far stand in one sentence: then a later sentence that names a number adds no member. */
function isOneSentence(list: List, sentences: readonly Span[]): boolean {
  const [first] = list.markers;
  const last = list.markers[list.markers.length - 1];
  const sentence = sentences[firstEndingAfter(sentences, first.end)];
  return sentence !== undefined && last.end <= sentence.end;
}

const sameBullet = (text: string, list: List, marker: ListMarker): boolean =>
  marker.readings[0].shape === 'bullet' &&
  text[marker.start] === text[list.markers[0].start] &&
  (marker.setOff || text[marker.start] === '-' || text[marker.start] === '*');

const ordinalIn = (list: List, marker: ListMarker): number =>
  marker.readings.find(({ shape }) => shape === list.shape)?.ordinal ?? -1;

/** True where no sentence ends between the list's last marker and this one: then it opens a list within that member. */
function isWithinLast(list: List, marker: ListMarker, sentences: readonly Span[]): boolean {
  const last = list.markers[list.markers.length - 1];
  const sentence = sentences[firstEndingAfter(sentences, last.end)];
  return !sentence || sentence.end > marker.start;
}

const NAME_BEFORE = /\b(?:Dr|Mr|Mrs|Ms)\.?$/;

/** True where a list may open: at a line's or sentence's start, after a colon, or after words that lead to one. */
function introduced(text: string, marker: ListMarker): boolean {
  const before = text.slice(Math.max(0, marker.start - LONGEST_LEAD), marker.start).trimEnd();
  if (NAME_BEFORE.test(before)) return false;
  const last = before.at(-1) ?? ':';
  const loose = last === ';' || last === ',' || (!marker.setOff && /\b(?:are|is)$/i.test(before));
  if (loose) return NAMES_CONDITIONS.test(before.slice(before.lastIndexOf('.') + 1));
  return marker.setOff || LEADS_IN.test(before);
}

/** A list counts as nested also where its outer list goes on after it. Lists are in the order of their starts. */
function nestTrue(lists: readonly List[]): List[] {
  const outer: List[] = [];
  return lists.map((list) => {
    const { start } = list.markers[0];
    while (outer.length > 0 && (outer[outer.length - 1].markers.at(-1)?.start ?? 0) < start) outer.pop();
    const around = outer.at(-1);
    outer.push(list);
    return list.parent && list.parent.markers.length > 1 ? list : { ...list, parent: around };
  });
}

function isCriteria(text: string, list: List, sentences: readonly Span[]): boolean {
  const { start } = list.markers[0];
  if (list.parent) return isCriteria(text, list.parent, sentences);
  const sentence = sentences[firstEndingAfter(sentences, start - 1)] ?? sentences.at(-1);
  const from = sentence && sentence.start < start ? sentence.start : 0;
  const lead = text.slice(Math.max(from, start - LONGEST_LEAD), start);
  if (list.shape === 'bullet' && !/[:\n] ?$/.test(lead) && list.markers.filter((m) => m.setOff).length < 2)
    return false;
  return !leadsElsewhere(lead);
}

function membersOf(text: string, list: List, n: number, lists: readonly List[], sentences: readonly Span[]): Member[] {
  const level = levelOf(list, lists);
  return list.markers.map((marker, k) => {
    const end = list.markers[k + 1]?.start ?? Math.min(endOfLast(text, marker, sentences), nextAround(list, marker));
    return {
      start: marker.start,
      end: trimEnd(text, marker.end, end),
      markerEnd: marker.end,
      label: list.shape === 'bullet' ? String(k + 1) : marker.label,
      list: n,
      level,
    };
  });
}

function levelOf(list: List, lists: readonly List[]): number {
  let level = 0;
  for (let at = list.parent; at && level < lists.length; at = at.parent) level++;
  return level;
}

/** The start of the next member of the lists around this one: a nested list ends there at the latest. */
function nextAround(list: List, marker: ListMarker): number {
  let next = Number.POSITIVE_INFINITY;
  for (let around = list.parent; around; around = around.parent) {
    const after = around.markers.find(({ start }) => start > marker.start);
    if (after) next = Math.min(next, after.start);
  }
  return next;
}

/** The last member ends with its sentence. */
function endOfLast(text: string, marker: ListMarker, sentences: readonly Span[]): number {
  return sentences[firstEndingAfter(sentences, marker.end)]?.end ?? text.length;
}

/** Leaves out blanks, separators and the "and" before the next member. */
export function trimEnd(text: string, start: number, end: number): number {
  const words = text.slice(start, end).replace(/[\s;,]*(?:\b(?:and|or))?[\s;,]*$/, '');
  return start + words.length;
}

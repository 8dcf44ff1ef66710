import { firstEndingAfter, type Span } from '../text/span.ts';
import { LEADS_IN, NAMES_CONDITIONS } from './list-leads.ts';
import type { ListMarker, MarkerShape } from './list-markers.ts';

/** A list while it is read: markers of one shape that count up. Offsets of the logical text. */
interface OpenList {
  readonly shape: MarkerShape;
  readonly markers: ListMarker[];
  ordinal: number;
  /** The list within whose last member this one began. */
  readonly parent: OpenList | undefined;
}

/** A list of at least two members; a list within a member of another one has that one as its parent. */
export interface List {
  readonly shape: MarkerShape;
  readonly markers: readonly ListMarker[];
  readonly parent: List | undefined;
  /** The outermost list around this one, or itself. */
  readonly root: List;
  readonly level: number;
}

/** Puts markers that count up together. A list that another one interrupts goes on where its next number comes. */
export function gatherLists(text: string, markers: readonly ListMarker[], sentences: readonly Span[]): List[] {
  const lists: OpenList[] = [];
  let open: OpenList[] = [];
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
    const list: OpenList = { shape: first.shape, markers: [marker], ordinal: first.ordinal, parent };
    lists.push(list);
    open = [...open.filter(({ shape }) => shape !== first.shape), list];
    lastEnd = marker.end;
  }
  return nestTrue(lists);
}

/** How far before its first marker a list is led in, in UTF-16 units. */
export const LONGEST_LEAD = 240;
const MOST_SKIPPED = 2;
const LONGEST_MEMBER = 1200;

function continues(text: string, list: OpenList, marker: ListMarker, sentences: readonly Span[]): boolean {
  if (list.shape === 'bullet') return sameBullet(text, list, marker);
  const ordinal = ordinalIn(list, marker);
  if (ordinal < 0) return false;
  const step = ordinal - list.ordinal;
  if (step === 1) return true;
  if (!marker.setOff || step < 0 || step > 1 + MOST_SKIPPED) return false;
  return isWithinLast(list, marker, sentences) || !isOneSentence(list, sentences);
}

/** True where all members so far stand in one sentence: then a later sentence that names a number adds no member. */
function isOneSentence(list: OpenList, sentences: readonly Span[]): boolean {
  const [first] = list.markers;
  const last = list.markers[list.markers.length - 1];
  const sentence = sentences[firstEndingAfter(sentences, first.end)];
  return sentence !== undefined && last.end <= sentence.end;
}

const sameBullet = (text: string, list: OpenList, marker: ListMarker): boolean =>
  marker.readings[0].shape === 'bullet' &&
  text[marker.start] === text[list.markers[0].start] &&
  (marker.setOff || text[marker.start] !== '\u00b7');

const ordinalIn = (list: OpenList, marker: ListMarker): number =>
  marker.readings.find(({ shape }) => shape === list.shape)?.ordinal ?? -1;

/** True where no sentence ends between the list's last marker and this one: then it opens a list within that member. */
function isWithinLast(list: OpenList, marker: ListMarker, sentences: readonly Span[]): boolean {
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
  const inSentence = before.slice(before.lastIndexOf('.') + 1);
  if (last === ';' || last === ',') return NAMES_CONDITIONS.test(inSentence);
  if (marker.setOff || LEADS_IN.test(before)) return true;
  const bracketed = marker.readings[0].shape === '(n)' || /\b(?:are|is)$/i.test(before);
  return bracketed && NAMES_CONDITIONS.test(inSentence);
}

/** Lists nested deeper than this stand beside each other. */
const DEEPEST = 8;

/** Leaves out single markers, and nests a list also where its outer list goes on after it. Lists come by their starts. */
function nestTrue(lists: readonly OpenList[]): List[] {
  const nested = new Map<OpenList, List>();
  const outer: List[] = [];
  for (const list of lists) {
    if (list.markers.length < 2) continue;
    const { start } = list.markers[0];
    while (outer.length > 0 && lastStart(outer[outer.length - 1]) < start) outer.pop();
    const around = (list.parent && nested.get(list.parent)) ?? outer.at(-1);
    const parent = around && around.level < DEEPEST ? around : undefined;
    const made: { -readonly [K in keyof List]: List[K] } = {
      shape: list.shape,
      markers: list.markers,
      parent,
      root: parent?.root as List,
      level: parent ? parent.level + 1 : 0,
    };
    made.root ??= made;
    nested.set(list, made);
    outer.push(made);
  }
  return [...nested.values()];
}

const lastStart = ({ markers }: List): number => markers[markers.length - 1].start;

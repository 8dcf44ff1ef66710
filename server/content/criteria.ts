import { firstThat } from '../text/search.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Criterion } from './content.ts';
import { readFrames } from './criteria-frames.ts';
import { leadsElsewhere } from './list-leads.ts';
import { findListMarkers, type ListMarker } from './list-markers.ts';
import { gatherLists, type List, LONGEST_LEAD } from './lists.ts';
import { type Member, trimEnd } from './members.ts';
import { isQuoted } from './quotations.ts';

/**
 * Reads the lists of criteria of a rationale: numbered, lettered, roman and bulleted ones, and frames without markers.
 * Spans are offsets of the text, as are the places where lines of the document start.
 */
export function readCriteria(
  tokens: Tokens,
  sentences: readonly Span[],
  quotations: readonly Span[],
  lineStarts: readonly number[],
): Criterion[] {
  const { text } = tokens;
  const opensLine = (at: number) => lineStarts[firstThat(lineStarts.length, (n) => lineStarts[n] >= at)] === at;
  const gathered = gatherLists(text, findListMarkers(text, opensLine), sentences);
  const criteria = new Set(gathered.filter((list) => list.root === list && isCriteria(text, list, sentences)));
  const lists = gathered.filter((list) => criteria.has(list.root));
  const marked = lists.flatMap((list, n) => membersOf(text, list, n, sentences));
  const frames = readFrames(tokens, sentences, lists.filter((list) => !list.parent).map(coverOf), lists.length);
  return [...marked, ...frames]
    .sort((a, b) => a.start - b.start || a.list - b.list)
    .map(({ start, end, markerEnd, label, list, level }) => ({
      label,
      marker: { start, end: markerEnd },
      span: { start, end },
      list,
      level,
      quoted: isQuoted(quotations, start),
    }));
}

const coverOf = ({ markers }: List): Span => ({ start: markers[0].start, end: (markers.at(-1) ?? markers[0]).end });

function isCriteria(text: string, list: List, sentences: readonly Span[]): boolean {
  const { start } = list.markers[0];
  const lead = leadOf(text, start, sentences);
  if (list.shape === 'bullet' && !/[:\n] ?$/.test(lead) && list.markers.filter((m) => m.setOff).length < 2)
    return false;
  return !leadsElsewhere(lead);
}

/** What leads to a list: its sentence up to the first marker, or the sentence before where the marker opens one. */
function leadOf(text: string, start: number, sentences: readonly Span[]): string {
  const n = Math.min(firstEndingAfter(sentences, start - 1), sentences.length - 1);
  const own = sentences[n];
  const from = own && own.start < start - 1 ? own.start : (sentences[n - 1]?.start ?? 0);
  return text.slice(Math.max(from, start - LONGEST_LEAD), start);
}

function membersOf(text: string, list: List, n: number, sentences: readonly Span[]): Member[] {
  return list.markers.map((marker, k) => {
    const end = list.markers[k + 1]?.start ?? Math.min(endOfLast(text, marker, sentences), nextAround(list, marker));
    return {
      start: marker.start,
      end: trimEnd(text, marker.end, end),
      markerEnd: marker.end,
      label: list.shape === 'bullet' ? String(k + 1) : marker.label,
      list: n,
      level: list.level,
    };
  });
}

/** The start of the next member of the lists around this one: a nested list ends there at the latest. */
function nextAround(list: List, marker: ListMarker): number {
  let next = Number.POSITIVE_INFINITY;
  for (let around = list.parent; around; around = around.parent) {
    const after = around.markers[firstEndingAfter(around.markers, marker.end)];
    if (after) next = Math.min(next, after.start);
  }
  return next;
}

/** The last member ends with its sentence. */
function endOfLast(text: string, marker: ListMarker, sentences: readonly Span[]): number {
  return sentences[firstEndingAfter(sentences, marker.end)]?.end ?? text.length;
}

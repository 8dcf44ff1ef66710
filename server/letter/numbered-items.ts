import { readLogicalText } from '../text/logical-text.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { opensParagraph, type TextLines } from '../text/text-lines.ts';
import { fieldOf, type IssuesPlace } from './items.ts';
import type { Decision, Item, Section } from './letter.ts';
import type { LabelMark } from './marks.ts';

/** The items of the formats B and C, which number them, and the one item of format A. */

interface Opening {
  readonly line: number;
  readonly lastLine: number;
  readonly title: Span;
  readonly decision?: Decision;
}

const NUMBER = /^\(?\d{1,2}[.)] ?/;
const REGARDING = /^\(?\d{1,2}[.)] ?Regarding the requests? (?:for|of) (.{1,600}?) ?:/is;
const REQUESTED =
  /^\(?\d{1,2}[.)] ?(?:The )?requests? for (.{1,600}?) (?:(?:is|are) ?(not ?)?|(\[\[[^[\]]{1,40}\]\]) ?)medically ?necessary(?: and appropriate)?/is;
const DETERMINED =
  /has determined the requests? for (.{1,600}?) (?:is|are) ?(not ?)?medically ?necessary(?: and appropriate)?/gis;
const MOST_LINES = 8;

/** Items that `1) Regarding the request for X:` opens; their decisions stand in the list of determinations (B). */
export function readRegardingItems(lines: TextLines, place: IssuesPlace, determinations: Span): Item[] {
  const decisions = readDeterminations(lines, determinations);
  return itemsAt(lines, place, (n) => {
    const opening = openingAt(lines, n, place.to, REGARDING);
    if (!opening) return undefined;
    const decision = decisions.get(nameOf(lines, opening.title));
    return { ...opening, ...(decision && { decision }) };
  });
}

/** Items that `1. The request for X is not medically necessary and appropriate.` opens and decides (C). */
export const readRequestedItems = (lines: TextLines, place: IssuesPlace): Item[] =>
  itemsAt(lines, place, (n) => openingAt(lines, n, place.to, REQUESTED));

/** The one item of a letter that names it in a section of its own (A). */
export function readSingleItem(lines: TextLines, sections: readonly Section[]): Item[] {
  const dispute = sections.find((section) => section.kind === 'dispute');
  if (!dispute || dispute.body.start === dispute.body.end) return [];
  const guidelines = sections.find((section) => section.kind === 'guidelines');
  const rationale = sections.find((section) => section.kind === 'rationale');
  const fields = [
    ...(guidelines ? [{ kind: 'reviewer-guideline' as const, label: guidelines.heading, body: guidelines.body }] : []),
    ...(rationale ? [{ kind: 'rationale' as const, label: rationale.heading, body: rationale.body }] : []),
  ];
  const end = Math.max(dispute.body.end, ...fields.map(({ label, body }) => Math.max(label.end, body.end)));
  const decision = rationale && decisionOfHeading(lines, rationale.heading);
  return [
    {
      span: { start: dispute.body.start, end },
      title: dispute.body,
      service: dispute.body,
      ...(decision && { decision }),
      fields,
    },
  ];
}

/** "... WAS NOT MEDICALLY NECESSARY" decides; the form's own "IS/WAS NOT" does not. */
function decisionOfHeading(lines: TextLines, heading: Span): Decision | undefined {
  const logical = readLogicalText(lines, heading);
  const match = /(?<!\/)\b(?:IS|WAS) (NOT )?MEDICALLY ?NECESSARY/i.exec(logical.text);
  if (!match || /(?:IS|WAS)\/(?:IS|WAS)/i.test(logical.text)) return undefined;
  return {
    value: match[1] ? 'upheld' : 'overturned',
    span: logical.toSpan(match.index, match.index + match[0].length),
  };
}

function itemsAt(lines: TextLines, place: IssuesPlace, open: (n: number) => Opening | undefined): Item[] {
  const openings: Opening[] = [];
  for (let n = place.from; n < place.to; n++) {
    const opening = open(n);
    if (!opening) continue;
    openings.push(opening);
    n = opening.lastLine;
  }
  let next = 0;
  return openings.map((opening, k) => {
    const stop = openings[k + 1]?.line ?? place.to;
    while (next < place.labels.length && place.labels[next].line <= opening.lastLine) next++;
    const first = next;
    while (next < place.labels.length && place.labels[next].line < stop) next++;
    return itemOf(lines, opening, place.labels.slice(first, next), stop);
  });
}

function itemOf(lines: TextLines, opening: Opening, labels: readonly LabelMark[], stop: number): Item {
  const fields = labels.map((label, n) => fieldOf(lines, label, labels[n + 1]?.line ?? stop));
  const { title, decision } = opening;
  const last = fields.at(-1);
  return {
    span: { start: title.start, end: Math.max(title.end, last?.body.end ?? 0, last?.label.end ?? 0) },
    title,
    service: title,
    ...(decision && { decision }),
    fields,
  };
}

function openingAt(lines: TextLines, n: number, to: number, pattern: RegExp): Opening | undefined {
  const { text, starts, ends } = lines;
  if (!NUMBER.test(text.slice(starts[n], starts[n] + 6))) return undefined;
  let last = n;
  while (last + 1 < to && last - n < MOST_LINES && !opensParagraph(lines, last + 1)) last++;
  const logical = readLogicalText(lines, { start: starts[n], end: ends[last] });
  const match = pattern.exec(logical.text);
  if (!match) return undefined;
  const start = match[0].indexOf(match[1], NUMBER.exec(logical.text)?.[0].length ?? 0);
  const end = match[0].length;
  const words = logical.toSpan(0, end);
  let lastLine = n;
  while (lastLine < last && ends[lastLine] < words.end) lastLine++;
  const title = logical.toSpan(start, start + match[1].length);
  // A draft may still ask for the decision.
  if (pattern !== REQUESTED || match[3]) return { line: n, lastLine, title };
  const span = logical.toSpan(start + match[1].length + 1, end);
  return { line: n, lastLine, title, decision: { span, value: match[2] ? 'upheld' : 'overturned' } };
}

function readDeterminations(lines: TextLines, span: Span): Map<string, Decision> {
  const decisions = new Map<string, Decision>();
  const logical = readLogicalText(lines, span);
  for (const match of matchesOf(DETERMINED, logical.text)) {
    const end = match.index + match[0].length;
    const verb = match.index + match[0].lastIndexOf(match[1]) + match[1].length + 1;
    const value = match[2] ? 'upheld' : 'overturned';
    decisions.set(squeeze(match[1]), { value, span: logical.toSpan(verb, end) });
  }
  return decisions;
}

const nameOf = (lines: TextLines, span: Span): string => squeeze(lines.text.slice(span.start, span.end));

const squeeze = (words: string): string => words.replaceAll(/\W+/g, '').toLowerCase();

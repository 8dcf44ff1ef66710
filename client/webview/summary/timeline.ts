import type { DateSummary } from '../../../server/requests.ts';
import { type Html, html } from '../html.ts';
import { dayNumber, dayWords } from './facts.ts';
import type { SummaryWords } from './words.ts';

/** One day of a timeline in pixels; what happened on the same day is named together. */
export interface Mark {
  readonly x: number;
  readonly label: string;
  readonly day: string;
  readonly date: DateSummary;
  /** The middle of its words. */
  readonly wordsX: number;
  /** 0 right at the line, more are further away; above the line or below it. */
  readonly lane: number;
  readonly above: boolean;
}

/** A timeline laid out: to scale from the first examination on, what was before it left of a marked break. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly breakX?: number;
  readonly marks: readonly Mark[];
}

const EDGE = 12;
const BREAK = 26;
const LANE = 34;
const GAP = 10;
/** The usual width of a sign at 11 pixels; words that turn out wider only come closer to their neighbours. */
const SIGN = 6.3;

interface Day {
  readonly label: string;
  readonly date: DateSummary;
  readonly size: number;
}

/** Lays out dates (oldest first) on so many pixels. */
export function layOut(dates: readonly DateSummary[], words: SummaryWords, width: number): Layout {
  const days = daysOf(dates, words);
  const examined = days.findIndex(({ date }) => date.kind === 'examination');
  const from = examined >= 0 ? examined : days.findIndex(({ date }) => date.kind !== 'injury');
  const before = days.slice(0, Math.max(0, from));
  const scaled = days.slice(before.length);
  const start = before.reduce((x, { size }) => x + size + GAP, EDGE);
  const breakX = before.length > 0 && scaled.length > 0 ? start + BREAK / 2 : undefined;
  const left = breakX === undefined ? EDGE : start + BREAK + EDGE;
  const xs = [...placesBefore(before), ...placesOf(scaled, left, Math.max(left, width - EDGE))];
  const marks = inLanes(days, xs, width);
  const lanes = (above: boolean): number =>
    Math.max(0, ...marks.filter((m) => m.above === above).map((m) => m.lane + 1));
  const axisY = lanes(true) * LANE + 14;
  return { width, height: axisY + lanes(false) * LANE + 14, axisY, breakX, marks };
}

function daysOf(dates: readonly DateSummary[], words: SummaryWords): Day[] {
  const groups: DateSummary[][] = [];
  for (const date of dates) {
    const last = groups.at(-1);
    if (last?.[0].day === date.day) last.push(date);
    else groups.push([date]);
  }
  return groups.map((group) => {
    const label = [...new Set(group.map(({ kind }) => words.kinds[kind]))].join(', ');
    const [date] = group;
    return { label, date, size: Math.max(label.length, dayWords(date.day).length) * SIGN };
  });
}

function placesBefore(days: readonly Day[]): number[] {
  let x = EDGE;
  return days.map(({ size }) => {
    const middle = x + size / 2;
    x += size + GAP;
    return middle;
  });
}

function placesOf(days: readonly Day[], left: number, right: number): number[] {
  if (days.length === 0) return [];
  const first = dayNumber(days[0].date.day);
  const length = dayNumber(days[days.length - 1].date.day) - first;
  return days.map(({ date }) => left + (length === 0 ? 0 : ((dayNumber(date.day) - first) / length) * (right - left)));
}

/** Words take the first lane that is free there: above the line, below it, further above, and so on. */
function inLanes(days: readonly Day[], xs: readonly number[], width: number): Mark[] {
  const ends: number[] = [];
  return days.map(({ label, date, size }, n) => {
    const wordsX = Math.min(Math.max(xs[n], size / 2), Math.max(size / 2, width - size / 2));
    const free = ends.findIndex((end) => end + GAP <= wordsX - size / 2);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = wordsX + size / 2;
    const place = { lane: lane >> 1, above: lane % 2 === 0 };
    return { x: xs[n], wordsX, label, day: dayWords(date.day), date, ...place };
  });
}

const px = (value: number): string => String(Math.round(value * 10) / 10);

/** The timeline as a drawing whose dates can be walked through and followed with the keyboard. */
export function timelineMarkup(dates: readonly DateSummary[], words: SummaryWords, width: number): Html {
  if (dates.length === 0) return html`<p class="muted">${words.noDates}</p>`;
  const layout = layOut(dates, words, width);
  const { height, axisY, breakX } = layout;
  const end = px(width - EDGE / 2);
  const line = (from: string, to: string) =>
    html`<line class="axis" x1="${from}" y1="${px(axisY)}" x2="${to}" y2="${px(axisY)}"></line>`;
  const lines =
    breakX === undefined
      ? line(px(EDGE / 2), end)
      : html`${line(px(EDGE / 2), px(breakX - 5))}${line(px(breakX + 5), end)}<path class="break" d="M${px(breakX - 8)} ${px(axisY + 7)}l6 -14M${px(breakX + 2)} ${px(axisY + 7)}l6 -14"></path>`;
  return html`<svg class="timeline" role="group" aria-label="${words.timeline}" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}">${lines}${layout.marks.map((mark) => markMarkup(mark, axisY))}</svg>`;
}

function markMarkup({ x, wordsX, label, day, date, lane, above }: Mark, axisY: number): Html {
  const far = 10 + lane * LANE;
  const nameY = above ? axisY - far - 14 : axisY + far + 10;
  const leader =
    lane === 0
      ? undefined
      : html`<line class="leader" x1="${px(x)}" y1="${px(axisY)}" x2="${px(x)}" y2="${px(above ? axisY - far + 2 : axisY + far - 2)}"></line>`;
  const { line, character } = date.range.start;
  return html`<a role="link" tabindex="0" data-line="${line}" data-character="${character}">${leader}<circle cx="${px(x)}" cy="${px(axisY)}" r="4.5"></circle><text x="${px(wordsX)}" y="${px(nameY)}" text-anchor="middle">${label}</text> <text class="muted" x="${px(wordsX)}" y="${px(nameY + 13)}" text-anchor="middle">${day}</text></a>`;
}

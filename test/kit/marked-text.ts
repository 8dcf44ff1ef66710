import type { Span } from '../../server/text/span.ts';

/** A text with its markers taken out: `<|>` (or a `<|` that nothing closes) is a cursor, `<|...|>` a range. */
export interface MarkedText {
  readonly text: string;
  /** UTF-16 offsets in `text`, in order. */
  readonly cursors: readonly number[];
  /** In the order of their starts; ranges may stand within ranges. */
  readonly ranges: readonly Span[];
}

/** Reads the markers of a text. */
export function parseMarked(marked: string): MarkedText {
  const cursors: number[] = [];
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = '';
  let at = 0;
  for (const marker of marked.matchAll(/<\|>|<\||\|>/g)) {
    text += marked.slice(at, marker.index);
    at = marker.index + marker[0].length;
    if (marker[0] === '<|>') cursors.push(text.length);
    else if (marker[0] === '<|') open.push(text.length);
    else {
      const start = open.pop();
      if (start === undefined) throw new Error(`A "|>" closes nothing, near: ${text.slice(-20)}`);
      ranges.push({ start, end: text.length });
    }
  }
  text += marked.slice(at);
  cursors.push(...open);
  return { text, cursors: cursors.sort(ascending), ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Writes ranges into a text as markers: what `parseMarked` would read again. */
export function markRanges(text: string, ranges: readonly Span[]): string {
  const marks = ranges.flatMap(({ start, end }) => [
    { at: start, mark: '<|', opens: true, length: end - start },
    { at: end, mark: '|>', opens: false, length: end - start },
  ]);
  // At one place inner ranges close before outer ones, and outer ones open before inner ones.
  marks.sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.length - a.length : a.length - b.length),
  );
  let out = '';
  let from = 0;
  for (const { at, mark } of marks) {
    out += text.slice(from, at) + mark;
    from = at;
  }
  return out + text.slice(from);
}

const ascending = (a: number, b: number): number => a - b;

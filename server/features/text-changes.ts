import type { Fix, TextChange } from '../rules/finding.ts';

/**
 * The changes of the fixes in the order of the text. Where two changes overlap, or would write at one place, the later
 * one's fix is left out whole; at least one fix always stays.
 */
export function compatibleChanges(fixes: readonly Fix[]): TextChange[] {
  const entries = fixes.flatMap((fix) => fix.changes.map((change) => ({ fix, change })));
  entries.sort((a, b) => a.change.span.start - b.change.span.start || a.change.span.end - b.change.span.end);
  const left = new Set<Fix>();
  let last = entries.at(0);
  for (const entry of entries) {
    if (!last || left.has(entry.fix)) continue;
    const atOnePlace = entry.change.span.start === last.change.span.start && entry.fix !== last.fix;
    if (atOnePlace || (entry !== last && entry.change.span.start < last.change.span.end)) left.add(entry.fix);
    else last = entry;
  }
  return entries.filter(({ fix }) => !left.has(fix)).map(({ change }) => change);
}

/** The text after the changes. Changes must not overlap; those at one place apply in the order of the list. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let out = '';
  let at = 0;
  for (const { span, newText } of inOrder(changes)) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

/** The one change that turns a text into another: what stands between their common ends. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}

/** The line ending that a document's own first line has: `\r\n` or `\n`. */
export function lineEndingOf(text: string): '\r\n' | '\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charCodeAt(end - 1) === 13 ? '\r\n' : '\n';
}

/** A fix writes its line ends as `\n`; a document gets its own. */
export const withLineEnding = (text: string, ending: string): string =>
  ending === '\n' ? text : text.replaceAll('\n', ending);

const inOrder = (changes: readonly TextChange[]): TextChange[] =>
  [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

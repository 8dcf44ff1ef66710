import { ROMANS } from '../../content/list-markers.ts';
import { fieldOf, type Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { TextChange } from '../../rules/finding.ts';
import { isNamedByNumber } from '../../rules/rationale/criteria-numbering.ts';
import { spanOf } from '../../text/span.ts';

/** What begins a line of a list: blanks, what stands round the number, the number or bullet, and the blanks behind it. */
interface Marker {
  readonly indent: string;
  readonly open: string;
  readonly label: string;
  readonly close: string;
  readonly gap: string;
  /** Nothing stands behind the marker. */
  readonly empty: boolean;
}

const MARKER =
  /^([ \t]*)(?:(\()?(\d{1,2}|[a-z]|[ivx]{2,4})([.)])|([\u2022\u25aa\u25e6\u2023\u00b7\uf0b7\uf0a7*\u2013-]))([ \t]+|$)/i;

/** How many lines above and below are looked at. */
const REACH = 60;

type Kind = 'number' | 'letter' | 'roman' | 'bullet';

/**
 * The change behind Enter in a list: the marker of the next member at the cursor, and where members follow, theirs
 * counted up; behind a member without words the marker goes, and the cursor stands where it stood.
 */
export function nextLineOfList(reading: Reading, letter: Letter, offset: number): TextChange[] {
  const { lines, text } = reading;
  const row = lines.lineAt(offset);
  const above = lineText(reading, row - 1);
  const marker = markerOf(above);
  if (!marker) return [];
  const rest = text.slice(offset, lines.endOf(row));
  if (markerOf(rest)) return [];
  const kind = kindOf(reading, row - 1, marker);
  if (!kind) return [];
  if (marker.empty) return rest.trim() === '' ? [{ span: spanOf(lines.startOf(row - 1), offset), newText: '' }] : [];
  const next = labelOf(kind, ordinalOf(kind, marker.label) + 1, marker.label);
  if (next === undefined) return [];
  const blanks = rest.length - rest.trimStart().length;
  const newText = marker.open + next + marker.close + (marker.gap || ' ');
  return [{ span: spanOf(offset, offset + blanks), newText }, ...countedUp(reading, letter, row, kind, marker)];
}

function markerOf(line: string): Marker | undefined {
  const match = MARKER.exec(line);
  if (!match) return undefined;
  const [whole, indent, open = '', label, close = '', bullet, gap] = match;
  if (open === '(' && close !== ')') return undefined;
  return { indent, open, label: label ?? bullet, close, gap, empty: line.slice(whole.length).trim() === '' };
}

const lineText = ({ lines, text }: Reading, row: number): string =>
  row < 0 || row >= lines.count ? '' : text.slice(lines.startOf(row), lines.endOf(row));

/** What the marker counts by; `undefined` where no list is known that it goes on with. */
function kindOf(reading: Reading, row: number, marker: Marker): Kind | undefined {
  const { label } = marker;
  if (!/[a-z0-9]/i.test(label)) return 'bullet';
  const kinds: readonly Kind[] = /\d/.test(label) ? ['number'] : label.length > 1 ? ['roman'] : ['letter', 'roman'];
  const fits = kinds.filter((kind) => ordinalOf(kind, label) > 0);
  const goesOn = (kind: Kind) => standsAbove(reading, row, marker, labelOf(kind, ordinalOf(kind, label) - 1, label));
  return fits.find(goesOn) ?? fits.find((kind) => ordinalOf(kind, label) === 1);
}

/** True where a member of that label stands above, at a line's start or within a line. */
function standsAbove(reading: Reading, row: number, { open, close }: Marker, label: string | undefined): boolean {
  if (label === undefined) return false;
  const words = open + label + close;
  for (let n = row - 1; n >= Math.max(0, row - REACH); n--) {
    const line = lineText(reading, n);
    const at = line.indexOf(words);
    if (at >= 0 && (at === 0 || /[\s("\u201c:;]/.test(line[at - 1]))) return true;
  }
  return false;
}

function ordinalOf(kind: Kind, label: string): number {
  if (kind === 'number') return Number(label);
  const small = label.toLowerCase();
  if (kind === 'roman') return ROMANS.indexOf(small) + 1;
  return kind === 'letter' ? small.charCodeAt(0) - 96 : 0;
}

/** The label of a number in the style of another one; a bullet is its own. */
function labelOf(kind: Kind, ordinal: number, like: string): string | undefined {
  if (kind === 'bullet') return like;
  const most = kind === 'number' ? 99 : kind === 'letter' ? 26 : ROMANS.length;
  if (ordinal < 1 || ordinal > most) return undefined;
  const small =
    kind === 'number' ? String(ordinal) : kind === 'letter' ? String.fromCharCode(96 + ordinal) : ROMANS[ordinal - 1];
  return like === like.toLowerCase() ? small : small.toUpperCase();
}

/** The members below get the next number each, unless a sentence names one of them by its number. */
function countedUp(reading: Reading, { items }: Letter, row: number, kind: Kind, first: Marker): TextChange[] {
  if (kind === 'bullet') return [];
  const { lines } = reading;
  const item = items.findLast(({ span }) => span.start < lines.startOf(row));
  const rationale = item && fieldOf(item, 'rationale');
  if (rationale && isNamedByNumber(rationale, reading)) return [];
  const changes: TextChange[] = [];
  let ordinal = ordinalOf(kind, first.label) + 1;
  for (let n = row + 1; n < Math.min(lines.count, row + REACH); n++) {
    const line = lineText(reading, n);
    if (line.trim() === '') break;
    const marker = markerOf(line);
    if (!marker || marker.indent !== first.indent) continue;
    const isNext =
      marker.open === first.open && marker.close === first.close && ordinalOf(kind, marker.label) === ordinal;
    const newText = labelOf(kind, ordinal + 1, marker.label);
    if (!isNext || newText === undefined) break;
    const start = lines.startOf(n) + marker.indent.length + marker.open.length;
    changes.push({ span: spanOf(start, start + marker.label.length), newText });
    ordinal++;
  }
  return changes;
}

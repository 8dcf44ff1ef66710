import type { LetterFormat } from '../formats/format.ts';
import { firstThat } from '../text/search.ts';
import type { TextLines } from '../text/text-lines.ts';
import { cutAll, cutLetters, headerStart, holdsLetter, type LetterCut } from './cut.ts';
import { builtInFormats, type KnownFormats, knownFormat } from './known-formats.ts';
import type { Mark } from './marks.ts';
import { decisionAtEnd } from './titles.ts';

/**
 * Cuts a file that may hold letters of a house's own formats. Each format alone says where its letters begin; each piece
 * between two such places goes to the format that most of its fixed words are of. So a house's words mean nothing in a
 * published letter, and the published letters' words nothing in the house's.
 */

/** A letter's lines, and the formats that it is read by. */
export interface FormatCut {
  readonly cut: LetterCut;
  readonly known: KnownFormats;
}

/** Gives the fixed words of formats in a file. */
export type MarksOf = (known: KnownFormats) => readonly Mark[];

/** What one format finds in a file. */
interface View {
  readonly known: KnownFormats;
  readonly marks: readonly Mark[];
  /** Text lines at which its letters begin, as far as its own words tell. */
  readonly starts: ReadonlySet<number>;
}

/** Cuts a file into letters of the house's formats and of the built-in ones. */
export function cutByFormats(lines: TextLines, marksOf: MarksOf, own: readonly LetterFormat[]): FormatCut[] {
  const marks = marksOf(builtInFormats);
  const houses = own
    .map((format) => viewOf(lines, knownFormat(format), marksOf(knownFormat(format))))
    .filter((view) => view.marks.length > 0);
  if (houses.length === 0) return cutLetters(lines, marks).map((cut) => ({ cut, known: builtInFormats }));
  const views = [...houses, viewOf(lines, builtInFormats, marks)];
  return joined(lines, views).flatMap(({ from, to, view }) =>
    view ? [{ cut: { from, to, marks: marksIn(view, from, to) }, known: view.known }] : [],
  );
}

function viewOf(lines: TextLines, known: KnownFormats, marks: readonly Mark[]): View {
  const [, ...later] = cutAll(lines, marks, known).map(({ from }) => from);
  return {
    known,
    marks,
    starts: new Set(marks.length > 0 ? [headerStart(lines, marks[0].line, 0, known), ...later] : []),
  };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** Absent where nothing tells of a letter. */
  readonly view?: View;
}

/** The pieces of the file; those that go on with the letter above are joined to it. */
function joined(lines: TextLines, views: readonly View[]): Piece[] {
  const starts = [...new Set([0, ...views.flatMap((view) => [...view.starts])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [k, from] of starts.entries()) {
    const to = starts[k + 1] ?? lines.count;
    const last = pieces.at(-1);
    const view = formatOf(lines, views, from, to) ?? (last?.view?.starts.has(from) ? undefined : last?.view);
    if (last && goesOn(last, view, from)) pieces[pieces.length - 1] = { from: last.from, to, view };
    else pieces.push({ from, to, view });
  }
  return pieces;
}

/** A letter goes on where its format knows of no new one; what stands above a file's first letter belongs to it. */
const goesOn = (last: Piece, view: View | undefined, from: number): boolean =>
  last.view === undefined ? last.from === 0 || !view?.starts.has(from) : last.view === view && !view.starts.has(from);

/** The format whose words the piece has most of; a house's before the built-in ones where they have as many. */
function formatOf(lines: TextLines, views: readonly View[], from: number, to: number): View | undefined {
  const holding = views
    .map((view) => ({ view, cut: { from, to, marks: marksIn(view, from, to) } }))
    .filter(({ view, cut }) => cut.marks.length > 0 && holdsLetter(lines, cut, view.known));
  const openings = new Set(
    marksIn(views[views.length - 1], from, to)
      .filter(isOpening)
      .map(({ line }) => line),
  );
  let best: { readonly view: View; readonly words: number } | undefined;
  for (const { view, cut } of holding) {
    const opens = view.known.format && cut.marks.some((mark) => isOpening(mark) && !openings.has(mark.line));
    if (opens) return view;
    const words = new Set(cut.marks.map((mark) => ('kind' in mark ? `${mark.type} ${mark.kind}` : mark.type))).size;
    const more = best === undefined || words > best.words;
    if (more || (words === best?.words && decidesMore(lines, cut, view, best.view))) best = { view, words };
  }
  return best?.view;
}

const isOpening = ({ type }: Mark): boolean => type === 'opening';

/** Of two formats with the same headings and labels the words of the decisions tell. */
function decidesMore(lines: TextLines, { from, to }: LetterCut, view: View, other: View): boolean {
  let more = 0;
  for (let n = from; n < to; n++) {
    const [here, there] = [view, other].map(({ known }) => decisionAtEnd(lines, n, from, known.decisions)?.value);
    if (here !== undefined && here !== 'unknown') more++;
    if (there !== undefined && there !== 'unknown') more--;
  }
  return more > 0;
}

/** The marks on the text lines `from` to `to` (half open). */
function marksIn({ marks }: View, from: number, to: number): readonly Mark[] {
  const first = lowest(marks, from);
  return marks.slice(first, lowest(marks, to));
}

/** Index of the first mark that is not above the line. */
function lowest(marks: readonly Mark[], line: number): number {
  return firstThat(marks.length, (n) => marks[n].line >= line);
}

import { quoted } from '../guidelines/catalog/overlay-readers.ts';
import { type Span, spanOf } from '../text/span.ts';

/** What is wrong at a place of a configuration or catalog file, with the remedy (UTF-16 offsets of the file's text). */
export interface FileProblem {
  readonly span: Span;
  readonly message: string;
  /** Absent for a warning. */
  readonly severity?: 'information';
}

/** A JSON file with the places of its values. */
export interface JsonFile {
  /** Absent where the text is no JSON. */
  readonly value?: unknown;
  /** Where the value of a JSON pointer stands ("/guidelines/0"): its key and itself, of an object or list its bracket. */
  spanAt(pointer: string): Span;
  readonly problems: readonly FileProblem[];
}

/** The problems of a file and of its values, which are known by their JSON pointers, at their places. */
export const placed = (
  json: JsonFile,
  problems: readonly { readonly path: string; readonly message: string }[],
): FileProblem[] => [...json.problems, ...problems.map(({ path, message }) => ({ span: json.spanAt(path), message }))];

/** Nobody nests as deep by hand; the limit keeps the reader safe from text that is made to break it. */
const DEEPEST = 200;

interface Scan {
  readonly text: string;
  at: number;
  readonly spans: Map<string, Span>;
  readonly problems: FileProblem[];
  failed: boolean;
}

/** Reads a text as JSON. Never throws: of what is no JSON the first place is a problem. Linear in the text. */
export function readJson(text: string): JsonFile {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const scan: Scan = { text, at: start, spans: new Map(), problems: [], failed: false };
  skipBlanks(scan);
  const value = readValue(scan, '', scan.at, 0);
  skipBlanks(scan);
  if (!scan.failed && scan.at < text.length)
    fail(scan, 'The file goes on after its end; one pair of { } holds all of it.');
  const whole = scan.spans.get('') ?? spanOf(start, start);
  return {
    ...(scan.failed ? {} : { value }),
    spanAt: (pointer) => scan.spans.get(pointer) ?? whole,
    problems: scan.problems,
  };
}

const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

function take(scan: Scan, pattern: RegExp): string | undefined {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0];
  if (found !== undefined) scan.at += found.length;
  return found;
}

const skipBlanks = (scan: Scan): void => void take(scan, BLANKS);

const QUOTE = 34;
const BACKSLASH = 92;

/** The text in quotes at the place reached; a line that ends inside it, or an escape that JSON does not know, is none. */
function takeText(scan: Scan): string | undefined {
  const { text, at: start } = scan;
  if (text.charCodeAt(start) !== QUOTE) return undefined;
  let at = start + 1;
  while (text.charCodeAt(at) !== QUOTE) {
    if (at >= text.length || text.charCodeAt(at) < 32) return undefined;
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  try {
    const value: string = JSON.parse(text.slice(start, at + 1));
    scan.at = at + 1;
    return value;
  } catch {
    return undefined;
  }
}

/** Notes why the text is no JSON, at the place reached, and ends the reading. */
function fail(scan: Scan, message: string): undefined {
  if (scan.failed) return undefined;
  const end = Math.min(scan.at + 1, scan.text.length);
  scan.problems.push({ span: spanOf(Math.max(0, Math.min(scan.at, end - 1)), end), message });
  scan.failed = true;
}

/** The value at the place reached; `from` is where its key starts, or itself. */
function readValue(scan: Scan, pointer: string, from: number, depth: number): unknown {
  const sign = scan.text[scan.at];
  if (sign === '{' || sign === '[') {
    scan.spans.set(pointer, spanOf(from, scan.at + 1));
    if (depth === DEEPEST) return fail(scan, `Here brackets are nested more than ${DEEPEST} deep; nothing was read.`);
    scan.at++;
    return sign === '{' ? readObject(scan, pointer, depth) : readList(scan, pointer, depth);
  }
  const value = takeText(scan) ?? takeWord(scan);
  if (value === undefined) return fail(scan, problemAt(scan));
  scan.spans.set(pointer, spanOf(from, scan.at));
  return value;
}

function takeWord(scan: Scan): unknown {
  const written = take(scan, WORD) ?? take(scan, NUMBER);
  return written === undefined ? undefined : JSON.parse(written);
}

function readObject(scan: Scan, pointer: string, depth: number): unknown {
  const members = new Map<string, unknown>();
  readMembers(scan, '}', () => {
    const from = scan.at;
    const key = takeText(scan);
    if (key === undefined) return fail(scan, keyProblem(scan));
    if (members.has(key))
      scan.problems.push({
        span: spanOf(from, scan.at),
        message: `The key ${quoted(key)} stands twice here; the later one counts. Join the two.`,
      });
    skipBlanks(scan);
    if (scan.text[scan.at] !== ':') return fail(scan, `After the key ${quoted(key)} a colon is due.`);
    scan.at++;
    skipBlanks(scan);
    members.set(key, readValue(scan, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, from, depth + 1));
  });
  // Unlike an assignment this makes a key "__proto__" a key like any other.
  return Object.fromEntries(members);
}

function readList(scan: Scan, pointer: string, depth: number): unknown {
  const items: unknown[] = [];
  readMembers(scan, ']', () => {
    items.push(readValue(scan, `${pointer}/${items.length}`, scan.at, depth + 1));
  });
  return items;
}

/** Members with commas between them, up to the closing bracket. */
function readMembers(scan: Scan, close: string, readMember: () => void): void {
  skipBlanks(scan);
  if (scan.text[scan.at] === close) scan.at++;
  else
    do readMember();
    while (goesOn(scan, close));
}

/** Whether another member follows; where none does, the closing bracket is behind, or the reading has failed. */
function goesOn(scan: Scan, close: string): boolean {
  if (scan.failed) return false;
  skipBlanks(scan);
  const sign = scan.text[scan.at];
  if (sign !== ',' && sign !== close) fail(scan, betweenProblem(scan, close));
  scan.at++;
  if (sign !== ',') return false;
  skipBlanks(scan);
  if (scan.text[scan.at] === close) fail(scan, `A comma stands before the "${close}"; take it away.`);
  return !scan.failed;
}

const isComment = ({ text, at }: Scan): boolean => text.startsWith('//', at) || text.startsWith('/*', at);
const NO_COMMENTS = 'JSON has no comments; take this one away.';

function problemAt(scan: Scan): string {
  if (scan.at >= scan.text.length) return 'The file ends too early; a value or a closing bracket is missing.';
  if (isComment(scan)) return NO_COMMENTS;
  if (scan.text[scan.at] === '"')
    return 'This text in quotes has no end on its line, or a wrong sign after a backslash.';
  if (scan.text[scan.at] === "'") return 'Text stands in double quotes here.';
  return 'Here a value is due: text in double quotes, a number, true, false, { } or [ ].';
}

const keyProblem = (scan: Scan): string =>
  isComment(scan) ? NO_COMMENTS : 'Here a key in double quotes is due, such as "guidelines".';

function betweenProblem(scan: Scan, close: string): string {
  if (scan.at >= scan.text.length) return `The file ends too early; a "${close}" is missing.`;
  return isComment(scan) ? NO_COMMENTS : `Here a comma or "${close}" is due.`;
}

/** A file of source code; `path` from the project's root, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of source that is no code: from its first offset to its end, and what of it is blanked out. */
interface Words {
  readonly end: number;
  readonly blankFrom: number;
  readonly blankTo: number;
}

/** The source with the words of its comments, strings, templates and patterns blanked out; offsets stay the same. */
export function codeOf(source: string): string {
  const code = source.split('');
  /** How many braces are open in each template hole around the place. */
  const holes: number[] = [];
  let at = 0;
  while (at < source.length) {
    const closesHole = source[at] === '}' && holes.at(-1) === 0;
    if (closesHole) holes.pop();
    else if (holes.length > 0 && source[at] === '{') holes[holes.length - 1]++;
    else if (holes.length > 0 && source[at] === '}') holes[holes.length - 1]--;
    const words = closesHole ? templateWords(source, at) : wordsAt(source, code, at);
    if (words) {
      for (let k = words.blankFrom; k < words.blankTo; k++) if (code[k] !== '\n') code[k] = ' ';
      if (source[words.end - 1] === '{') holes.push(0);
    }
    at = words?.end ?? at + 1;
  }
  return code.join('');
}

function wordsAt(source: string, code: readonly string[], at: number): Words | undefined {
  const two = source.slice(at, at + 2);
  const whole = (end: number): Words => ({ end, blankFrom: at, blankTo: end });
  const inner = (end: number): Words => ({ end, blankFrom: at + 1, blankTo: end - 1 });
  if (two === '//') return whole(placeOr(source, '\n', at, 0));
  if (two === '/*') return whole(placeOr(source, '*/', at + 2, 2));
  if (source[at] === '/' && opensPattern(code, at)) return inner(endOfPattern(source, at));
  if (source[at] === '`') return templateWords(source, at);
  return source[at] === "'" || source[at] === '"' ? inner(endOfQuoted(source, at)) : undefined;
}

/** The words of a template from its opening mark, or from the end of a hole, to its closing mark or next hole. */
function templateWords(source: string, start: number): Words {
  let at = start + 1;
  while (at < source.length && source[at] !== '`' && source.slice(at, at + 2) !== `$\{`)
    at += source[at] === '\\' ? 2 : 1;
  return { end: at + (source[at] === '$' ? 2 : 1), blankFrom: start + 1, blankTo: Math.min(at, source.length) };
}

/** What a file imports, its types too: the words between the quotation marks. */
export function importsOf(source: string): string[] {
  const code = codeOf(source);
  return [...code.matchAll(/\b(?:from|import|import\s*\(|require\s*\()\s*(['"])( *)\1/g)].map((match) => {
    const from = match.index + match[0].length - 1 - match[2].length;
    return source.slice(from, from + match[2].length);
  });
}

/** The offset past the next such mark, by `past` units, or the source's end. */
function placeOr(source: string, mark: string, from: number, past: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + past;
}

function endOfQuoted(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== source[start] && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfPattern(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '\n') return at;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    else if (source[at] === '/' && !inClass) return at + 1;
  }
  return source.length;
}

/** A stroke opens a pattern where no value stands before it. */
function opensPattern(code: readonly string[], at: number): boolean {
  const before = code
    .slice(Math.max(0, at - 40), at)
    .join('')
    .trimEnd();
  return before === '' || /(?:[([{,;=:!&|?+*%<>~^-]|\b(?:return|typeof|case|in|of|do|else|await|yield))$/.test(before);
}

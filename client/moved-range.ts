/** A place in a document as an editor counts it: 0-based line, UTF-16 units from its start. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Places {
  readonly start: Place;
  readonly end: Place;
}

/** One edit: what stood at the range, in the document before it, is now the text. */
export interface Edit {
  readonly range: Places;
  readonly text: string;
}

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** Where the end of the edit's text stands after the edit. */
function endOf({ range: { start }, text }: Edit): Place {
  const lines = text.split(/\r\n|\r|\n/);
  const [last] = lines.slice(-1);
  return {
    line: start.line + lines.length - 1,
    character: lines.length === 1 ? start.character + last.length : last.length,
  };
}

/** A place at or after the end of an edit, after that edit. */
function shifted({ line, character }: Place, edit: Edit): Place {
  const before = edit.range.end;
  const after = endOf(edit);
  return {
    line: line + after.line - before.line,
    character: line === before.line ? character + after.character - before.character : character,
  };
}

/** Where a range stands after an edit. What is typed at its edges does not become part of it. */
export function movedRange({ start, end }: Places, edit: Edit): Places {
  const { range } = edit;
  const from = isBefore(start, range.end) ? (isBefore(start, range.start) ? start : range.start) : shifted(start, edit);
  const isBehind = isBefore(range.end, end) || (!isBefore(end, range.end) && isBefore(range.start, range.end));
  const to = isBehind ? shifted(end, edit) : isBefore(end, range.start) ? end : range.start;
  return { start: from, end: isBefore(to, from) ? from : to };
}

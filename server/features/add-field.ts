import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { FieldKind } from '../formats/kinds.ts';
import { fieldOf } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { insertMissingField } from '../rules/missing-field.ts';
import { formatOf } from '../rules/place.ts';
import { readLines } from '../text/lines.ts';
import { nodeAt } from './node-at.ts';
import { rangeOf } from './ranges.ts';
import { applyChanges, lineEndingOf, withLineEnding } from './text-changes.ts';

/** A change of a letter, and the words that wait for the writer after it. */
export interface LetterEdit {
  /** The version of the document that it is a change of. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** In the text after the change: the first prompt, else the place of what was written. */
  readonly select: Range;
}

/**
 * The change that gives the item at a position the field it lacks, as the quick fix of the finding on it does: label and
 * prompt, in the place that the format has for it. Without a kind the first that is missing.
 */
export function addField(
  reading: Reading,
  version: number,
  position: Position,
  kind: FieldKind | undefined,
): LetterEdit | undefined {
  const offset = reading.lines.offsetAt(position);
  const letter = nodeAt(reading.letters, offset);
  const item = letter && nodeAt(letter.items, offset);
  const format = letter && formatOf(letter);
  if (!item || format?.items === 'single') return undefined;
  const missing = format?.fields.filter((field) => field.required && !fieldOf(item, field.kind)).map((one) => one.kind);
  const wanted = missing?.find((one) => kind === undefined || one === kind);
  if (!wanted) return undefined;
  const { span, newText: lines } = insertMissingField(wanted, item, letter, reading);
  const newText = withLineEnding(lines, lineEndingOf(reading.text));
  const edits = [{ range: rangeOf(reading, span), newText }];
  return { version, edits, select: promptIn(applyChanges(reading.text, [{ span, newText }]), span.start, newText) };
}

/** The first prompt of the words that now stand at `start`. */
function promptIn(text: string, start: number, words: string): Range {
  const prompt = /\[\[[^[\]]*\]\]/.exec(words);
  const from = start + (prompt?.index ?? words.length);
  const lines = readLines(text);
  return { start: lines.positionAt(from), end: lines.positionAt(from + (prompt?.[0].length ?? 0)) };
}

import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { type CompletionContext, completion } from '../../../server/features/completion/completion.ts';
import { spanOfRange } from '../../../server/features/ranges.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { type Reading, read } from '../../../server/reading.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { credentials, issues, method, summary } from '../letters.ts';

/** What stands in a letter around the place that a test writes at. */
export interface Draft {
  readonly title?: string;
  readonly decided?: string;
  readonly claims?: string;
  readonly reviewer?: string;
  readonly rationale?: string;
}

/** A letter of format F with one item, decided on a day; `<|>` in one of its fields is the cursor. */
export function draft(parts: Draft = {}): string {
  const { title = 'Bilateral sacroiliac joint injection: Upheld', decided = '01/10/2017' } = parts;
  const { claims = 'Decision based on MTUS Low Back Complaints 2004.', reviewer, rationale } = parts;
  const header = `Case Number: CM16-0998001\nDecision Date: ${decided} UR Denial Date:  11/02/2016\n\n`;
  const fields = [`Claims Administrator guideline: ${claims}`];
  if (reviewer !== undefined) fields.push(`MAXIMUS guideline:${reviewer}`);
  if (rationale !== undefined) fields.push(`Decision rationale:${rationale}`);
  return `${header}${method}${credentials}${summary}${issues}${title}\n\n${fields.join('\n\n')}\n`;
}

/** The same letter in format D: the credentials stand in the method section. */
export const draftD = (parts: Draft = {}): string =>
  draft({ decided: '09/30/2014', ...parts })
    .replace(credentials, '')
    .replace('an expert reviewer.', 'an expert reviewer. The expert reviewer is Board Certified in Neurology.');

/** Offers at the cursor of a marked text. */
export interface Asked {
  readonly text: string;
  readonly offset: number;
  readonly reading: Reading;
  readonly list: CompletionList;
  readonly labels: readonly string[];
}

export function ask(marked: string, context: CompletionContext = {}): Asked {
  const { text, cursors } = parseMarked(marked);
  assert.equal(cursors.length, 1, 'one cursor');
  const reading = read(text);
  const list = completion(reading, reading.lines.positionAt(cursors[0]), context);
  return { text, offset: cursors[0], reading, list, labels: list.items.map(({ label }) => label) };
}

/** The offer of that label; fails where there is none. */
export function offer({ list, labels }: Asked, label: string): CompletionItem {
  const found = list.items.find((item) => item.label === label);
  assert.ok(found, `no offer "${label}" among: ${labels.slice(0, 20).join(' | ')}`);
  return found;
}

/** The text after an offer was chosen. */
export function choose(asked: Asked, label: string): string {
  return applied(asked.reading, offer(asked, label));
}

export function applied(reading: Reading, item: CompletionItem): string {
  const edits = [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
  const changes = edits.map(({ range, newText }) => ({ span: spanOfRange(reading, range), newText }));
  return applyChanges(reading.text, changes);
}

/** The text of the reviewer's guideline field, on one line. */
export function reviewerField(text: string): string {
  const reading = read(text);
  const field = reading.letters[0].items[0].fields.find(({ kind }) => kind === 'reviewer-guideline');
  assert.ok(field);
  return reading.plain(field.body);
}

/**
 * What VS Code keeps while a person types: the units, blanks too, stand in the filter text in their order, and a word
 * of it begins with the first.
 */
export function keeps(item: CompletionItem, typed: string): boolean {
  const filter = (item.filterText ?? item.label).slice(0, 128).toLowerCase();
  const wanted = typed.trimStart().toLowerCase();
  if (wanted !== '' && !filter.split(/[^a-z0-9]+/).some((word) => word.startsWith(wanted[0]))) return false;
  let at = 0;
  for (const unit of wanted) {
    const found = filter.indexOf(unit, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

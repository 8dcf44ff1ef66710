import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnostics } from '../../../server/features/diagnostics.ts';
import { read } from '../../../server/reading.ts';
import { checkReading } from '../../../server/rules/rules.ts';
import { inFolder } from '../../vscode/kit.ts';
import { type Figure, percentile } from '../measure.ts';
import { FLAG, typedKeys } from '../typing-keys.ts';
import { addFigures } from './figures.ts';
import { findingsShown, shownIn } from './shown.ts';

const group = 'typing';
const SECONDS = 10;

/** A finding as far as it can be compared: where it stands, and what it says. */
const placeOf = ({ range: { start, end }, message }: Pick<vscode.Diagnostic, 'message' | 'range'>): string =>
  `${start.line}:${start.character}-${end.line}:${end.character} ${message}`;

/** What a check of the text, read anew, finds. */
function fresh(text: string): string[] {
  const reading = read(text);
  const found = diagnostics(reading, checkReading(reading), { uri: 'imr:fresh', relatedInformation: false }).value;
  return found
    .map(
      ({ range: { start, end }, message }) =>
        `${start.line}:${start.character}-${end.line}:${end.character} ${message}`,
    )
    .sort();
}

/** A version of the line typed in, and when the key was hit that made it. */
interface Typed {
  readonly line: string;
  readonly hit: number;
}

/** What the editor has on that line since a moment, and how many versions there were then and at the look before. */
interface Sample {
  readonly before: number;
  readonly versions: number;
  readonly places: readonly string[];
  readonly at: number;
}

const flagColumn = (line: string): number => line.indexOf(FLAG);

/** Types, and collects the versions of the line and what the editor had for it at every change of its findings. */
async function type(editor: vscode.TextEditor, line: number): Promise<{ typed: Typed[]; samples: Sample[] }> {
  const { document } = editor;
  const typed: Typed[] = [{ line: document.lineAt(line).text, hit: 0 }];
  const samples: Sample[] = [];
  let hit = 0;
  const ofLine = () => shownIn(document.uri).filter(({ range }) => range.start.line === line);
  let before = typed.length;
  // VS Code tells of findings a while after it has them, so they are looked at all the time.
  const look = () => {
    const places = ofLine().map(placeOf);
    if (places.join() !== samples.at(-1)?.places.join())
      samples.push({ before, versions: typed.length, places, at: performance.now() });
    before = typed.length;
  };
  const looking = setInterval(look, 10);
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0)
      typed.push({ line: document.lineAt(line).text, hit });
  });
  for (const key of typedKeys(SECONDS)) {
    const next = new Promise((resolve) => setTimeout(resolve, 100));
    hit = performance.now();
    await (key === '<'
      ? vscode.commands.executeCommand('deleteLeft')
      : vscode.commands.executeCommand('type', { text: key }));
    await next;
  }
  await caughtUp(() => ofLine().some(({ range }) => range.start.character === flagColumn(document.lineAt(line).text)));
  await settled(document.uri);
  clearInterval(looking);
  listener.dispose();
  return { typed, samples };
}

/** Waits, half a minute at most, for the findings of the last version. */
async function caughtUp(isThere: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !isThere(); n++) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Resolves when the findings have not changed for two seconds. */
async function settled(uri: vscode.Uri): Promise<void> {
  for (let before = ''; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const now = shownIn(uri).map(placeOf).join('\n');
    if (now === before) return;
    before = now;
  }
}

/** Where a line's findings are to stand, by what a check of its letter alone finds. */
function expectedOn(document: vscode.TextDocument, line: number): (words: string) => string {
  const text = document.getText();
  const at = document.offsetAt(new vscode.Position(line, 0));
  const [from, to] = [text.lastIndexOf('Case Number:', at), text.indexOf('Case Number:', at)];
  const first = document.positionAt(from).line;
  const lines = text.slice(from, to).split('\n');
  return (words) =>
    fresh(lines.with(line - first, words).join('\n'))
      .filter((place) => place.startsWith(`${line - first}:`))
      .map((place) =>
        place.replace(/^(\d+)(:\d+-)(\d+)/, (_, start, between, end) => `${+start + first}${between}${+end + first}`),
      )
      .join('\n');
}

/** How long each key waited until the editor had just what a check of the newest text finds in its line. */
function latencies(
  { typed, samples }: { readonly typed: readonly Typed[]; readonly samples: readonly Sample[] },
  expected: (words: string) => string,
) {
  const waits: number[] = [];
  let answered = 1;
  let stale = 0;
  for (const { before, versions, places, at } of samples.slice(1)) {
    const isOf = ({ line: words }: Typed) => places.some((place) => place.includes(`:${flagColumn(words)}-`));
    if (!typed.slice(before - 1, versions).some(isOf)) stale++;
    else if (answered < versions && [...places].sort().join('\n') === expected(typed[versions - 1].line))
      for (; answered < versions; answered++) waits.push(at - typed[answered].hit);
  }
  return { waits, stale, unanswered: typed.length - answered };
}

suite('typing', function () {
  this.timeout(240_000);

  test('in 1,000 letters as one file, ten keys a second, leaves no squiggle that is not of the text', async () => {
    const uri = inFolder('thousand.imr');
    const { found: opened } = await findingsShown(uri);
    await settled(uri);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const { document } = editor;
    const place = document.positionAt(document.getText().indexOf(FLAG) - 1);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place));

    const collected = await type(editor, place.line);
    const { waits, stale, unanswered } = latencies(collected, expectedOn(document, place.line));
    const what = 'typing 10 keys a second in 1,000 letters as one file, in VS Code';
    const figures: Figure[] = [
      { group, what: '1,000 letters as one file opened, to their findings', value: opened, unit: 'ms' },
      { group, what: `${what}, key to findings of its version, median`, value: percentile(waits, 0.5), unit: 'ms' },
      { group, what: `${what}, key to findings of its version, p99`, value: percentile(waits, 0.99), unit: 'ms' },
      {
        group,
        what: `${what}, findings that came at the place of an older version`,
        value: stale,
        unit: 'squiggles',
        goal: 0,
      },
    ];
    addFigures(figures.filter(({ value }) => value !== undefined));
    assert.equal(collected.typed.length - 1, SECONDS * 10, 'every key is a version');
    assert.deepEqual(shownIn(uri).map(placeOf).sort(), fresh(document.getText()), 'findings after it has settled');
    assert.equal(unanswered, 0, 'every version, or a later one, has its findings');
    assert.equal(stale, 0, 'findings of an older version were shown at a wrong place');
  });
});

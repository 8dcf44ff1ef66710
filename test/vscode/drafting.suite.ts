import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { drive, driverAddress } from './driver.ts';
import { openSample, positionOf, symbolsOf, until } from './kit.ts';

const items = [
  'MRI of the lumbar spine',
  'TENS unit, purchase',
  'Physical therapy, lumbar spine, 2 times a week for 4 weeks',
];
const specialty = 'Occupational Medicine';
const dates = ['06/14/2016', '01/30/2017', '02/10/2017', '02/21/2017', '03/17/2017'];

const run = (command: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...rest);
const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
const active = (): vscode.TextEditor => {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is in use');
  return editor;
};

const findingsOf = ({ uri }: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'imr')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

/** What stands from the line's start to the cursor. */
const lineBefore = (): string => {
  const { document, selection } = active();
  return document.lineAt(selection.active.line).text.slice(0, selection.active.character);
};

/** Answers the questions of "IMR: New Letter" with the keys of the keyboard; where there is no driver, all at once. */
async function draft(): Promise<vscode.TextDocument> {
  if (!driverAddress) {
    const [injury, denial, received, assigned, decided] = dates;
    const header = {
      'date-of-injury': injury,
      'ur-date': denial,
      'date-received': received,
      'date-assigned': assigned,
      'decision-date': decided,
    };
    await run('imr.newLetter', { items, specialty, header });
  } else {
    const done = run('imr.newLetter');
    for (const [n, text] of [items.join('; '), specialty, dates.join(', '), ''].entries()) {
      await until(`Question ${n + 1}`, async () =>
        (await questionShown())?.includes(`${n + 1}/4`) ? true : undefined,
      );
      if (text) await drive({ do: 'type', text });
      await drive({ do: 'press', key: 'Enter' });
    }
    await done;
  }
  return active().document;
}

/** The title of the question that is on the screen. */
const questionShown = (): Promise<string | null> =>
  drive({
    do: 'evaluate',
    frame: '.monaco-workbench',
    code: "[...document.querySelectorAll('.quick-input-titlebar')].map((one) => one.textContent).join(' ')",
  });

const type = (text: string): Thenable<unknown> => run('type', { text });

/** Writes into one place after the other, as the Tab key leads. */
async function fill(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await type(text);
    await run('jumpToNextSnippetPlaceholder');
  }
}

/** Types a few letters and takes the suggestion that gives these words. */
async function choose(typed: string, words: string): Promise<void> {
  await type(typed);
  const before = active().document.version;
  await until(`The suggestion "${words}"`, async () => {
    if (lineBefore().endsWith(words)) return true;
    assert.equal(active().document.version, before, `"${lineBefore().slice(-200)}" was taken`);
    await run('editor.action.triggerSuggest');
    await pause(500);
    await run('selectFirstSuggestion');
    await run('acceptSelectedSuggestion');
    await pause(100);
    return undefined;
  });
}

/** The same, and on to the next place. */
async function chooseNext(typed: string, words: string): Promise<void> {
  await choose(typed, words);
  await run('jumpToNextSnippetPlaceholder');
}

const lowBack = 'Decision based on MTUS Low Back Complaints 2004, Section(s): ';
const chronicPain = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ';

/** Takes a citation from the list, and on to the next place. */
async function cite(typed: string, words: string): Promise<void> {
  await choose(typed, words);
  await fill('.');
}

async function writeHeaderAndSummary(): Promise<void> {
  await fill(
    'CM17-0998050',
    'Standard',
    'California',
    'The injured worker is a 46-year-old female.',
    'She hurt her low back on 06/14/2016 while lifting a box.',
    'The diagnosis is lumbar strain. On 01/18/2017 she reported low back pain of 5/10; strength, sensation and reflexes of the legs were normal.',
    'Treatment to date has consisted of naproxen and a home exercise program.',
    'The Request for Authorization of 01/23/2017 asks for an MRI of the lumbar spine, the purchase of a TENS unit, and 8 visits of physical therapy.',
  );
}

/** Its conclusion comes from completion. */
async function writeImaging(): Promise<void> {
  await chooseNext('U', 'Upheld');
  for (let n = 0; n < 2; n++) await cite('Low Back Complaints 2004 Special', `${lowBack}Special Studies`);
  await fill(
    'The injured worker has low back pain without a neurologic deficit.',
    'The MTUS/ACOEM guidelines reserve imaging of the lumbar spine for red flags and for findings of nerve compromise.',
    'Neither is in the records.',
    'At the visit of 01/18/2017 strength, sensation and reflexes were normal, and no red flag was noted.',
  );
  await chooseNext('Theref', 'Therefore, the request for MRI of the lumbar spine is not medically necessary.');
}

/** Its conclusion is a snippet; its criteria are counted wrong, for a fix to mend. */
async function writeTens(): Promise<void> {
  await chooseNext('U', 'Upheld');
  for (let n = 0; n < 2; n++)
    await cite(
      'TENS, chronic pain (trans',
      `${chronicPain}TENS, chronic pain (transcutaneous electrical nerve stimulation)`,
    );
  await fill(
    'The injured worker has had low back pain since 06/14/2016 and has not tried a TENS unit.',
    'The MTUS Chronic Pain Guidelines are cited by both sides.',
    'They give the following criteria: (1) a home trial of one month; (2) notes on how often the unit was used; and (4) a treatment plan with goals.',
    'In this case, the report of 01/18/2017 shows no trial and sets no goal.',
  );
  await choose('imr-upheld', 'Therefore, the request for [[disputed item]]');
  await fill('a TENS unit');
  await run('jumpToNextSnippetPlaceholder');
}

async function writeTherapy(): Promise<void> {
  await chooseNext('O', 'Overturned');
  await cite('Low Back Complaints 2004 Physical Meth', `${lowBack}Physical Methods`);
  await cite('Chronic Pain Medical Treatment 2016 Physical medicine', `${chronicPain}Physical medicine treatment`);
  await fill(
    'The injured worker has had low back pain since 06/14/2016 and no visit with a therapist so far.',
    'The MTUS Chronic Pain Guidelines provide for 9 to 10 visits over 8 weeks, with fewer visits toward the end.',
    'A program at home is to follow.',
    'She has pain of 5/10 on naproxen, and 8 visits are within that number.',
  );
  await choose('Theref', 'is medically necessary.');
}

/** The first sample with the cursor at these words, once the server has read it. */
async function openAt(words: string): Promise<vscode.TextEditor> {
  const editor = await openSample('01-lumbar-injection.imr');
  await symbolsOf(editor.document.uri);
  const at = positionOf(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const itemsShown = (): Promise<number> =>
  drive({
    do: 'evaluate',
    frame: '.monaco-workbench',
    code: "document.querySelectorAll('.part.sidebar .monaco-list-row').length",
  });

/** A picture of the finished letter: its second item, the letter view, and an empty Problems panel. */
async function showTheEnd(document: vscode.TextDocument): Promise<void> {
  if (!driverAddress) return;
  await drive({ do: 'size', width: 1280, height: 800 });
  await run('workbench.actions.view.problems');
  await run('imr.letter.focus');
  await until('The letter view', async () => ((await itemsShown()) > 2 ? true : undefined));
  await run('workbench.action.focusActiveEditorGroup');
  const at = positionOf(document, 'TENS unit, purchase');
  active().selection = new vscode.Selection(at, at);
  active().revealRange(new vscode.Range(at.translate(-12), at), vscode.TextEditorRevealType.AtTop);
  await run('notifications.clearAll');
  await pause(1500);
  await drive({ do: 'picture', name: 'drafting' });
}

suite('drafting', () => {
  teardown(async () => {
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('a letter of three items is drafted to no finding, by keyboard alone', async function () {
    this.timeout(240_000);
    const document = await draft();
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'imr');
    await until('The findings of the draft', () => (findingsOf(document).length > 20 ? true : undefined));
    assert.deepEqual([...new Set(findingsOf(document))], ['placeholder-left']);

    await writeHeaderAndSummary();
    await writeImaging();
    await writeTens();
    await writeTherapy();
    await until('The one finding that is left', () => {
      const found = findingsOf(document);
      return found.length === 1 && found[0] === 'criteria-numbering' ? found : undefined;
    });

    await run('leaveSnippet');
    await run('imr.nextFinding');
    assert.match(lineBefore(), /the unit was used; and $/);
    await run('editor.action.quickFix');
    await pause(1500);
    await run('acceptSelectedCodeAction');
    // What a reviewer must vouch for is shown before it is written.
    await pause(1500);
    await run('list.focusFirst');
    await run('refactorPreview.toggleCheckedState');
    await until('A letter without findings', async () => {
      await run('refactorPreview.apply');
      await pause(1000);
      return findingsOf(document).length === 0 ? true : undefined;
    });
    assert.match(document.getText(), /; and \(3\) a treatment plan/);
    assert.doesNotMatch(document.getText(), /\[\[|\]\]/);
    await showTheEnd(document);
  });

  test('an item moves with the keyboard, the cursor with it, and comes back with one step of undo', async () => {
    const { document } = await openAt('Physical therapy, lumbar spine');
    const before = document.getText();
    await run('imr.moveItemUp');
    assert.ok(
      document.getText().indexOf('Physical therapy, lumbar spine') < document.getText().indexOf('TENS unit, purchase:'),
    );
    assert.equal(
      document.lineAt(active().selection.active.line).text.slice(active().selection.active.character, 99).slice(0, 16),
      'Physical therapy',
    );
    await run('imr.moveItemDown');
    assert.equal(document.getText(), before);
    await run('imr.moveItemUp');
    await run('undo');
    assert.equal(document.getText(), before);
  });

  test('an item is copied behind itself, in one step', async () => {
    const { document } = await openAt('TENS unit, purchase: Upheld');
    const before = document.getText();
    await run('imr.duplicateItem');
    assert.equal(document.getText().split('TENS unit, purchase: Upheld').length, 3);
    const { line } = active().selection.active;
    assert.ok(line > positionOf(document, 'TENS unit, purchase: Upheld').line + 10, 'the cursor is in the copy');
    await run('undo');
    assert.equal(document.getText(), before);
  });

  test('a new item has tab stops: its title is written at once, then its decision', async () => {
    const { document } = await openAt('TENS unit, purchase: Upheld');
    const before = document.getText();
    await run('imr.addItem');
    await until('The new item', () => (document.getText().includes('[[disputed item]]') ? true : undefined));
    await fill('Home health aide');
    await chooseNext('O', 'Overturned');
    assert.match(document.getText(), /^Home health aide: Overturned *$/m);
    assert.equal(document.getText(active().selection), '[[guideline that the claims administrator cited]]');
    await run('undo');
    while (document.getText() !== before) {
      const { version } = document;
      await run('undo');
      assert.notEqual(document.version, version, 'undo leads back to the letter');
    }
  });

  test('the next item and the one before it, round at the ends', async () => {
    const { document } = await openAt('TENS unit, purchase: Upheld');
    const at = () => document.lineAt(active().selection.active.line).text.slice(0, 12);
    await run('imr.nextItem');
    assert.equal(at(), 'Physical the');
    await run('imr.nextItem');
    assert.equal(at(), 'Right L4-L5 ');
    await run('imr.previousItem');
    assert.equal(at(), 'Physical the');
  });

  test('a finding after the other, each once', async () => {
    const { document } = await openSample('06-draft-with-holes.imr');
    const count = await until('The findings', () => findingsOf(document).length || undefined);
    const seen = new Set<number>();
    for (let n = 0; n < count; n++) {
      await run('imr.nextFinding');
      seen.add(document.offsetAt(active().selection.active));
    }
    const starts = new Set(
      vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.offsetAt(range.start)),
    );
    assert.deepEqual([...seen].sort(), [...starts].sort());
    await run('imr.previousFinding');
    assert.ok(starts.has(document.offsetAt(active().selection.active)));
  });

  test('the walkthrough opens with its five steps', async () => {
    await run('workbench.action.openWalkthrough', 'imr-letters.imr-letters#letters', false);
    await until('The walkthrough', () => {
      const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
      return /^(?:Welcome|Walkthrough)/.test(label) ? true : undefined;
    });
    if (!driverAddress) return;
    const code =
      "[...document.querySelectorAll('.getting-started-step .step-title')].map((one) => one.textContent).join('|')";
    const titles = await until('Its steps', () =>
      drive<string>({ do: 'evaluate', frame: '.monaco-workbench', code }).then((found) => found || undefined),
    );
    assert.equal(titles, 'Open a letter|Read a finding|Fix it|Draft a letter|Check a folder');
  });
});

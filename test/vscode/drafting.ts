// A letter drafted as a reviewer does it: by keys, suggestions, tab stops and fixes.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { drive, driverAddress } from './driver.ts';
import { until } from './kit.ts';

const items = [
  'MRI of the lumbar spine',
  'TENS unit, purchase',
  'Physical therapy, lumbar spine, 2 times a week for 4 weeks',
];
const specialty = 'Occupational Medicine';
const dates = ['06/14/2016', '01/30/2017', '02/10/2017', '02/21/2017', '03/17/2017'];

export const run = (command: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...rest);
export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
export const active = (): vscode.TextEditor => {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is in use');
  return editor;
};

export const findingsOf = ({ uri }: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'imr')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

/** What stands from the line's start to the cursor. */
export const lineBefore = (): string => {
  const { document, selection } = active();
  return document.lineAt(selection.active.line).text.slice(0, selection.active.character);
};

/** Answers the questions of "IMR: New Letter" with the keys of the keyboard; where there is no driver, all at once. */
export async function draft(): Promise<vscode.TextDocument> {
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
export async function fill(...texts: string[]): Promise<void> {
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
export async function chooseNext(typed: string, words: string): Promise<void> {
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

export async function writeHeaderAndSummary(): Promise<void> {
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
export async function writeImaging(): Promise<void> {
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
export async function writeTens(): Promise<void> {
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

export async function writeTherapy(): Promise<void> {
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

import * as vscode from 'vscode';
import { type DraftFormat, type DraftParams, draftFormatsRequest, draftLetterRequest } from '../../server/requests.ts';
import { datesOf, itemsOf, saidOfDates, saidOfItems } from '../drafting/answers.ts';
import { type Answer, askOne, askText, back } from '../drafting/ask.ts';
import { newDocument } from '../drafting/new-document.ts';
import type { Command, Parts } from './command.ts';

/** What was typed, step by step; kept when a person goes back. */
interface Answers {
  format?: string;
  items: string;
  specialty: string;
  dates: string;
}

/** The specialty that was given last is offered again. */
const specialtyKey = 'imr.specialty';

/** IMR: New Letter. Another extension, or a key, may hand in the answers; then nothing is asked. */
export const newLetter: Command = {
  id: 'imr.newLetter',
  run: async (parts, given?: Partial<DraftParams> | vscode.Uri) => {
    const { server, memory } = parts;
    // The explorer hands in the folder that its menu was opened on.
    const chosen = given instanceof vscode.Uri ? given : undefined;
    const folder = chosen ?? folderOf();
    const uri = folder && vscode.Uri.joinPath(folder, 'new.imr').toString();
    const formats = (await server.ready()) ? await server.request<DraftFormat[]>(draftFormatsRequest, { uri }) : [];
    if (!formats?.length) return failed();
    const facts = isGiven(given) ? { format: formats[0].id, ...given } : await ask(parts, formats);
    if (!facts) return;
    const snippet = await server.request<string>(draftLetterRequest, { ...facts, uri });
    if (snippet === undefined) return failed();
    if (facts.specialty) await memory.update(specialtyKey, facts.specialty);
    const house = formats.some(({ id, house: own }) => own && id === facts.format);
    const document = await newDocument(house ? folder : chosen);
    const editor = await vscode.window.showTextDocument(document);
    // VS Code may open a new document with the text of one that was discarded a moment ago under the same name.
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.insertSnippet(new vscode.SnippetString(snippet), whole);
    return document.uri;
  },
};

const isGiven = (given: unknown): given is Partial<DraftParams> & Pick<DraftParams, 'items'> =>
  Array.isArray((given as Partial<DraftParams> | undefined)?.items);

/** The folder that a new letter goes by: that of the open editor, else the first. */
function folderOf(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder?.uri;
}

const failed = () => {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The letter could not be drafted, because the language server is not running. Run "IMR: Restart Language Server", then do it again.',
    ),
  );
};

const steps = 4;

/** Asks for what is known; each step may be left empty, and led back from. */
async function ask({ memory }: Parts, formats: readonly DraftFormat[]): Promise<DraftParams | undefined> {
  const answers: Answers = { items: '', specialty: memory.get<string>(specialtyKey) ?? '', dates: '' };
  let step = 1;
  while (step <= steps) {
    const answer = await askStep(step, answers, formats);
    if (answer === undefined) return undefined;
    step += answer === back ? -1 : 1;
  }
  const { format = formats[0].id, items, specialty, dates } = answers;
  return { format, items: itemsOf(items), specialty: specialty.trim(), header: datesOf(dates) };
}

function askStep(step: number, answers: Answers, formats: readonly DraftFormat[]): Promise<Answer<string>> {
  switch (step) {
    case 1:
      return keep(answers, 'items', askItems(answers.items));
    case 2:
      return keep(answers, 'specialty', askSpecialty(answers.specialty));
    case 3:
      return keep(answers, 'dates', askDates(answers.dates));
    default:
      return keep(answers, 'format', askFormat(formats, answers.format));
  }
}

async function keep(answers: Answers, key: keyof Answers, asked: Promise<Answer<string>>): Promise<Answer<string>> {
  const answer = await asked;
  if (answer !== back && answer !== undefined) answers[key] = answer;
  return answer;
}

const stepOf = (step: number) => ({ title: vscode.l10n.t('New Letter'), step, steps });

const askItems = (value: string): Promise<Answer<string>> =>
  askText({
    ...stepOf(1),
    value,
    prompt: vscode.l10n.t('Disputed items, with a semicolon between them, or how many there are. May be left empty.'),
    placeholder: vscode.l10n.t('MRI of the left knee; Norco 10/325mg #120; TENS unit, purchase'),
    said: (typed) => {
      const words = saidOfItems(typed, vscode.l10n.t);
      return words === undefined ? undefined : { words, wrong: false };
    },
  });

const askSpecialty = (value: string): Promise<Answer<string>> =>
  askText({
    ...stepOf(2),
    value,
    prompt: vscode.l10n.t("The reviewer's specialty. May be left empty."),
    placeholder: vscode.l10n.t('Physical Medicine & Rehabilitation, Pain Medicine'),
  });

const askDates = (value: string): Promise<Answer<string>> =>
  askText({
    ...stepOf(3),
    value,
    prompt: vscode.l10n.t(
      'Dates of injury, UR denial, application, assignment and decision, with commas between them. Any may be left out.',
    ),
    placeholder: '06/14/2016, 01/30/2017, 02/10/2017, 02/21/2017, 03/17/2017',
    said: (typed) => saidOfDates(typed, vscode.l10n.t),
  });

async function askFormat(formats: readonly DraftFormat[], chosen: string | undefined): Promise<Answer<string>> {
  const items = formats.map(({ id, title, years }) => ({ label: id, description: years, detail: title }));
  const answer = await askOne(items, items.find(({ label }) => label === chosen) ?? items[0], {
    ...stepOf(4),
    placeholder: vscode.l10n.t("The letter's format"),
  });
  return answer === back || answer === undefined ? answer : answer.label;
}

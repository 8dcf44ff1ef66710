import * as vscode from 'vscode';
import { opensLetter } from './detect.ts';

/** Blank lines between lines of text are common; beyond that many lines nothing is read. */
const linesRead = 400;

/** A change of that many characters is a paste: text worth a look. */
const pasteLength = 100;

/** Offers plain text that opens an IMR letter the switch to the language, at most once per file and session. */
/** `opensOwn` knows the formats of the organization, which no heading of the built-in ones tells. */
export function offerLanguage(opensOwn: OpensOwn): vscode.Disposable {
  const answers = new Map<string, 'yes' | 'no'>();
  const considerActive = () => {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) void consider(editor.document, answers, opensOwn);
  };
  considerActive();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(considerActive),
    vscode.workspace.onDidOpenTextDocument(considerActive),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== vscode.window.activeTextEditor?.document) return;
      if (contentChanges.some(({ text }) => text.length >= pasteLength)) considerActive();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('imr.detectLetters')) considerActive();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      // "Closed", but still there: somebody chose another language, and that choice stays.
      if (!document.isClosed && document.languageId === 'imr') answers.set(key, 'no');
      // The next untitled file has the same name, but is another.
      if (document.isClosed && document.isUntitled) answers.delete(key);
    }),
  );
}

/** Asked with a document's first lines. */
export type OpensOwn = (document: vscode.TextDocument, firstLines: readonly string[]) => Promise<boolean>;

async function consider(document: vscode.TextDocument, answers: Map<string, 'yes' | 'no'>, opensOwn: OpensOwn) {
  const key = document.uri.toString();
  const setting = vscode.workspace.getConfiguration('imr', document).get<string>('detectLetters', 'ask');
  if (setting === 'never' || answers.get(key) === 'no' || !isPlainFile(document)) return;
  const lines = [...firstLines(document)];
  if (!opensLetter(lines) && !(await opensOwn(document, lines))) return;
  const answer = answers.get(key);
  if (answer === 'no') return;
  if (answer === undefined && setting !== 'always') {
    answers.set(key, 'no');
    if (!(await ask(document))) return;
  }
  answers.set(key, 'yes');
  if (!document.isClosed && isPlainFile(document)) await vscode.languages.setTextDocumentLanguage(document, 'imr');
}

/** Plain text that a person opened; not the old side of a comparison, and no editor's panel. */
function isPlainFile({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'plaintext' || uri.scheme === 'git') return false;
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

function* firstLines(document: vscode.TextDocument): Iterable<string> {
  for (let line = 0; line < Math.min(document.lineCount, linesRead); line++) yield document.lineAt(line).text;
}

async function ask(document: vscode.TextDocument): Promise<boolean> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const yes = vscode.l10n.t('Yes');
  const always = vscode.l10n.t('Always');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('"{0}" opens as an IMR letter. Treat it as one?', name),
    yes,
    always,
    vscode.l10n.t('Not for this file'),
  );
  if (answer === always) {
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('detectLetters', 'always', vscode.ConfigurationTarget.Global);
  }
  return answer === yes || answer === always;
}

import * as vscode from 'vscode';

/** More names than this are not tried. */
const MOST = 100;

/**
 * An empty letter that is not saved yet. With a folder it has a place there from the start, so that it is read by that
 * folder's configuration.
 */
export async function newDocument(folder: vscode.Uri | undefined): Promise<vscode.TextDocument> {
  const name = folder && (await freeName(folder));
  if (name === undefined) return vscode.workspace.openTextDocument({ language: 'imr' });
  const document = await vscode.workspace.openTextDocument(name.with({ scheme: 'untitled', authority: '' }));
  return document.languageId === 'imr' ? document : vscode.languages.setTextDocumentLanguage(document, 'imr');
}

/** The first name in the folder that is neither a file nor an open letter. */
async function freeName(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let n = 1; n <= MOST; n++) {
    const uri = vscode.Uri.joinPath(folder, n === 1 ? 'new-letter.imr' : `new-letter-${n}.imr`);
    const open = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!open && !(await exists(uri))) return uri;
  }
  return undefined;
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

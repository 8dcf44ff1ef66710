import * as vscode from 'vscode';

/** Waits for what the editor or the server does in its own time; fails with what did not come. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come in 15 s.`);
}

/** A file of the opened folder, which is a copy of samples/. */
export function inFolder(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a sample in the editor. */
export const openSample = async (name: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inFolder(name)));

/** The outline, once the server has read the document. */
export const symbolsOf = (uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> =>
  until('The outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return symbols?.length ? symbols : undefined;
  });

/** The position of words in a document, `into` characters after their start; `after` is where the search begins. */
export function positionOf(document: vscode.TextDocument, words: string, into = 0, after = 0): vscode.Position {
  const at = document.getText().indexOf(words, after);
  if (at < 0) throw new Error(`"${words}" does not stand in ${document.uri.path}`);
  return document.positionAt(at + into);
}

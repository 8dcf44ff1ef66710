import * as vscode from 'vscode';

/** The findings of a document that the editor has now. */
export const shownIn = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'imr');

/** Opens a file that has findings; milliseconds from the call to the moment at which the editor has them. */
export async function findingsShown(uri: vscode.Uri): Promise<number> {
  const start = performance.now();
  const found = new Promise<number>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (shownIn(uri).length === 0) return;
      listener.dispose();
      resolve(performance.now() - start);
    });
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return found;
}

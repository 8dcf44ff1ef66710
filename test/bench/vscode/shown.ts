import * as vscode from 'vscode';

/** The findings of a document that the editor has now. */
export const shownIn = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'imr');

/** Milliseconds from the call that opens a file to the moment at which the editor shows it, and at which it has findings. */
export interface Opened {
  readonly shown: number;
  readonly found: number;
}

/** Opens a file that has findings. */
export async function findingsShown(uri: vscode.Uri): Promise<Opened> {
  const start = performance.now();
  const document = await vscode.workspace.openTextDocument(uri);
  const showing = Promise.resolve(vscode.window.showTextDocument(document)).then(() => performance.now() - start);
  // VS Code tells of findings a while after it has them, so they are looked for all the time.
  while (shownIn(uri).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const found = performance.now() - start;
  return { shown: await showing, found };
}

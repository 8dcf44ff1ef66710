import * as vscode from 'vscode';

/** The text of a saved file for a server that cannot read it itself; null where there is none or it may not be read. */
export async function readSavedFile(uri: string): Promise<string | null> {
  try {
    const file = vscode.Uri.parse(uri, true);
    // Schemes without a file system, such as "git", would raise an error in the editor's log.
    if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === undefined) return null;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

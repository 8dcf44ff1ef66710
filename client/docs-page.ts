import * as vscode from 'vscode';

/** Opens a page of the extension, as the Markdown preview shows it where there is one. */
export async function openDocsPage(uri: vscode.Uri): Promise<void> {
  const preview = vscode.extensions.getExtension('vscode.markdown-language-features');
  if (preview) await vscode.commands.executeCommand('markdown.showPreview', uri);
  else await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}

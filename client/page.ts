import * as vscode from 'vscode';
import { escaped, html } from './webview/html.ts';

/** The folder that pages may read. */
export const pageFolder = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist/webview');

/** The page of a webview as it is loaded: it may run its one script and use one style sheet, and reach nothing else. */
export function webviewPage(webview: vscode.Webview, extension: vscode.Uri, script: string, message: string): string {
  const nonce = newNonce();
  const address = (file: string): string =>
    String(webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), file)));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>IMR</title>
<link rel="stylesheet" href="${address('page.css')}">
</head>
<body>
<main><p class="message">${message}</p></main>
<div role="status" aria-live="polite" class="visually-hidden"></div>
<script nonce="${nonce}" src="${address(script)}"></script>
</body>
</html>
`.markup;
}

/** A page of its own, to print or to keep; it runs nothing. `body` is markup. */
export const savedPage = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>${body}</main>
</body>
</html>
`;

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function newNonce(): string {
  const random = crypto.getRandomValues(new Uint8Array(32));
  return [...random].map((value) => SIGNS[value % SIGNS.length]).join('');
}

import * as vscode from 'vscode';
import { type ServerReport, serverReportRequest } from '../server/requests.ts';
import { reportText } from './report-text.ts';
import type { Server } from './server.ts';

const reportUri = vscode.Uri.from({ scheme: 'imr-report', path: '/IMR server report.md' });

/** The server's report as a read-only document, asked anew each time that it is shown. */
export class ReportDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: Server;
  readonly #extension: string;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  /** `extension` is the extension's name and version. */
  constructor(server: Server, extension: string) {
    this.#server = server;
    this.#extension = extension;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(reportUri.scheme, this);
  }

  async provideTextDocumentContent(): Promise<string> {
    const report = await this.#server.request<ServerReport>(serverReportRequest);
    return reportText(report, { editor: `${vscode.env.appName} ${vscode.version}`, extension: this.#extension });
  }

  async show(): Promise<void> {
    this.#changed.fire(reportUri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(reportUri), { preview: true });
  }

  dispose() {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

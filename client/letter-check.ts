import * as vscode from 'vscode';
import { checkFileRequest, type FileCheck } from '../server/requests.ts';
import { type CheckTotals, checkSummary, emptyTotals } from './check-text.ts';
import type { Server } from './server.ts';

const letterNames = '**/*.{imr,imr.txt,txt}';
const skipped = '**/{node_modules,.git}/**';

/** Findings of saved letters in the Problems panel; open letters show their own, as they are in the editor. */
export class LetterCheck implements vscode.Disposable {
  readonly #server: Server;
  readonly #findings = vscode.languages.createDiagnosticCollection('imr');
  /** The letters that were checked, by their URIs: they are checked again when they or their settings change. */
  readonly #checked = new Map<string, vscode.Uri>();
  readonly #registrations: vscode.Disposable[];
  #watcher: vscode.FileSystemWatcher | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#registrations = [
      vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
        if (languageId === 'imr') this.#findings.delete(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#again(uri)),
      server.onGuidelinesChanged(() => {
        for (const uri of this.#checked.values()) this.#again(uri);
      }),
    ];
  }

  /** Checks all letters below the folders, with progress that can be cancelled, and says what was found. */
  async run(folders: readonly vscode.Uri[], title: string): Promise<CheckTotals> {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const totals = await vscode.window.withProgress(options, (progress, token) =>
      this.#runAll(folders, progress, token),
    );
    void this.#tell(totals);
    return totals;
  }

  async #runAll(
    folders: readonly vscode.Uri[],
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<CheckTotals> {
    const totals = emptyTotals();
    totals.running = await this.#server.ready();
    const found = await Promise.all(
      folders.map((folder) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(folder, letterNames), skipped, undefined, token),
      ),
    );
    const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    this.#watch();
    let done = 0;
    for (const uri of files.values()) {
      if (token.isCancellationRequested || !totals.running) break;
      progress.report({ message: vscode.l10n.t('{0} of {1}', ++done, files.size), increment: 100 / files.size });
      add(totals, await this.#check(uri));
    }
    totals.cancelled = token.isCancellationRequested;
    return totals;
  }

  async #check(uri: vscode.Uri): Promise<FileCheck | undefined> {
    const check = await this.#server.request<FileCheck>(checkFileRequest, { uri: uri.toString() });
    if (check?.letters || check?.diagnostics.length) this.#checked.set(uri.toString(), uri);
    if (!check || check.open) this.#findings.delete(uri);
    else this.#findings.set(uri, await this.#server.diagnostics(check.diagnostics));
    return check;
  }

  #again(uri: vscode.Uri) {
    if (this.#checked.has(uri.toString())) void this.#check(uri);
  }

  #watch() {
    if (this.#watcher) return;
    this.#watcher = vscode.workspace.createFileSystemWatcher(letterNames);
    this.#watcher.onDidChange((uri) => this.#again(uri));
    this.#watcher.onDidDelete((uri) => {
      this.#checked.delete(uri.toString());
      this.#findings.delete(uri);
    });
  }

  async #tell(totals: CheckTotals) {
    const { words, problem } = checkSummary(totals, vscode.l10n.t);
    const show = problem ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const answer = await show(words, ...(totals.findings > 0 ? [vscode.l10n.t('Show Problems')] : []));
    if (answer !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  dispose() {
    this.#findings.dispose();
    this.#watcher?.dispose();
    vscode.Disposable.from(...this.#registrations).dispose();
  }
}

function add(totals: CheckTotals, check: FileCheck | undefined) {
  if (!check) {
    totals.unread++;
    return;
  }
  if (check.ignored) totals.ignored++;
  else if (check.letters > 0) totals.files++;
  if (!check.ignored) totals.letters += check.letters;
  for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
    totals.counts[severity] += check.counts[severity];
    totals.findings += check.counts[severity];
  }
}

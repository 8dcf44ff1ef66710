import { after } from 'node:test';
import type { ClientCapabilities, Diagnostic, InitializeResult, Range } from 'vscode-languageserver';
import { type Answer, type ServerProcess, startServer } from '../kit/protocol-client.ts';

/** What VS Code can do, as far as the server looks. */
export const vscode: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

/** An editor that can only be pushed diagnostics to. */
export const plainEditor: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

/** A change as LSP sends it; without a range it is the whole text. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** A running server that has been initialized, with the few messages that most tests send. */
export interface Session extends ServerProcess {
  readonly initialized: InitializeResult;
  open(uri: string, text: string, version?: number): void;
  change(uri: string, version: number, ...changes: Change[]): void;
  close(uri: string): void;
  /** A request on a document. */
  ask<T>(method: string, uri: string, params?: object): Promise<T>;
}

/** Starts the built server for a test; it is stopped when the test file ends. */
export async function startSession(
  capabilities: ClientCapabilities = vscode,
  options?: object,
  answer?: Answer,
): Promise<Session> {
  const server = startServer(undefined, undefined, answer);
  after(() => server.process.kill());
  const initialized = await server.request<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    ...(options ? { initializationOptions: options } : {}),
  });
  server.notify('initialized', {});
  return {
    ...server,
    initialized,
    open: (uri, text, version = 1) =>
      server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version, text } }),
    change: (uri, version, ...contentChanges) =>
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => server.notify('textDocument/didClose', { textDocument: { uri } }),
    ask: (method, uri, params = {}) => server.request(`textDocument/${method}`, { textDocument: { uri }, ...params }),
  };
}

/** The rules of the diagnostics, in order. */
export const rulesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

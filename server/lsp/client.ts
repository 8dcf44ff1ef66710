import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { codeActionKinds } from '../features/code-actions.ts';
import { tokenLegend } from '../features/semantic-token-types.ts';

/** What the editor at the other end can do, and what it told the server of itself. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly nestedSymbols: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly foldingLimit?: number;
  /** Folder (as a URI) of the findings' docs pages; from `initializationOptions.docsBase`. */
  readonly docsBase?: string;
}

/** Reads the client's capabilities; whatever it leaves out, it cannot do. */
export function readClient(params: Partial<InitializeParams>): Client {
  const { textDocument, workspace } = params.capabilities ?? {};
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const edits = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    documentChanges: edits?.documentChanges === true,
    changeAnnotations: edits?.changeAnnotationSupport !== undefined,
    foldingLimit: limitOf(textDocument?.foldingRange?.rangeLimit),
    docsBase: docsBaseOf(params.initializationOptions),
  };
}

const limitOf = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

function docsBaseOf(options: unknown): string | undefined {
  const base = (options as { docsBase?: unknown } | null | undefined)?.docsBase;
  return typeof base === 'string' && base.length > 0 ? base : undefined;
}

/** What the server offers this client. */
export function answerInitialize(client: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'imr-letters', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend: tokenLegend, range: true, full: { delta: true } },
      codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

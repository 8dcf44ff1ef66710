import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { codeActionKinds } from '../features/code-action-kinds.ts';
import { triggerCharacters } from '../features/completion/trigger-characters.ts';
import { typedTriggers } from '../features/formatting/typed-triggers.ts';
import { tokenLegend } from '../features/semantic-token-types.ts';

/** What the editor at the other end can do, and what it told the server of itself. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly nestedSymbols: boolean;
  /** Shows from which words a definition was asked for. */
  readonly definitionLinks: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  /** Asks for what is renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Without it hovers are plain text. */
  readonly markdownHover: boolean;
  /** Without it what an offer is is said in plain text. */
  readonly markdownCompletion: boolean;
  readonly foldingLimit?: number;
  /** Folder (as a URI) of the findings' docs pages; from `initializationOptions.docsBase`. */
  readonly docsBase?: string;
  /** Answers requests for its settings, tells of their changes, answers requests for its folders. */
  readonly tellsSettings: boolean;
  readonly announcesSettings: boolean;
  readonly tellsFolders: boolean;
  /** Its folders (as URIs) at the start. */
  readonly folders: readonly string[];
  /** Tells of changed files, below any folder or only below its own. */
  readonly watchesFiles: 'anywhere' | 'in its folders' | 'never';
  /** Answers `imr/readFile`; from `initializationOptions.readsFiles`. */
  readonly readsFiles: boolean;
  /** Knows the commands of this extension; from `initializationOptions.runsCommands`. */
  readonly runsCommands: boolean;
  /** Shows the progress of work that the server starts by itself. */
  readonly showsProgress: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesFolds: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
}

/** Reads the client's capabilities; whatever it leaves out, it cannot do. */
export function readClient(params: Partial<InitializeParams>): Client {
  const { textDocument, workspace, window } = params.capabilities ?? {};
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const edits = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    documentChanges: edits?.documentChanges === true,
    changeAnnotations: edits?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    foldingLimit: limitOf(textDocument?.foldingRange?.rangeLimit),
    docsBase: docsBaseOf(params.initializationOptions),
    tellsSettings: workspace?.configuration === true,
    announcesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    folders: foldersOf(params),
    watchesFiles: watching(workspace?.didChangeWatchedFiles),
    readsFiles: isTold(params, 'readsFiles'),
    runsCommands: isTold(params, 'runsCommands'),
    showsProgress: window?.workDoneProgress === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesFolds: workspace?.foldingRange?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
  };
}

function foldersOf({ workspaceFolders, rootUri }: Partial<InitializeParams>): string[] {
  const named = Array.isArray(workspaceFolders) ? workspaceFolders.map((folder) => folder?.uri) : [rootUri];
  return named.filter((uri) => typeof uri === 'string');
}

function watching(can: { dynamicRegistration?: boolean; relativePatternSupport?: boolean } | undefined) {
  if (can?.dynamicRegistration !== true) return 'never';
  return can.relativePatternSupport === true ? 'anywhere' : 'in its folders';
}

const limitOf = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

const isTold = ({ initializationOptions }: Partial<InitializeParams>, option: string): boolean =>
  (initializationOptions as Record<string, unknown> | null | undefined)?.[option] === true;

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
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      linkedEditingRangeProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: typedTriggers[0],
        moreTriggerCharacter: typedTriggers.slice(1),
      },
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend: tokenLegend, range: true, full: { delta: true } },
      codeLensProvider: {},
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

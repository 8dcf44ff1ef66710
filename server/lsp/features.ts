import type {
  CodeAction,
  CodeActionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  SymbolInformation,
} from 'vscode-languageserver';
import { codeActions, type EditTarget } from '../features/code-actions.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { hover, plainHover } from '../features/hover/hover.ts';
import { spanOfRange } from '../features/ranges.ts';
import { selectionRanges } from '../features/selection-ranges.ts';
import { semanticTokensIn } from '../features/semantic-tokens.ts';
import { answerCompletion } from './completion.ts';
import { createDiagnosticReports, pullAgain } from './diagnostic-reports.ts';
import type { OpenDocument } from './documents.ts';
import { flatSymbols } from './flat-symbols.ts';
import { answerFormatting } from './formatting.ts';
import { createGuard } from './guard.ts';
import { answerNavigation } from './navigation.ts';
import { answerRenaming } from './renaming.ts';
import type { Server } from './server.ts';
import { answerShown } from './shown.ts';
import { createTokenResults } from './token-results.ts';

type Guard = ReturnType<typeof createGuard>;

/** Answers the requests of the editor: one row for each feature. */
export function answerFeatures(server: Server): void {
  const guard = createGuard(server.documents, server.log);
  answerTree(server, guard);
  answerTokens(server, guard);
  answerFindings(server, guard);
  answerNavigation(server, guard);
  answerHover(server, guard);
  answerCompletion(server, guard);
  answerFormatting(server, guard);
  answerRenaming(server, guard);
  answerShown(server, guard);
}

function answerTree({ connection, client, note }: Server, guard: Guard): void {
  connection.onDocumentSymbol(
    guard<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>({
      name: 'Outline',
      nothing: [],
      answer: (document) => {
        const symbols = note(document, 'outline', documentSymbols(document.reading));
        return client().nestedSymbols ? symbols : flatSymbols(document.uri, symbols);
      },
    }),
  );
  connection.onFoldingRanges(
    guard<FoldingRangeParams, FoldingRange[]>({
      name: 'Folding',
      nothing: [],
      answer: (document) => note(document, 'folding', foldingRanges(document.reading, client().foldingLimit)),
    }),
  );
  connection.onSelectionRanges(
    guard<SelectionRangeParams, SelectionRange[]>({
      name: 'Selection ranges',
      nothing: [],
      answer: ({ reading }, { positions }) => selectionRanges(reading, positions),
    }),
  );
}

function answerHover({ connection, client }: Server, guard: Guard): void {
  connection.onHover(
    guard<HoverParams, Hover | null>({
      name: 'Hover',
      nothing: null,
      answer: ({ reading }, { position }) => {
        const answer = hover(reading, position);
        return client().markdownHover ? answer : plainHover(answer);
      },
    }),
  );
}

function answerTokens({ connection, documents, note }: Server, guard: Guard): void {
  const results = createTokenResults(documents, note);
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    guard<SemanticTokensParams, SemanticTokens>({
      name: 'Semantic tokens',
      nothing: { data: [] },
      answer: (document) => results.full(document),
    }),
  );
  semanticTokens.onDelta(
    guard<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>({
      name: 'Semantic tokens (delta)',
      nothing: { data: [] },
      answer: (document, { previousResultId }) => results.delta(document, previousResultId),
    }),
  );
  semanticTokens.onRange(
    guard<SemanticTokensRangeParams, SemanticTokens>({
      name: 'Semantic tokens (range)',
      nothing: { data: [] },
      answer: ({ reading }, { range }) => ({ data: semanticTokensIn(reading, spanOfRange(reading, range)).value }),
    }),
  );
}

function answerFindings(server: Server, guard: Guard): void {
  const { connection, documents, diagnosticsOf } = server;
  const report = createDiagnosticReports(documents, diagnosticsOf);
  connection.languages.diagnostics.on(
    guard<DocumentDiagnosticParams, DocumentDiagnosticReport>({
      name: 'Diagnostics',
      nothing: { kind: 'full', items: [] },
      answer: (document, { previousResultId }) => report(document, previousResultId),
      stale: pullAgain,
    }),
  );
  connection.onCodeAction(
    guard<CodeActionParams, CodeAction[]>({
      name: 'Code actions',
      nothing: [],
      answer: (document, params) => actionsAt(server, document, params),
    }),
  );
}

function actionsAt({ client }: Server, document: OpenDocument, params: CodeActionParams): CodeAction[] {
  const { documentChanges, changeAnnotations, runsCommands: commands } = client();
  const { uri, version } = document;
  const target: EditTarget = { uri, version, documentChanges, changeAnnotations, commands };
  const { only, diagnostics } = params.context;
  return codeActions(document.reading, document.findings, { range: params.range, only, diagnostics }, target, (text) =>
    document.checkText(text),
  );
}

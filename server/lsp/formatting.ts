import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { cleanText } from '../features/formatting/clean-text.ts';
import { formatChanges, formatRangeChanges, type ReadText } from '../features/formatting/formatting.ts';
import { typedChanges } from '../features/formatting/on-type.ts';
import { DEFAULT_WRAP, type Wrap, wrapOf } from '../features/formatting/wrap.ts';
import { rangeOf, spanOfRange } from '../features/ranges.ts';
import type { Reading } from '../reading.ts';
import { type CleanTextParams, cleanTextRequest } from '../requests.ts';
import type { TextChange } from '../rules/finding.ts';
import type { OpenDocument } from './documents.ts';
import { asked } from './file-reader.ts';
import type { createGuard } from './guard.ts';
import type { Server } from './server.ts';

/** Answers what lays a letter out: as a whole, in part, while it is typed, and text that is pasted into it. */
export function answerFormatting(server: Server, guard: ReturnType<typeof createGuard>): void {
  const { connection } = server;
  connection.onDocumentFormatting(
    guard<DocumentFormattingParams, TextEdit[]>({
      name: 'Formatting',
      nothing: [],
      answer: async (document) => {
        const wrap = await wrapFor(server, document);
        return editsOf(document.reading, formatChanges(document.reading, wrap, readerOf(document)));
      },
    }),
  );
  connection.onDocumentRangeFormatting(
    guard<DocumentRangeFormattingParams, TextEdit[]>({
      name: 'Formatting (range)',
      nothing: [],
      answer: async (document, { range }) => {
        const wrap = await wrapFor(server, document);
        const { reading } = document;
        return editsOf(reading, formatRangeChanges(reading, spanOfRange(reading, range), wrap, readerOf(document)));
      },
    }),
  );
  connection.onDocumentOnTypeFormatting(
    guard<DocumentOnTypeFormattingParams, TextEdit[]>({
      name: 'Formatting (typed)',
      nothing: [],
      answer: ({ reading }, { position, ch }) =>
        editsOf(reading, typedChanges(reading, reading.lines.offsetAt(position), ch)),
    }),
  );
  connection.onRequest(
    cleanTextRequest,
    guard<CleanTextParams, string | null>({
      name: 'Clean text',
      nothing: null,
      answer: async (document, { range, text }) => {
        const wrap = await wrapFor(server, document);
        const { reading } = document;
        return cleanText(reading, spanOfRange(reading, range), text, wrap, readerOf(document)) ?? null;
      },
    }),
  );
}

const readerOf =
  (document: OpenDocument): ReadText =>
  (text) =>
    document.readText(text);

const editsOf = (reading: Reading, changes: readonly TextChange[]): TextEdit[] =>
  changes.map(({ span, newText }) => ({ range: rangeOf(reading, span), newText }));

/** The setting is asked for each time: letters are laid out seldom. */
async function wrapFor({ connection, client, environment }: Server, { uri }: OpenDocument): Promise<Wrap> {
  if (!client().tellsSettings) return DEFAULT_WRAP;
  return wrapOf(
    await asked<unknown>(connection.workspace.getConfiguration({ section: 'imr.format', scopeUri: uri }), environment),
  );
}

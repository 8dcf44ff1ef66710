import { TextDocuments } from 'vscode-languageserver';
import { type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** The texts of the open documents, kept in step with the client's. */
export const createTextDocuments = (): TextDocuments<TextDocument> =>
  new TextDocuments({ create: TextDocument.create, update });

/**
 * The library's update, but for one thing: where an edit brings a `\r` and a `\n` together, the library goes on to
 * count two line ends, and every later edit lands on a wrong line. There the lines are counted afresh.
 */
function update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
  let updated = document;
  for (const change of changes) {
    const start = 'range' in change ? startOf(updated, change.range) : undefined;
    updated = TextDocument.update(updated, [change], version);
    if (start === undefined) continue;
    const text = updated.getText();
    if (joinsLineEnd(text, start) || joinsLineEnd(text, start + change.text.length)) {
      updated = TextDocument.create(updated.uri, updated.languageId, version, text);
    }
  }
  return updated;
}

const startOf = (document: TextDocument, range: Range | undefined): number | undefined =>
  range && Math.min(document.offsetAt(range.start), document.offsetAt(range.end));

const joinsLineEnd = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) === 10;

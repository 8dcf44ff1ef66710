import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The texts of the open documents, kept in step with the client's. */
export const createTextDocuments = (): TextDocuments<TextDocument> => new TextDocuments(TextDocument);

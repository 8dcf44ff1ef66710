import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import type { DiagnosticsOf } from './diagnostic-reports.ts';
import type { Documents, Engine, OpenDocument } from './documents.ts';
import type { Log } from './guard.ts';
import type { Note } from './limits.ts';
import type { Settings } from './settings.ts';
import type { Environment } from './status.ts';

/** What the parts of one server share. */
export interface Server {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly engine: Engine;
  readonly texts: TextDocuments<TextDocument>;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly log: Log;
  /** The client of the `initialize` request; before it, one that can do nothing. */
  readonly client: () => Client;
  readonly announce: (document: OpenDocument) => void;
  readonly note: Note;
  readonly diagnosticsOf: DiagnosticsOf;
}

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inProject } from '../../scripts/lib/project.ts';
import { bundle, type ServerProcess, startServer } from '../kit/protocol-client.ts';
import { arePeersInstalled, peersFolder } from './peers.ts';

/** A server that does nothing but speak the protocol. */
const EMPTY_SERVER = `
import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) =>
  connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] }));
documents.listen(connection);
connection.listen();`;

/** The servers that are measured beside each other. */
export interface Servers {
  readonly ours: string;
  readonly empty: string;
  /** Remark's by unified-language-server; absent where the peers are not installed. */
  readonly remark?: string;
}

/** Ours as it was built, an empty one built in `folder`, and remark's where it is installed. */
export async function serversIn(folder: string): Promise<Servers> {
  const empty = path.join(folder, 'empty.cjs');
  writeFileSync(path.join(folder, 'empty.ts'), EMPTY_SERVER);
  await build({
    entryPoints: [path.join(folder, 'empty.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile: empty,
    nodePaths: [inProject('node_modules')],
    logLevel: 'error',
  });
  const remark = arePeersInstalled() ? { remark: path.join(peersFolder, 'remark-server.js') } : {};
  return { ours: bundle('server.js'), empty, ...remark };
}

/** The document that servers are measured on; no such file is there. Remark's server wants a package around it. */
export const URI = String(pathToFileURL(path.join(peersFolder, 'letter.md')));

/** Starts a server and has it open a text; resolves once its first diagnostics are there. */
export async function opened(file: string, text: string): Promise<ServerProcess> {
  const server = startServer(file);
  await server.request('initialize', { processId: null, rootUri: null, capabilities: { textDocument: {} } });
  server.notify('initialized', {});
  await open(server, URI, text);
  return server;
}

/** Opens a text and waits for its diagnostics. */
export async function open(server: ServerProcess, uri: string, text: string): Promise<void> {
  const seen = server.notifications.length;
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr', version: 1, text } });
  await server.notification<{ uri: string }>('textDocument/publishDiagnostics', (of) => of.uri === uri, seen);
}

import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { decode } from './cli/decode.ts';
import { createGate, lineOf } from './lsp/guard.ts';
import { nodeLetterFiles } from './lsp/node-letter-files.ts';
import { startServer } from './lsp/start.ts';
import type { Environment } from './lsp/status.ts';

/** Set by the build. */
declare const __VERSION__: string;

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
const named = process.argv.slice(2).some((argument) => transports.includes(argument.split('=')[0]));

if (named || process.send) start();
else {
  process.stderr.write(
    'The IMR Letters language server speaks over --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n',
  );
  process.exitCode = 2;
}

function start(): void {
  // Memory doubles at most before what nobody needs any more is cleared away; left alone, V8 lets it grow fourfold.
  setFlagsFromString('--heap-growing-percent=100');
  const gate = createGate();
  const connection = named
    ? createConnection(gate.options)
    : createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), gate.options);
  // What no handler caught is a line of the log, without the words of a letter; the documents are all still there.
  process.on('uncaughtException', (error) => connection.console.error(lineOf('The server', error)));
  process.on('unhandledRejection', (error) => connection.console.error(lineOf('The server', error)));
  const environment: Environment = {
    version: __VERSION__,
    now: () => performance.now(),
    readFile: readText,
    letterFiles: nodeLetterFiles((bytes) => decode(bytes).text),
    memoryMegabytes: () => Math.round(process.memoryUsage.rss() / 1e5) / 10,
    later: (work, milliseconds) => (milliseconds > 0 ? setTimeout(work, milliseconds) : setImmediate(work)),
  };
  startServer(connection, environment, (run) =>
    // One turn for the answer to be written; what the client sends meanwhile waits at the gate.
    setImmediate(() =>
      setImmediate(async () => {
        const { serve } = await import('./lsp/connection.ts');
        run(serve);
        gate.open();
      }),
    ),
  );
}

/** What is no file, or may not be read, is not there. */
async function readText(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

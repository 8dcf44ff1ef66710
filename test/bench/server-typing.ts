import type { Diagnostic } from 'vscode-languageserver-types';
import { type Figure, percentile } from './measure.ts';
import { opened, type Servers, URI } from './server-kinds.ts';
import { typedKeys, typingFile } from './typing-keys.ts';

interface Published {
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ten keys a second in the middle of all letters as one file: how long each key waits for the findings of its version. */
export async function typingOverStdio(
  { ours }: Servers,
  letters: readonly string[],
  seconds: number,
): Promise<Figure[]> {
  const { text, line, character } = typingFile(letters);
  const server = await opened(ours, text);
  const measured: number[] = [];
  let at = character;
  for (const [n, key] of typedKeys(seconds).entries()) {
    const version = n + 2;
    const next = new Promise((resolve) => setTimeout(resolve, 100));
    const isBackspace = key === '<';
    const start = { line, character: isBackspace ? at - 1 : at };
    const seen = server.notifications.length;
    const sent = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start, end: { line, character: at } }, text: isBackspace ? '' : key }],
    });
    at += isBackspace ? -1 : 1;
    const isOfThis = (of: Published) => of.version === version;
    await server.notification<Published>('textDocument/publishDiagnostics', isOfThis, seen);
    measured.push(performance.now() - sent);
    await next;
  }
  await server.stop();
  const what = `typing 10 keys a second in ${letters.length} letters as one file, over stdio`;
  const warm = measured.slice(Math.min(10, measured.length >> 2));
  return [
    { group: 'typing', what: `${what}, median`, value: percentile(warm, 0.5), unit: 'ms' },
    { group: 'typing', what: `${what}, p99`, value: percentile(warm, 0.99), unit: 'ms', goal: 100 },
  ];
}

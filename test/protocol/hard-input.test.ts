import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { ServerReport } from '../../server/requests.ts';
import { crlf, doubleSpaced, letter } from '../features/letters.ts';
import { plainEditor, startSession } from './session.ts';

const binary = Array.from({ length: 60_000 }, (_, n) => String.fromCharCode(((n * 2_654_435_761) >>> 16) & 0xff)).join(
  '',
);
const oneLine = letter.replaceAll('\n', ' ');
const megabytes = (text: string, count: number): string =>
  text.repeat(Math.ceil((count * 1_000_000) / text.length)).slice(0, count * 1_000_000);

const inputs: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['a byte order mark', '\ufeff'],
  ['binary', binary],
  ['lone surrogates', `${'\ud800\udc00\ud83d'.repeat(1000)}${letter}\udfff`],
  ['the line ends of Windows and of old Macs', crlf(letter) + letter.replaceAll('\n', '\r')],
  ['a letter with a blank line after every line', doubleSpaced(letter)],
  ['a letter without line ends', oneLine],
  ['one line of 10 MB', megabytes(oneLine, 10)],
  ['one word of 10 MB', 'a'.repeat(10_000_000)],
  ['10 MB of blanks', ' '.repeat(10_000_000)],
  ['2 MB of line ends', '\n'.repeat(2_000_000)],
  ['2 MB of letters', megabytes(letter, 2)],
  [
    '2 MB of citations in one field',
    letter.replace(
      'MAXIMUS guideline: ',
      `MAXIMUS guideline: ${megabytes('MTUS ACOEM Chapter 9 the Page(s): 195-7, ODG; ', 2)}`,
    ),
  ],
  ['2 MB of numbers', letter.replace('The knee locks', megabytes('1-2/3.4,5 - 10/325 mg (1) a) ', 2))],
  ['2 MB of open brackets', letter.replace('The knee locks', megabytes('((("', 2))],
];

const origin = { line: 0, character: 0 };
const far = { line: 9_999_999, character: 9_999_999 };

for (const [name, text] of inputs) {
  test(`every request is answered: ${name}`, { timeout: 60_000 }, async () => {
    const server = await startSession();
    const uri = 'untitled:hard';
    const range = { start: origin, end: far };
    server.open(uri, text);
    await server.ask('documentSymbol', uri);
    await server.ask('foldingRange', uri);
    await server.ask('selectionRange', uri, { positions: [origin, { line: 0, character: text.length >> 1 }, far] });
    await server.ask('semanticTokens/full', uri);
    await server.ask('semanticTokens/range', uri, { range });
    await server.ask('codeAction', uri, { range, context: { diagnostics: [] } });
    await server.ask('codeAction', uri, { range, context: { diagnostics: [], only: ['source.fixAll'] } });
    const { kind } = await server.ask<FullDocumentDiagnosticReport>('diagnostic', uri);
    assert.equal(kind, 'full');
    server.change(uri, 2, { range: { start: far, end: far }, text: 'x' });
    const [report] = (await server.request<ServerReport>('imr/serverReport')).documents;
    assert.equal(report.characters, text.length + 1);
    const logged = server.notifications.filter(({ method }) => method === 'window/logMessage');
    assert.deepEqual(logged, [], 'nothing went wrong on the way');
    assert.equal(await server.stop(), 0);
  });
}

test('a text that is no letter is one finding, pushed as well as pulled', async () => {
  const server = await startSession(plainEditor);
  server.open('untitled:no', 'Dear Sir,\nthank you.\n');
  const published = await server.notification<{ diagnostics: { code: string }[] }>(
    'textDocument/publishDiagnostics',
    undefined,
    0,
  );
  assert.deepEqual(
    published.diagnostics.map(({ code }) => code),
    ['no-letter'],
  );
});

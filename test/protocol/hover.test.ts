import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { read } from '../../server/reading.ts';
import { letter } from '../features/letters.ts';
import { startSession, vscode } from './session.ts';

const uri = 'file:///letters/a.imr';
const position = read(letter).lines.positionAt(letter.indexOf('Muscle relaxants'));
const markdown = {
  ...vscode,
  textDocument: { ...vscode.textDocument, hover: { contentFormat: ['markdown' as const, 'plaintext' as const] } },
};

test('a hover over an MTUS citation, in Markdown where the client shows it', async () => {
  const server = await startSession(markdown);
  assert.equal(server.initialized.capabilities.hoverProvider, true);
  server.open(uri, letter);
  const answer = await server.ask<Hover>('hover', uri, { position });
  const { kind, value } = answer.contents as MarkupContent;
  assert.equal(kind, 'markdown');
  assert.match(value, /^\*\*MTUS \u00b7 Chronic Pain Medical Treatment Guidelines 2009\*\*/);
  assert.match(value, /\*\*was replaced\*\* on July 28, 2016 by the 2016 edition/);
});

test('the same in plain text for a client that shows no Markdown', async () => {
  const server = await startSession({});
  server.open(uri, letter);
  const answer = await server.ask<Hover>('hover', uri, { position });
  const { kind, value } = answer.contents as MarkupContent;
  assert.equal(kind, 'plaintext');
  assert.match(
    value,
    /^MTUS \u00b7 Chronic Pain Medical Treatment Guidelines 2009 \u00b7 Muscle relaxants \(for pain\)/,
  );
  assert.doesNotMatch(value, /\*\*|\]\(/);
});

test('nothing to say is null, and a hover follows the edit before it', async () => {
  const server = await startSession(markdown);
  server.open(uri, letter);
  const blank = read(letter).lines.positionAt(letter.indexOf('He takes') + 3);
  assert.equal(await server.ask('hover', uri, { position: blank }), null);
  const at = read(letter).lines.positionAt(letter.indexOf('01/10/2017'));
  server.change(uri, 2, { range: { start: at, end: { ...at, character: at.character + 10 } }, text: '01/10/2015' });
  const answer = await server.ask<Hover>('hover', uri, { position });
  assert.match(
    (answer.contents as MarkupContent).value,
    /\*\*in force\*\* on this letter's decision date \(January 10, 2015\)/,
  );
});

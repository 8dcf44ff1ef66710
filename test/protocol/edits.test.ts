import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, Position, SemanticTokens } from 'vscode-languageserver';
import { documentSymbols } from '../../server/features/document-symbols.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { read } from '../../server/reading.ts';
import type { ServerReport } from '../../server/requests.ts';
import { crlf, letter } from '../features/letters.ts';
import { type Change, startSession } from './session.ts';

/** Numbers from 0 to below `limit`, the same in every run. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Line starts and ends as LSP counts them, written apart from the server's own. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

const pieces = [
  '',
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u{1f600}',
  'e\u0301',
  '\ud83d',
  '\ude00',
  '\u0000',
  '\f',
  ': Upheld',
  'Decision rationale: ',
  'MAXIMUS guideline: ',
  'IMR ISSUES, DECISIONS AND RATIONALES\n',
  letter.slice(0, 300),
];

/** A random change of the text, as a client sends it and as it should turn out. */
function edit(text: string, pick: (limit: number) => number): { change: Change; text: string } {
  const lines = linesOf(text);
  const somewhere = (): { position: Position; offset: number } => {
    const line = pick(lines.length);
    const character = pick(lines[line].end - lines[line].start + 1);
    return { position: { line, character }, offset: lines[line].start + character };
  };
  const piece = pieces[pick(pieces.length)];
  if (pick(40) === 0) return { change: { text: piece + text }, text: piece + text };
  const a = somewhere();
  const far = pick(4) === 0 ? somewhere() : a;
  const [start, end] = a.offset <= far.offset ? [a, far] : [far, a];
  // A large deletion now and then is enough; else the letter would be gone soon.
  const to = end.offset - start.offset > 200 ? start : end;
  return {
    change: { range: { start: start.position, end: to.position }, text: piece },
    text: text.slice(0, start.offset) + piece + text.slice(to.offset),
  };
}

for (const [seed, start] of [letter, crlf(letter), letter.replaceAll('\n', '\r'), ''].entries()) {
  test(`random edits: the server's text stays the client's (seed ${seed})`, async () => {
    const server = await startSession();
    const uri = `untitled:${seed}`;
    const pick = random(seed + 1);
    let text = start;
    let version = 1;
    server.open(uri, text, version);
    for (let round = 0; round < 12; round++) {
      for (let events = 0; events < 10; events++) {
        const changes: Change[] = [];
        for (let count = 1 + pick(3); count > 0; count--) {
          const made = edit(text, pick);
          changes.push(made.change);
          text = made.text;
        }
        server.change(uri, ++version, ...changes);
      }
      const [report] = (await server.request<ServerReport>('imr/serverReport')).documents;
      assert.deepEqual([report.version, report.characters], [version, text.length]);
      const reading = read(text);
      // Over the wire a lone surrogate stays what it is: JSON writes it as an escape.
      assert.deepEqual(await server.ask<DocumentSymbol[]>('documentSymbol', uri), documentSymbols(reading).value);
      const { data } = await server.ask<SemanticTokens>('semanticTokens/full', uri);
      assert.deepEqual(data, semanticTokens(reading).value);
    }
  });
}

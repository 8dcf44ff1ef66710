import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, type Message, ResponseError } from 'vscode-languageserver';
import type { Documents, OpenDocument } from '../../server/lsp/documents.ts';
import { connectionOptions, createGuard, guarded, lineOf } from '../../server/lsp/guard.ts';

const params = { textDocument: { uri: 'untitled:a' } };

/** A guard over one document that can be changed, and what it logged. */
function setUp() {
  const log: string[] = [];
  let current = {} as OpenDocument;
  const documents = {
    get: (uri: string) => (uri === 'untitled:a' ? current : undefined),
    loading: () => undefined,
    isCurrent: (document: OpenDocument) => document === current,
  } as unknown as Documents;
  const change = () => {
    current = {} as OpenDocument;
  };
  return { guard: createGuard(documents, (line) => log.push(line)), log, change, token: new CancellationTokenSource() };
}

const code = (expected: number) => (error: unknown) => error instanceof ResponseError && error.code === expected;

test('an answer goes through', async () => {
  const { guard, token } = setUp();
  const handler = guard({ name: 'Test', nothing: 0, answer: () => 42 });
  assert.equal(await handler(params, token.token), 42);
});

test('a document that is not open is answered with nothing', async () => {
  const { guard, token } = setUp();
  const handler = guard({ name: 'Test', nothing: 0, answer: () => 42 });
  assert.equal(await handler({ textDocument: { uri: 'untitled:b' } }, token.token), 0);
});

test('an exception is a line of the log without its words, and the answer is nothing', async () => {
  const { guard, log, token } = setUp();
  const answer = (): number => {
    throw new TypeError('the patient fell');
  };
  assert.equal(await guard({ name: 'Outline', nothing: 0, answer })(params, token.token), 0);
  assert.equal(log.length, 1);
  assert.match(log[0], /^Outline failed \(TypeError\) at .*guard\.test\.ts/);
  assert.doesNotMatch(log[0], /patient/);
});

test('parameters that make no sense are answered with nothing', async () => {
  const { guard, log, token } = setUp();
  const handler = guard({ name: 'Test', nothing: 0, answer: () => 42 });
  assert.equal(await handler({} as typeof params, token.token), 0);
  assert.equal(log.length, 1);
});

test('a cancelled request is not worked on', async () => {
  const { guard, token } = setUp();
  token.cancel();
  let worked = false;
  const answer = () => {
    worked = true;
    return 1;
  };
  await assert.rejects(
    guard({ name: 'Test', nothing: 0, answer })(params, token.token),
    code(LSPErrorCodes.RequestCancelled),
  );
  assert.equal(worked, false);
});

test('a request that is cancelled while it is worked on has no answer', async () => {
  const { guard, token } = setUp();
  const answer = async () => {
    token.cancel();
    return 1;
  };
  await assert.rejects(
    guard({ name: 'Test', nothing: 0, answer })(params, token.token),
    code(LSPErrorCodes.RequestCancelled),
  );
});

test('an answer for a version that has passed is never given', async () => {
  const { guard, change, token } = setUp();
  const answer = async () => {
    change();
    return 1;
  };
  const request = { name: 'Test', nothing: 0, answer };
  await assert.rejects(guard(request)(params, token.token), code(LSPErrorCodes.ContentModified));
  const stale = () => new ResponseError<unknown>(LSPErrorCodes.ServerCancelled, '');
  await assert.rejects(guard({ ...request, stale })(params, token.token), code(LSPErrorCodes.ServerCancelled));
});

test('guarded work goes on after an exception', () => {
  const log: string[] = [];
  guarded(
    (line) => log.push(line),
    'Checking',
    () => {
      throw new Error('secret');
    },
  );
  assert.match(log.join(), /^Checking failed \(Error\)/);
});

test('a line of the log holds no words of an error, also where its message has many lines', () => {
  const line = lineOf('Test', new Error('first\n    at the second\nat last'));
  assert.doesNotMatch(line, /first|second|last/);
  assert.match(line, /^Test failed \(Error\) at .*guard\.test\.ts/);
  assert.equal(lineOf('Test', 'thrown words'), 'Test failed.');
});

test('a waiting request that is cancelled is answered at once, but not initialize and shutdown', () => {
  const cancel = (method: string) => {
    const message = { jsonrpc: '2.0', id: 7, method } as Message;
    return connectionOptions.connectionStrategy?.cancelUndispatched?.(message, () => undefined);
  };
  assert.equal(cancel('textDocument/documentSymbol')?.error?.code, LSPErrorCodes.RequestCancelled);
  assert.equal(cancel('textDocument/documentSymbol')?.id, 7);
  assert.equal(cancel('initialize'), undefined);
  assert.equal(cancel('shutdown'), undefined);
});

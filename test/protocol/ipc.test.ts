import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import type { InitializeResult } from 'vscode-languageserver';
import { bundle, createClient, type Message } from '../kit/protocol-client.ts';

for (const args of [[], ['--node-ipc']]) {
  test(`a process that was forked speaks over IPC (${args.join() || 'no argument'})`, async () => {
    const child = fork(bundle('server.js'), args, { silent: true });
    const client = createClient({
      send: (message) => child.send(message),
      onMessage: (listener) => child.on('message', (message) => listener(message as Message)),
    });
    const params = { processId: null, rootUri: null, capabilities: {} };
    const { serverInfo } = await client.request<InitializeResult>('initialize', params);
    assert.equal(serverInfo?.name, 'imr-letters');
    await client.request('shutdown');
    const ended = once(child, 'exit');
    client.notify('exit');
    assert.deepEqual((await ended)[0], 0);
  });
}

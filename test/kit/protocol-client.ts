import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SERVER_FLAGS } from '../../client/server-flags.ts';

/** A message of JSON-RPC in either direction. */
export interface Message {
  readonly jsonrpc?: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** An error answer of the server. */
export class AnswerError extends Error {
  readonly code: number;
  readonly data: unknown;
  constructor(method: string, error: NonNullable<Message['error']>) {
    super(`${method}: ${error.message} (${error.code})`);
    this.code = error.code;
    this.data = error.data;
  }
}

/** How messages reach a server and come back: a process's pipes, or a worker's port. */
export interface Transport {
  send(message: Message): void;
  onMessage(listener: (message: Message) => void): void;
}

/** A client that speaks LSP to a server over a transport. */
export interface Client {
  request<T>(method: string, params?: unknown): Promise<T>;
  /** As `request`, with the id to cancel it by. */
  start<T>(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<T> };
  cancel(id: number): void;
  notify(method: string, params?: unknown): void;
  /** The notifications that came so far, oldest first. */
  readonly notifications: readonly Message[];
  /** Resolves with the first notification of that method, from now on or already there after `from`, that passes. */
  notification<T>(method: string, passes?: (params: T) => boolean, from?: number): Promise<T>;
}

const WATCHDOG = 30_000;

/** What a client answers to a request of the server. */
export type Answer = (method: string, params: unknown) => unknown;

/** Makes a client; without an answer of its own it says null to every request of the server. */
export function createClient(transport: Transport, answer: Answer = () => null): Client {
  const waiting = new Map<number, { method: string; done: (value: unknown) => void; failed: (error: Error) => void }>();
  const notifications: Message[] = [];
  const listeners = new Set<(message: Message) => void>();
  let lastId = 0;
  transport.onMessage((message) => {
    if (message.method !== undefined && message.id !== undefined) {
      transport.send({ jsonrpc: '2.0', id: message.id, result: answer(message.method, message.params) ?? null });
    } else if (message.method !== undefined) {
      notifications.push(message);
      for (const listener of [...listeners]) listener(message);
    } else if (typeof message.id === 'number') {
      const request = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) request?.failed(new AnswerError(request.method, message.error));
      else request?.done(message.result);
    }
  });
  const start = <T>(method: string, params?: unknown) => {
    const id = ++lastId;
    const answer = within<T>(`An answer to ${method}`, (done, failed) =>
      waiting.set(id, { method, done: done as (value: unknown) => void, failed }),
    );
    transport.send({ jsonrpc: '2.0', id, method, params });
    return { id, answer };
  };
  return {
    start,
    request: (method, params) => start<never>(method, params).answer,
    cancel: (id) => transport.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } }),
    notify: (method, params) => transport.send({ jsonrpc: '2.0', method, params }),
    notifications,
    notification<T>(method: string, passes: (params: T) => boolean = () => true, from = notifications.length) {
      const fits = (message: Message) => message.method === method && passes(message.params as T);
      const known = notifications.slice(from).find(fits);
      if (known) return Promise.resolve(known.params as T);
      return within<T>(`A notification ${method}`, (done) => {
        const listener = (message: Message) => {
          if (!fits(message)) return;
          listeners.delete(listener);
          done(message.params as T);
        };
        listeners.add(listener);
      });
    },
  };
}

/** A promise that fails after the watchdog's time, so that a server that is silent fails a test with a sentence. */
function within<T>(what: string, run: (done: (value: T) => void, failed: (error: Error) => void) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const watchdog = setTimeout(() => reject(new Error(`${what} did not come in ${WATCHDOG / 1000} s.`)), WATCHDOG);
    const settled =
      <V>(settle: (value: V) => void) =>
      (value: V) => {
        clearTimeout(watchdog);
        settle(value);
      };
    run(settled(resolve), settled(reject));
  });
}

/** A server that runs as a process and speaks over stdio. */
export interface ServerProcess extends Client {
  readonly process: ChildProcess;
  /** Writes bytes as they are, framed or not. */
  raw(bytes: string | Uint8Array): void;
  /** What the server wrote to its standard error. */
  stderr(): string;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** Shutdown, then exit; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Where the build puts a bundle; the protocol tests run what is shipped. */
export function bundle(file: string): string {
  const found = path.resolve(import.meta.dirname, '../../dist', file);
  if (!existsSync(found)) throw new Error(`dist/${file} is missing: run "npm run build" first.`);
  return found;
}

/** Starts the built server with --stdio, as the client has Node run it. */
export function startServer(
  file: string = bundle('server.js'),
  args: readonly string[] = ['--stdio'],
  answer?: Answer,
): ServerProcess {
  const child = spawn(process.execPath, [...SERVER_FLAGS, file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  // The server may be gone before the last bytes are written; its exit is what the tests look at.
  child.stdin.on('error', () => undefined);
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const client = createClient(
    {
      send: (message) => child.stdin.write(frame(message)),
      onMessage: (listener) => readFrames(child, listener),
    },
    answer,
  );
  return {
    ...client,
    process: child,
    raw: (bytes) => child.stdin.write(bytes),
    stderr: () => errors,
    exited,
    async stop() {
      await client.request('shutdown');
      client.notify('exit');
      return exited;
    },
  };
}

/** A message with its header, as LSP frames it. */
export function frame(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]);
}

function readFrames(child: ChildProcess, listener: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (size > 0 && size >= wanted) {
      const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const header = buffer.indexOf('\r\n\r\n');
      const length = header < 0 ? undefined : /Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, header))?.[1];
      const end = header + 4 + Number(length);
      chunks = [buffer];
      if (length === undefined || buffer.length < end) {
        wanted = length === undefined ? size + 1 : end;
        return;
      }
      chunks = buffer.length > end ? [buffer.subarray(end)] : [];
      size = buffer.length - end;
      wanted = 0;
      listener(JSON.parse(buffer.toString('utf8', header + 4, end)) as Message);
    }
  });
}

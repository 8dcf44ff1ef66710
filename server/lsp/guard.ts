import type { CancellationToken, Message, ResponseMessage } from 'vscode-languageserver';
import { type ConnectionOptions, LSPErrorCodes, Message as Messages, ResponseError } from 'vscode-languageserver';
import type { Documents, OpenDocument } from './documents.ts';

/** Writes a line to the client's log. A line holds no letter text. */
export type Log = (line: string) => void;

/**
 * An error as a line without letter text: its kind and where it was raised. Its message is left out, since an error
 * may quote what it stumbled over.
 */
export function lineOf(place: string, error: unknown): string {
  if (!(error instanceof Error)) return `${place} failed.`;
  const { stack = '', message } = error;
  // The stack opens with the message, whose own lines may look like frames.
  const words = stack.indexOf(message);
  const frames = stack.slice(words < 0 ? 0 : words + message.length).match(/^\s+at .+$/gm) ?? [];
  const where = frames.slice(0, 4).map((frame) => ` ${frame.trim()}`);
  return `${place} failed (${error.name})${where.join('')}`;
}

/** Runs a piece of work; an exception becomes a line of the log, and the server goes on. */
export function guarded(log: Log, place: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    log(lineOf(place, error));
  }
}

/** The parameters of every request on a document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** The answer to a request on one version of a document. */
export type Answer<P, R> = (document: OpenDocument, params: P, token: CancellationToken) => R | Promise<R>;

/** What a guarded request is: its name in the log, its empty answer, and what it says where the answer is stale. */
export interface Request<P, R> {
  readonly name: string;
  readonly nothing: R;
  readonly answer: Answer<P, R>;
  readonly stale?: () => ResponseError<unknown>;
}

const contentModified = (): ResponseError<unknown> =>
  new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');

/**
 * Makes handlers of requests on documents: a cancelled request is not worked on, an exception is logged and answered
 * with nothing, and an answer for a version that has passed is never given. What is no answer is thrown, as an error
 * of the protocol.
 */
export function createGuard(documents: Documents, log: Log) {
  return <P extends DocumentParams, R>({ name, nothing, answer, stale = contentModified }: Request<P, R>) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      if (token.isCancellationRequested) throw cancelled();
      let document: OpenDocument | undefined;
      let result = nothing;
      try {
        const { uri } = params.textDocument;
        document = documents.get(uri);
        const loading = document && documents.loading(uri);
        const loaded = loading ? await afterLoading(documents, uri, loading, document) : document;
        document = loaded ?? document;
        if (loaded) result = await answer(loaded, params, token);
      } catch (error) {
        log(lineOf(name, error));
      }
      if (token.isCancellationRequested) throw cancelled();
      if (document && !documents.isCurrent(document)) throw stale();
      return result;
    };
}

/** The document as it is read once its settings are there; `undefined` where it has changed or was closed since. */
async function afterLoading(documents: Documents, uri: string, loading: Promise<void>, asked?: OpenDocument) {
  await loading;
  const document = documents.get(uri);
  return document?.version === asked?.version ? document : undefined;
}

/**
 * How the connection treats messages before a handler sees them: a request that is cancelled while it waits is taken
 * out of the queue, and a message that is none of the protocol's is dropped (the library would log it whole).
 */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message: Message): ResponseMessage | undefined => {
      if (!Messages.isRequest(message) || message.method === 'initialize' || message.method === 'shutdown') {
        return undefined;
      }
      return { jsonrpc: '2.0', id: message.id, error: cancelled().toJson() };
    },
  },
  messageStrategy: {
    handleMessage: (message, next) => {
      const known = Messages.isRequest(message) || Messages.isNotification(message) || Messages.isResponse(message);
      return known ? next(message) : undefined;
    },
  },
};

/** Options of a connection, and what hands on the messages that wait. */
export interface Gate {
  readonly options: ConnectionOptions;
  /** Hands on what has waited, in its order; nothing waits from then on. */
  open(): void;
}

/** As `connectionOptions`, but what arrives behind `initialize` waits for the engine: no message is lost to its loading. */
export function createGate(): Gate {
  const { messageStrategy } = connectionOptions;
  let waiting: (() => void)[] | undefined;
  return {
    options: {
      ...connectionOptions,
      messageStrategy: {
        handleMessage: (message, next) => {
          const hand = () => messageStrategy?.handleMessage(message, next);
          const ends = Messages.isNotification(message) && message.method === 'exit';
          if (waiting && !Messages.isResponse(message) && !ends) {
            waiting.push(hand);
            return;
          }
          if (Messages.isRequest(message) && message.method === 'initialize') waiting = [];
          return hand();
        },
      },
    },
    open() {
      const ready = waiting ?? [];
      waiting = undefined;
      for (const hand of ready) void hand();
    },
  };
}

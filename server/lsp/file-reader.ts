import type { Connection } from 'vscode-languageserver';
import { readFileRequest } from '../requests.ts';
import type { Client } from './client.ts';
import type { Environment } from './status.ts';

/** Reads a text file by its URI as it is saved; `undefined` where there is none or it may not be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** How long a question to the client is waited for, in milliseconds; one that is never answered holds nothing up. */
const PATIENCE = 2000;

/** A question to the client that comes to nothing where the client refuses, or says nothing for two seconds. */
export async function asked<T>(question: Promise<T>, { later }: Environment): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => later(() => resolve(undefined), PATIENCE));
  try {
    return await Promise.race([question, silence]);
  } catch {
    return undefined;
  }
}

/** Files of the machine that a process reads itself; all others, of virtual workspaces and in the browser, the client. */
export const createFileReader =
  (connection: Connection, environment: Environment, client: () => Client): ReadFile =>
  async (uri) => {
    if (environment.readFile && uri.startsWith('file:')) return environment.readFile(uri);
    if (!client().readsFiles) return undefined;
    const text: unknown = await asked(connection.sendRequest(readFileRequest, { uri }), environment);
    return typeof text === 'string' ? text : undefined;
  };

import type { Connection } from 'vscode-languageserver';
import { type LetterStatus, type ServerReport, statusChangedNotification } from '../requests.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { LetterFiles } from './letter-files.ts';

/** What a status item says of a document. */
export function letterStatus({ reading, findings, limits }: OpenDocument): LetterStatus {
  const decisions = { items: 0, upheld: 0, overturned: 0 };
  for (const { block } of reading.alone) {
    const { items } = block.letter;
    decisions.items += items.length;
    for (const { decision } of items) {
      if (decision?.value === 'upheld') decisions.upheld++;
      if (decision?.value === 'overturned') decisions.overturned++;
    }
  }
  return { letters: reading.alone.length, ...decisions, findings: findings.length, limits: [...limits.values()] };
}

/** Tells the client of a document's status where it is another than the one it was told of last. */
export function createAnnouncer(connection: Connection, documents: Documents): (document: OpenDocument) => void {
  const announced = documents.perDocument<string>();
  return (document) => {
    const said = JSON.stringify(letterStatus(document));
    if (announced.get(document.uri) === said) return;
    announced.set(document.uri, said);
    void connection.sendNotification(statusChangedNotification, { uri: document.uri });
  };
}

/** The machine that the server runs on: a process or a worker. */
export interface Environment {
  /** The extension's version. */
  readonly version: string;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** The memory in use in megabytes; null where it cannot be known. */
  readonly memoryMegabytes: () => number | null;
  /** Reads a file of this machine by its `file:` URI; absent where there is none to read. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** The letters that are saved on this machine; absent where none can be read. */
  readonly letterFiles?: LetterFiles;
  /** Runs the work after the handler that asks for it, no sooner than after so many milliseconds. */
  readonly later: (work: () => void, milliseconds: number) => void;
}

/** Version, times and sizes, never text. */
export function serverReport(documents: Documents, environment: Environment, started: number): ServerReport {
  return {
    version: environment.version,
    uptimeSeconds: Math.round((environment.now() - started) / 1000),
    memoryMegabytes: environment.memoryMegabytes(),
    documents: documents.all().map((document) => {
      const { letters, items, findings } = letterStatus(document);
      return {
        uri: document.uri,
        version: document.version,
        characters: document.text.length,
        letters,
        items,
        findings,
        readMilliseconds: round(document.readMilliseconds),
        checkMilliseconds: round(document.checkMilliseconds),
      };
    }),
  };
}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

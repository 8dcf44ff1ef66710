/** Names and shapes of the messages between client and server beyond LSP; the one file that both sides share. */

/** Client to server: what the server read of one document. Params `{ uri }`, result `LetterStatus | null`. */
export const letterStatusRequest = 'imr/letterStatus';
export interface LetterStatus {
  readonly letters: number;
  readonly items: number;
  readonly upheld: number;
  readonly overturned: number;
  readonly findings: number;
  /** Limits that were reached, in plain sentences; empty as a rule. */
  readonly limits: readonly string[];
}

/** Server to client, notification: the status of a document changed. Params `{ uri }`. */
export const statusChangedNotification = 'imr/statusChanged';

/** Client to server: version, times and sizes per open document, never text. Result `ServerReport`. */
export const serverReportRequest = 'imr/serverReport';
export interface ServerReport {
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly memoryMegabytes: number | null;
  readonly documents: readonly {
    readonly uri: string;
    readonly version: number;
    readonly characters: number;
    readonly letters: number;
    readonly items: number;
    readonly findings: number;
    readonly readMilliseconds: number;
    readonly checkMilliseconds: number;
  }[];
}

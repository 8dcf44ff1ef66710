/** The outside world of the command line, so that tests can stand in for it. */
export interface Io {
  /** Paths are relative to this folder. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The file that other threads are started from; absent where all is to be done in one. */
  readonly program?: string;
  /** True once nobody reads the output any more. */
  readonly isClosed?: () => boolean;
  /** Has Ctrl-C call this, once, instead of ending the process. */
  readonly onInterrupt?: (listener: () => void) => void;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  hasColors?(): boolean;
  /** Settled when what was written is on its way; absent where it always is. */
  drained?(): Promise<void>;
}

/** What the process ends with. */
export const ExitCode = { clean: 0, findings: 1, error: 2, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Something that the user has to mend: a sentence that says what, where and how. */
export class UsageError extends Error {}

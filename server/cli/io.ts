/** The outside world of the command line, so that tests can stand in for it. */
export interface Io {
  /** Paths are relative to this folder. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  hasColors?(): boolean;
}

/** What the process ends with. */
export const ExitCode = { clean: 0, findings: 1, error: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Something that the user has to mend: a sentence that says what, where and how. */
export class UsageError extends Error {}

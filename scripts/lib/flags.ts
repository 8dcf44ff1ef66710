// The flags that @vscode/test-electron passes to VS Code.
import path from 'node:path';
import { Problem } from './commands.ts';

export interface TestRun {
  /** Folders of the extensions under test. */
  readonly development: readonly string[];
  /** The file that exports `run`. */
  readonly tests: string;
  /** The folder to open. */
  readonly folder: string;
}

const flagOf = (args: readonly string[], name: string): string[] =>
  args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));

/** Reads them; what a browser has no use for (`--no-sandbox`, `--user-data-dir=...`) is passed over. */
export function readFlags(args: readonly string[]): TestRun {
  const development = flagOf(args, 'extensionDevelopmentPath');
  const tests = flagOf(args, 'extensionTestsPath').at(-1);
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (development.length === 0 || tests === undefined) {
    throw new Problem('--extensionDevelopmentPath=FOLDER and --extensionTestsPath=FILE are needed.');
  }
  return { development, tests, folder: path.resolve(folder ?? '.') };
}

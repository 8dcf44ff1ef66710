import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Io, Output } from '../../server/cli/io.ts';
import { run } from '../../server/cli/run.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface World extends Pick<Io, 'isClosed' | 'onInterrupt'> {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
}

const program = fileURLToPath(new URL('../../server/main.cli.ts', import.meta.url));

/** Runs the command line inside the test's own process. */
export async function runCli(
  args: readonly string[],
  { cwd = '.', stdin = '', terminal = false, ...world }: World = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    write: (text) => {
      written[name] += text;
    },
    isTTY: terminal,
    hasColors: () => true,
  });
  async function* input() {
    yield stdin;
  }
  const outputs = { stdout: output('stdout'), stderr: output('stderr') };
  const io = { cwd: path.resolve(cwd), ...outputs, stdin: input(), program, ...world };
  return { code: await run(args, '1.2.3', io), ...written };
}

/** A folder with these files, gone after the test. */
export function folderWith(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letters-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

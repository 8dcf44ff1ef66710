import process from 'node:process';
import { ExitCode } from './cli/io.ts';
import { run } from './cli/run.ts';

/** Set by the build; there is none where the source runs as it is. */
declare const __VERSION__: string | undefined;
const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'not built';

const { stdin, stdout, stderr } = process;

// A reader that stops early ("| head") is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), version, { cwd: process.cwd(), stdin, stdout, stderr }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`imr-letters stopped on an error of its own: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = ExitCode.error;
  },
);

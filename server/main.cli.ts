import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { ExitCode, type Io, type Output } from './cli/io.ts';
import { run } from './cli/run.ts';

/** Set by the build; there is none where the source runs as it is. */
declare const __VERSION__: string | undefined;
const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'not built';

if (isMainThread) start();
else void import('./cli/threads.ts').then(({ serveThread }) => serveThread());

function start(): void {
  const { stdin, stdout, stderr } = process;
  let isClosed = false;
  // A reader that stops early ("| head") is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  const io: Io = {
    cwd: process.cwd(),
    stdin,
    stdout: outputTo(stdout),
    stderr: outputTo(stderr),
    program: import.meta.filename,
    isClosed: () => isClosed,
    onInterrupt: (listener) => void process.once('SIGINT', listener),
  };
  run(process.argv.slice(2), version, io).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      stderr.write(`imr-letters stopped on an error of its own: ${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = ExitCode.error;
    },
  );
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => stream.write(text),
    isTTY: stream.isTTY === true,
    hasColors: () => stream.hasColors(),
    drained: () => drained(stream),
  };
}

/** Settled once there is room for more, or nobody reads any more. */
const drained = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    const ends = ['drain', 'error', 'close'];
    const settle = () => {
      for (const end of ends) stream.off(end, settle);
      resolve();
    };
    for (const end of ends) stream.on(end, settle);
  });

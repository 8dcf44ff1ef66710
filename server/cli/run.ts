import path from 'node:path';
import { read } from '../reading.ts';
import { HELP, type InspectCommand, parseCommand } from './arguments.ts';
import { check } from './check.ts';
import { placeOf, readStdin, readText } from './documents.ts';
import { format } from './format.ts';
import { inspect } from './inspect.ts';
import { inspectText } from './inspect-text.ts';
import { ExitCode, type Io, UsageError } from './io.ts';
import { createSettings } from './settings.ts';

/** Runs one command line (without node and script) and gives the exit code. */
export async function run(argv: readonly string[], version: string, io: Io): Promise<ExitCode> {
  try {
    const command = parseCommand(argv);
    switch (command.name) {
      case 'help':
        io.stdout.write(HELP);
        return ExitCode.clean;
      case 'version':
        io.stdout.write(`${version}\n`);
        return ExitCode.clean;
      case 'check':
        return await check(command, io);
      case 'inspect':
        return await inspectFile(command, io);
      case 'format':
        return await format(command, io);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return ExitCode.error;
  }
}

async function inspectFile({ path: given, format: shape, config }: InspectCommand, io: Io): Promise<ExitCode> {
  const tell = (sentence: string) => io.stderr.write(`${sentence}\n`);
  const file = { file: given, path: given === '-' ? '-' : path.resolve(io.cwd, given) };
  const settingsOf = createSettings(io.cwd, tell, { configuration: config });
  const source = { cwd: io.cwd, ...(given === '-' ? { stdin: await readStdin(io) } : {}) };
  const text = readText(file, source, { notice: tell, problem: tell })?.text;
  if (text === undefined) return ExitCode.error;
  const inspection = inspect(given, read(text, settingsOf(placeOf(file, source))));
  io.stdout.write(shape === 'json' ? `${JSON.stringify(inspection, undefined, 2)}\n` : inspectText(inspection));
  return ExitCode.clean;
}

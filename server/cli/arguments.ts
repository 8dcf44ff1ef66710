import { type ParseArgsConfig, parseArgs } from 'node:util';
import { columnOf, type Wrap } from '../features/formatting/wrap.ts';
import type { Severity } from '../rules/finding.ts';
import { SEVERITIES } from '../rules/rules.ts';
import { UsageError } from './io.ts';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckCommand {
  readonly name: 'check';
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Severity;
  /** The one configuration that counts, as it was named. */
  readonly config?: string;
  /** Applies the safe fixes to the files. */
  readonly fix?: boolean;
  /** Takes entries out of the baselines that no finding answers to. */
  readonly pruneBaseline?: boolean;
  /** How many threads work; absent for as many as are worth it and the machine runs at a time. */
  readonly threads?: number;
}

export interface InspectCommand {
  readonly name: 'inspect';
  readonly path: string;
  readonly format: Format;
  readonly config?: string;
}

export interface FormatCommand {
  readonly name: 'format';
  readonly paths: readonly string[];
  readonly wrap: Wrap;
  /** What becomes of the letters that are laid out: printed, written over their files, or only named. */
  readonly to: 'print' | 'write' | 'check';
  readonly config?: string;
  readonly threads?: number;
}

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | CheckCommand
  | InspectCommand
  | FormatCommand;

export const HELP = `Reads and checks California Independent Medical Review determination letters.

  imr-letters check [FILES|FOLDERS|GLOBS|-] [--format text|json] [--fail-on error|warning|information|hint]
                    [--config FILE] [--fix] [--prune-baseline] [--threads NUMBER]
  imr-letters inspect FILE [--format text|json] [--config FILE]
  imr-letters format FILE|- [--wrap unwrap|keep|COLUMN] [--config FILE]
  imr-letters format FILES|FOLDERS|GLOBS --write|--check [--wrap unwrap|keep|COLUMN] [--config FILE]
                     [--threads NUMBER]
  imr-letters --help
  imr-letters --version

check    Lists the findings of letters. Without paths: of the current folder. "-" reads one letter from
         standard input. In folders it reads *.imr, *.imr.txt and those *.txt that open as a letter (not in
         node_modules and .git); other files are counted and left out.
inspect  Shows what was read from one file: letters, sections, items, decisions, fields, criteria, citations.
format   Prints a letter with its labels, blanks and lines in order; with --write it goes over its file, with
         --check the letters that would change are named. What the letter says stays.

Letters are read by the nearest ".imr-letters.json" above them, which sets severities,
names letters to ignore, accepted findings, and catalog files of your organization.

  --format          text (default) for people, json for programs.
  --fail-on         The mildest severity that makes check end with 1; default error.
  --config          The one configuration that counts, instead of the nearest.
  --fix             Applies the fixes that never change meaning, and reports what stands then.
  --prune-baseline  Takes accepted findings out of the baseline that are not in their letters any more.
  --threads         How many threads read and check at a time. Without it one does few files, and archives
                    take as many as the machine has cores. The output is the same for every number.
  --wrap            What becomes of the lines of a paragraph: unwrap (default) makes it one line, keep
                    leaves them, a number from 40 to 400 wraps at that column.
  --write           Writes letters over their files.
  --check           Names the letters that are not in order.

Exit codes: 0 clean, 1 findings at or above --fail-on or letters that --check names, 2 wrong usage or a file that could not be read,
130 ended with Ctrl-C.
`;

/** Reads the command line (without node and script); throws a `UsageError` where it cannot be followed. */
export function parseCommand(argv: readonly string[]): Command {
  const [name, ...rest] = argv;
  if (name === undefined) throw usage('No command was given.');
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  if (name === '--version' || name === '-v') return { name: 'version' };
  if (name === 'check') return parseCheck(rest);
  if (name === 'inspect') return parseInspect(rest);
  if (name === 'format') return parseFormat(rest);
  if (name.startsWith('-')) throw usage(`The command comes first, before "${name}".`);
  throw usage(`There is no command "${name}".`);
}

const sharedOptions = {
  format: { type: 'string', default: 'text' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Of commands for many files. */
const threadsOption = { threads: { type: 'string' } } as const;

function parseCheck(args: string[]): Command {
  const { values, positionals } = parse('check', args, {
    ...sharedOptions,
    'fail-on': { type: 'string', default: 'error' },
    fix: { type: 'boolean', default: false },
    'prune-baseline': { type: 'boolean', default: false },
    ...threadsOption,
  });
  if (values.help) return { name: 'help' };
  return {
    name: 'check',
    paths: positionals.length > 0 ? positionals : ['.'],
    format: oneOf('--format', FORMATS, values.format),
    failOn: oneOf('--fail-on', SEVERITIES.toReversed(), values['fail-on']),
    ...configOf(values),
    ...(values.fix === true ? { fix: true } : {}),
    ...(values['prune-baseline'] === true ? { pruneBaseline: true } : {}),
    ...threadsOf(values),
  };
}

function parseInspect(args: string[]): Command {
  const { values, positionals } = parse('inspect', args, sharedOptions);
  if (values.help) return { name: 'help' };
  if (positionals.length !== 1)
    throw usage(
      `inspect reads one file; ${positionals.length === 0 ? 'none was' : `${positionals.length} were`} named.`,
    );
  const format = oneOf('--format', FORMATS, values.format);
  return { name: 'inspect', path: positionals[0], format, ...configOf(values) };
}

function parseFormat(args: string[]): Command {
  const { values, positionals } = parse('format', args, {
    wrap: { type: 'string', default: 'unwrap' },
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    config: sharedOptions.config,
    help: sharedOptions.help,
    ...threadsOption,
  });
  if (values.help) return { name: 'help' };
  if (values.write && values.check) throw usage('--write and --check exclude each other.');
  const to = values.write ? 'write' : values.check ? 'check' : 'print';
  if (positionals.length === 0) throw usage('format lays out letters; none was named.');
  if (to === 'print' && positionals.length > 1)
    throw usage(`format prints one letter; ${positionals.length} were named. --write writes them over their files.`);
  return {
    name: 'format',
    paths: positionals,
    wrap: wrapIn(values.wrap),
    to,
    ...configOf(values),
    ...threadsOf(values),
  };
}

function wrapIn(given: string | boolean | undefined): Wrap {
  const wrap = given === 'unwrap' || given === 'keep' ? given : columnOf(Number(given));
  if (wrap === undefined) throw usage(`--wrap is unwrap, keep or a number from 40 to 400, not "${given}".`);
  return wrap;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

const configOf = ({ config }: Values): { config?: string } => (typeof config === 'string' ? { config } : {});

const MOST_THREADS = 256;

function threadsOf({ threads }: Values): { threads?: number } {
  if (threads === undefined) return {};
  const count = Number(threads);
  if (!/^\d+$/.test(String(threads)) || count < 1 || count > MOST_THREADS)
    throw usage(`--threads is a number from 1 to ${MOST_THREADS}, not "${threads}".`);
  return { threads: count };
}

function parse(command: string, args: string[], options: ParseArgsConfig['options']) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (error) {
    throw usage(optionProblem(command, error as Error & { code?: string }));
  }
}

function optionProblem(command: string, { message, code }: Error & { code?: string }): string {
  const name = /--[\w-]+/.exec(message)?.[0] ?? /'(-\w)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${command} has no option "${name}".`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `${command} could not read its options: ${message}`;
  return message.includes('not take')
    ? `The option "${name}" takes no value.`
    : `The option "${name}" lacks its value.`;
}

function oneOf<T extends string>(option: string, allowed: readonly T[], value: string | boolean | undefined): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw usage(`${option} is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
}

const usage = (problem: string): UsageError => new UsageError(`${problem} "imr-letters --help" shows how to use it.`);

// `npm start [-- FOLDER] [-- --desktop]`: VS Code with this extension on a folder of letters, in the browser or,
// with --desktop, in the installed VS Code. PORT chooses the port; without it a free one is taken.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main, onStop, Problem, runCommand } from './lib/commands.ts';
import { firstLetter } from './lib/letters.ts';
import { inProject, userPath } from './lib/project.ts';
import { packageExtension, vsix } from './lib/vsix.ts';
import {
  ensureWorkbench,
  installExtension,
  remoteUri,
  type Server,
  startServer,
  workbenchUrl,
} from './lib/workbench.ts';

const windows = process.platform === 'win32';

/** `code` is a batch file on Windows, which only the command interpreter starts. */
const runCode = (...args: string[]) =>
  windows ? runCommand('cmd', ['/c', 'code', ...args]) : runCommand('code', args);

function letterToOpen(folder: string): string | undefined {
  const name = firstLetter(readdirSync(folder));
  return name && path.join(folder, name);
}

async function startDesktop(folder: string): Promise<number> {
  if ((await runCode('--version')).code !== 0) {
    throw new Problem(
      'VS Code is not installed as `code`. Install it from https://code.visualstudio.com (macOS: then run "Shell Command: Install \'code\' command in PATH" in it), or run npm start without --desktop.',
    );
  }
  await packageExtension();
  const installed = await runCode('--install-extension', vsix, '--force');
  if (installed.code !== 0) throw new Problem(`VS Code refused the extension:\n${installed.output}`);
  const letter = letterToOpen(folder);
  const opened = await runCode(folder, ...(letter ? ['--goto', letter] : []));
  if (opened.code !== 0) throw new Problem(`VS Code did not open ${folder}:\n${opened.output}`);
  console.log(`IMR Letters is installed in VS Code, and VS Code is open on ${folder}.`);
  return 0;
}

/** Shows the address in the user's browser, where there is a desktop to show it on. */
function openOnDesktop(url: string): void {
  const linux = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  const program = process.platform === 'darwin' ? 'open' : linux ? 'xdg-open' : undefined;
  if (!program) return;
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => {}); // the address is printed; whoever has no such program follows it by hand
  child.unref();
}

function port(): number {
  const value = process.env.PORT ?? '0';
  if (/^\d+$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new Problem(`PORT is "${value}"; it must be a number below 65536.`);
}

async function startBrowser(folder: string): Promise<number> {
  if (windows) throw new Problem('On Windows, run npm start -- --desktop: it uses the installed VS Code.');
  let server: Server | undefined;
  let stopped = false;
  onStop(async () => {
    stopped = true;
    await server?.stop();
  }, 0);
  await Promise.all([packageExtension(), ensureWorkbench()]);
  const dataFolder = inProject('.cache/vscode');
  await installExtension(dataFolder, vsix);
  server = await startServer({ port: port(), dataFolder });
  const letter = letterToOpen(folder);
  const url = workbenchUrl(server, folder, letter ? [['openFile', remoteUri(server, letter)]] : []);
  console.log(`VS Code with IMR Letters is at\n\n  ${url}\n\nStop it with Ctrl+C.`);
  openOnDesktop(url);
  const { process: child } = server;
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (!stopped) throw new Problem(`VS Code's server ended (code ${code}).`);
  return 0;
}

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { desktop: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const folder = positionals[0] === undefined ? inProject('samples') : userPath(positionals[0]);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Problem(`There is no folder ${folder}.`);
  return values.desktop ? startDesktop(folder) : startBrowser(folder);
});

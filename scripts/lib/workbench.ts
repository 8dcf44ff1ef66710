// VS Code for the browser: its server from npm's `code-server`, started directly, and the addresses it answers to.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem, runNode } from './commands.ts';
import { installOnce } from './install.ts';
import { inProject } from './project.ts';

const tool = inProject('tools/workbench');
const vscode = path.join(tool, 'node_modules/code-server/lib/vscode');
const serverMain = path.join(vscode, 'out/server-main.js');

/** Built-in extensions that ask for compiled modules as soon as they start. */
const withoutUse = ['copilot', 'git'];

/** Installs VS Code's server below tools/workbench, once; nothing is compiled. */
export async function ensureWorkbench(): Promise<void> {
  await installOnce(tool, 'VS Code for the browser');
  for (const name of withoutUse) rmSync(path.join(vscode, 'extensions', name), { recursive: true, force: true });
  // The browser loads modules from VS Code's own folder; they were installed beside it, under our lock.
  const modules = path.join(vscode, 'node_modules');
  if (!existsSync(modules)) symlinkSync(path.join(tool, 'node_modules'), modules, 'junction');
}

/** Settings for a workbench that shows the letters and nothing else. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
};

type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  /** 0 takes a free port. */
  readonly port?: number;
  /** Keeps extensions and settings for the next time; without it they lie in a temporary folder. */
  readonly dataFolder?: string;
  readonly args?: readonly string[];
  onLog?(text: string): void;
}

export interface Server {
  readonly authority: string;
  readonly token: string;
  readonly process: ChildProcess;
  /** Replaces the user settings but for the quiet ones; pages opened from now on have them. */
  setSettings(settings: Settings): void;
  stop(): Promise<void>;
}

const extensionsFolder = (dataFolder: string): string => path.join(dataFolder, 'extensions');

const folders = (dataFolder: string): string[] => [
  '--server-data-dir',
  dataFolder,
  '--extensions-dir',
  extensionsFolder(dataFolder),
];

/** Installs a VSIX alone into the workbench that keeps its data in `dataFolder`. */
export async function installExtension(dataFolder: string, vsix: string): Promise<void> {
  await ensureWorkbench();
  rmSync(extensionsFolder(dataFolder), { recursive: true, force: true });
  const { code, output } = await runNode([serverMain, ...folders(dataFolder), '--install-extension', vsix, '--force']);
  if (code !== 0) throw new Problem(`VS Code refused the extension:\n${output}`);
}

const settingsFile = (dataFolder: string): string => path.join(dataFolder, 'data/User/settings.json');

function writeSettings(dataFolder: string, settings: Settings): void {
  const file = settingsFile(dataFolder);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}

/** The port that the server says it listens on. */
function listening(child: ChildProcess, onLog: (text: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    let waiting = true;
    const read = (data: Buffer): void => {
      const text = String(data);
      onLog(text);
      if (!waiting) return;
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
      // The server would go on without a port.
      const refused = /Error: listen (E\w+.*)/.exec(output)?.[1];
      if (refused) reject(new Problem(`VS Code's server cannot listen: ${refused}. Choose another port with PORT.`));
      waiting = !port && !refused;
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Problem(`VS Code's server ended early (code ${code}).\n${output}`)));
  });
}

/** Ends a process together with those it started: extension hosts outlive the server otherwise. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

function spawnServer(dataFolder: string, temporary: string, token: string, options: ServerOptions): ChildProcess {
  const where = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'];
  const args = [serverMain, ...where, ...quiet, ...folders(dataFolder), ...(options.args ?? [])];
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    // Sockets lie in the temporary folder; no gallery means no look-ups in a marketplace.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: temporary, XDG_RUNTIME_DIR: temporary },
  });
}

/** Asks the server to end and waits until it has. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
}

/** Starts VS Code's server on 127.0.0.1 and returns when it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  await ensureWorkbench();
  const temporary = mkdtempSync(path.join(tmpdir(), 'imr-workbench-'));
  const dataFolder = options.dataFolder ?? path.join(temporary, 'data');
  // What the user has set since the last time stays.
  if (!existsSync(settingsFile(dataFolder))) writeSettings(dataFolder, {});
  const token = randomBytes(16).toString('hex');
  const child = spawnServer(dataFolder, temporary, token, options);
  const clean = (): void => {
    endGroup(child);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', clean);
  const stop = async (): Promise<void> => {
    await stopServer(child);
    clean();
    process.removeListener('exit', clean);
  };
  const port = await listening(child, options.onLog ?? (() => {})).catch(async (error) => {
    await stop();
    throw error;
  });
  const setSettings = (settings: Settings): void => writeSettings(dataFolder, settings);
  return { authority: `127.0.0.1:${port}`, token, process: child, setSettings, stop };
}

/** How the workbench names a file of this machine. */
export const remoteUri = (server: Pick<Server, 'authority'>, file: string): string =>
  `vscode-remote://${server.authority}${path.resolve(file)}`;

/** The workbench's address with a folder opened; `payload` are instructions such as `['openFile', URI]`. */
export function workbenchUrl(
  server: Server,
  folder: string,
  payload: readonly (readonly [string, string])[] = [],
): string {
  const url = new URL(`http://${server.authority}/`);
  url.searchParams.set('tkn', server.token);
  url.searchParams.set('folder', path.resolve(folder));
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return String(url);
}

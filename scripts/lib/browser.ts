// Finds a Chromium, installs one where there is none, and launches it.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { type Browser, chromium } from 'playwright-core';
import { Problem, runCommand, runNode } from './commands.ts';
import { inProject } from './project.ts';

/** What the search looks at; a test gives its own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Where playwright puts the Chromium that it downloads. */
  readonly downloaded: string;
  exists(file: string): boolean;
}

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function systemPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${home}/Applications`];
    return applications.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => `${folder}/${command}`));
}

/** The browser to use: CHROME_PATH alone where it is set, else the system's, else the one playwright downloaded. */
export function findBrowser(machine: Machine): string | undefined {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.exists(chosen)) return chosen;
    throw new Problem(`CHROME_PATH names ${chosen}, which is not there. Correct it, or unset it to search the system.`);
  }
  return [...systemPlaces(machine), machine.downloaded].find((file) => machine.exists(file));
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  downloaded: chromium.executablePath(),
  exists: existsSync,
});

const isRoot = (): boolean => process.getuid?.() === 0;

/** Playwright's own download; on a bare Linux the libraries that Chromium needs come after it. */
async function download(): Promise<boolean> {
  const playwright = inProject('node_modules/playwright-core/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  if ((await runNode([playwright, 'install', '--no-shell', 'chromium'], { env })).code !== 0) return false;
  if (process.platform === 'linux' && isRoot()) await runNode([playwright, 'install-deps', 'chromium'], { env });
  return true;
}

async function installFromDebian(): Promise<boolean> {
  if (process.platform !== 'linux' || !isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => runCommand('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  if ((await install()).code === 0) return true;
  // The package lists are missing or older than the archive.
  return (await apt('update')).code === 0 && (await install()).code === 0;
}

/** The path of a Chromium, installed now if there was none. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser(thisMachine());
  if (found) return found;
  console.log('Installing Chromium ...');
  const installed = (await download()) || (await installFromDebian());
  const file = installed ? findBrowser(thisMachine()) : undefined;
  if (file) return file;
  throw new Problem(
    'No Chromium was found and none could be installed. Install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH.',
  );
}

/** A headless Chromium that leaves signals to its caller: playwright's own handlers end the process at once. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}

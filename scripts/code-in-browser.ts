#!/usr/bin/env node
// Stands in for VS Code's desktop program: takes the flags that @vscode/test-electron passes, runs the tests in
// VS Code's server and a headless Chromium, prints the tests' output and exits with their code.
// CODE_IN_BROWSER_DEBUG=1 prints every log; CODE_IN_BROWSER_PICTURE=FILE takes a picture when a test fails.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './lib/browser.ts';
import { onStop } from './lib/commands.ts';
import { type Driver, startDriver } from './lib/driver.ts';
import { readFlags } from './lib/flags.ts';
import { remoteUri, type Server, startServer, workbenchUrl } from './lib/workbench.ts';

const limit = 360_000;
const debug = process.env.CODE_IN_BROWSER_DEBUG !== undefined;
const picture = process.env.CODE_IN_BROWSER_PICTURE;
const { development, tests, folder } = readFlags(process.argv.slice(2));

// The workbench's own log arrives on the same channel as the tests' output.
const workbenchLog =
  /^(Canceled|Creation of workbench contribution|Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Ignoring fetching additional|\[(reconnection|AgentHost|AccountPolicy|Service Worker))/;

let server: Server | undefined;
let browser: Browser | undefined;
let page: Page | undefined;
let driver: Driver | undefined;

async function close(): Promise<void> {
  driver?.stop();
  await browser?.close().catch(() => {});
  await server?.stop();
}

let ending = false;
async function end(code: number, why?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (why) console.error(why);
  if (code !== 0 && picture) await page?.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
  await close();
  process.exit(code);
}

function print(type: string, args: readonly unknown[]): void {
  if (!debug && workbenchLog.test(String(args[0]))) return;
  const write = type === 'error' || type === 'warn' ? console.error : console.log;
  write(...args);
}

onStop(close);
setTimeout(() => void end(124, `The tests in VS Code gave no result after ${limit / 1000} s.`), limit).unref();
try {
  driver = await startDriver(() => page);
  // The tests run in a process of the server and find the driver by its environment.
  process.env.IMR_TEST_DRIVER = driver.address;
  // Only with the smoke-test driver does a built VS Code run tests that the address names.
  server = await startServer({
    args: ['--enable-smoke-test-driver'],
    onLog: (text) => void (debug && process.stderr.write(text)),
  });
  server.process.once('exit', (code) => void end(1, `VS Code's server ended (code ${code}).`));
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.exposeFunction('codeAutomationLog', print);
  await page.exposeFunction('codeAutomationExit', (code: number) => void end(code));
  page.on('crash', () => void end(1, 'The page of VS Code crashed.'));
  if (debug) page.on('console', (message) => console.error(`[page] ${message.type()} ${message.text()}`));
  const { authority } = server;
  const uri = (file: string): string => remoteUri({ authority }, file);
  await page.goto(
    workbenchUrl(server, folder, [
      ...development.map((extension) => ['extensionDevelopmentPath', uri(extension)] as const),
      ['extensionTestsPath', uri(tests)],
      ['skipWelcome', 'true'],
    ]),
  );
} catch (error) {
  await end(1, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

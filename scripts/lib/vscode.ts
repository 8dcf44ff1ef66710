// Runs suites in a real VS Code. VSCODE=desktop downloads desktop VS Code (VSCODE_VERSION, else stable); otherwise
// VS Code's server and web workbench run in a headless Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { ensureBrowser } from './browser.ts';
import { onStop } from './commands.ts';
import { inProject, root } from './project.ts';
import { ensureWorkbench } from './workbench.ts';

export interface VsCodeRun {
  /** The bundle of suites, below dist/. */
  readonly suites: string;
  /** Fills the folder that is opened. */
  readonly fill: (folder: string) => void;
  /** What the suites find in their environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs built suites on a folder of their own, which is gone afterwards; gives their exit code. */
export async function runInVsCode({ suites, fill, env = {} }: VsCodeRun): Promise<number> {
  const desktop = process.env.VSCODE === 'desktop';
  if (!desktop) await Promise.all([ensureWorkbench(), ensureBrowser()]);
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-samples-'));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  onStop(async () => clean());
  try {
    fill(folder);
    return await runTests({
      ...(desktop
        ? { version: process.env.VSCODE_VERSION ?? 'stable' }
        : { vscodeExecutablePath: inProject('scripts/code-in-browser.ts') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: inProject('dist', suites),
      extensionTestsEnv: env,
      launchArgs: [folder, '--disable-extensions'],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    clean();
  }
}

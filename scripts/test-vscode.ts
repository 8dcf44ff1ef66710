// `npm run test:vscode`: builds, then runs test/vscode in a real VS Code. VSCODE=desktop downloads desktop VS Code
// (VSCODE_VERSION, else stable); otherwise VS Code's server and web workbench run in a headless Chromium.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { ensureBrowser } from './lib/browser.ts';
import { main, onStop } from './lib/commands.ts';
import { inProject, root } from './lib/project.ts';
import { build } from './lib/steps.ts';
import { ensureWorkbench } from './lib/workbench.ts';

await main(async () => {
  const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
  if (!values.built) {
    const { code, output } = await build();
    process.stdout.write(output);
    if (code !== 0) return code;
  }
  const desktop = process.env.VSCODE === 'desktop';
  if (!desktop) await Promise.all([ensureWorkbench(), ensureBrowser()]);

  const folder = mkdtempSync(path.join(tmpdir(), 'imr-samples-'));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  onStop(async () => clean());
  cpSync(inProject('samples'), folder, { recursive: true });
  try {
    return await runTests({
      ...(desktop
        ? { version: process.env.VSCODE_VERSION ?? 'stable' }
        : { vscodeExecutablePath: inProject('scripts/code-in-browser.ts') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: inProject('dist/test/vscode/index.js'),
      launchArgs: [folder, '--disable-extensions'],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    clean();
  }
});

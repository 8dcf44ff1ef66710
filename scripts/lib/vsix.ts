// Packs the extension. vsce runs the production build itself, as the manifest's `vscode:prepublish`.
import { statSync } from 'node:fs';
import { Problem, runNode } from './commands.ts';
import { inProject } from './project.ts';

export const vsix = inProject('dist/imr-letters.vsix');

/** Writes the VSIX and returns one line about it. */
export async function packageExtension(): Promise<string> {
  const vsce = inProject('node_modules/@vscode/vsce/vsce');
  // Everything is bundled, and the project has no public address yet that links could be rewritten to.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { code, output } = await runNode([vsce, 'package', ...flags, '--out', vsix]);
  if (code !== 0) throw new Problem(`The extension could not be packaged:\n${output}`);
  return `${vsix} (${Math.round(statSync(vsix).size / 1024)} KB)`;
}

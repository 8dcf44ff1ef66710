// Installs a package of its own below tools/, once for each state of its lock.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, runCommand } from './commands.ts';

/** Runs `npm ci` without install scripts in `folder` if its lock has changed since; says whether it did. */
export async function installOnce(folder: string, what: string): Promise<boolean> {
  const stamp = path.join(folder, 'node_modules/.installed-for');
  const want = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return false;
  console.log(`Installing ${what} ...`);
  const args = ['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runCommand('npm', args, { cwd: folder });
  if (code !== 0) throw new Problem(`${what} could not be installed:\n${output}`);
  writeFileSync(stamp, want);
  return true;
}

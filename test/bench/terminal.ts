import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../kit/protocol-client.ts';
import { type Figure, percentile, times } from './measure.ts';

/** The terminal's check as a whole process, on a folder of letters. */
export function terminalFigures(letters: readonly string[], quick: boolean): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-bench-letters-'));
  try {
    for (const [n, text] of letters.entries()) writeFileSync(path.join(folder, `${n}.imr`), text);
    const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    const measured = times(quick ? 1 : 3, () => {
      const { status } = spawnSync(process.execPath, [bundle('cli.js'), 'check', '--format', 'json', folder], options);
      if (status !== 0 && status !== 1) throw new Error(`The terminal's check ended with ${status}.`);
    });
    const what = `check of ${letters.length} files, whole process`;
    return [{ group: 'terminal', what, value: percentile(measured, 0), unit: 'ms', goal: 400 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How large what is shipped is. */
export function sizeFigures(): Figure[] {
  const folder = path.dirname(bundle('server.js'));
  const files = readdirSync(folder).filter((name) => name.startsWith('server') && name.endsWith('.js'));
  const value = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) / 1024;
  return [{ group: 'size', what: `the server's ${files.length} files, not packed`, value, unit: 'KB' }];
}

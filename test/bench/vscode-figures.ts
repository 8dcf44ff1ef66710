import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../scripts/lib/steps.ts';
import { runInVsCode } from '../../scripts/lib/vscode.ts';
import type { Figure } from './measure.ts';
import { typingFile } from './typing-keys.ts';

/** Activation and typing in the real VS Code, as the suites below `vscode/` measure and check them. */
export async function typingFigures(letters: readonly string[]): Promise<Figure[]> {
  const { code, output } = await build(['vscode-bench']);
  if (code !== 0) throw new Error(output);
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-bench-typing-'));
  const result = path.join(folder, 'figures.json');
  try {
    const failed = await runInVsCode({
      suites: 'test/vscode-bench/index.js',
      env: { IMR_BENCH_FIGURES: result },
      fill: (place) => {
        const flagged = letters.filter((text) => /\[\[|examin ation|treat ment|guide lines/.test(text));
        writeFileSync(path.join(place, 'first.imr'), flagged[0]);
        writeFileSync(path.join(place, 'second.imr'), flagged[1]);
        writeFileSync(path.join(place, 'thousand.imr'), typingFile(letters).text);
      },
    });
    const figures: Figure[] = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : [];
    // What a suite found wrong stands in its output above; what it measured is kept.
    if (failed !== 0) console.error('The suites in VS Code failed.');
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

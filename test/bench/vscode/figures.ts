import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from '../measure.ts';

/** Adds figures to those that the benchmark reads when VS Code has ended. */
export function addFigures(more: readonly Figure[]): void {
  const file = String(process.env.IMR_BENCH_FIGURES);
  const before: Figure[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  writeFileSync(file, JSON.stringify([...before, ...more]));
}

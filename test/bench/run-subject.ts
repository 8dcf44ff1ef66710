import { spawnSync } from 'node:child_process';
import { inProject } from '../../scripts/lib/project.ts';

/** What a subject is measured on. */
export interface Task {
  /** Of one pass. */
  readonly letters: number;
  /** Milliseconds after which no further pass begins. */
  readonly budget: number;
  /** Letters that tell of cases of their own, or the samples with other numbers, whose sentences repeat. */
  readonly corpus: 'made' | 'samples';
  /** Also all letters of a pass as one file, and one letter alone. */
  readonly single: boolean;
}

/** Throughput in megabytes (UTF-16 units) a second, the median of one letter in milliseconds, peak memory in megabytes. */
export interface Measured {
  readonly many: number;
  readonly one: number;
  readonly warm: number;
  readonly memoryMany: number;
  readonly memoryOne: number;
}

/** Measures a subject in a process of its own, so that neither its memory nor its code is that of the others. */
export function measureSubject(name: string, task: Task): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('test/bench/subject.ts'), name], {
    input: JSON.stringify(task),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${name} could not be measured:\n${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
}

import type { Figure } from './measure.ts';
import { type Measured, measureSubject, type Task } from './run-subject.ts';

const group = 'engine';
const stages = ['text lines', 'letters', 'letters and content of every field'];
const bounds = ['one regex of all guideline names', "line index by indexOf('\\n')"];

/** How far ahead of a peer ours is meant to be. */
const aims: Readonly<Record<string, { readonly throughput: number; readonly warm?: number }>> = {
  'vscode-markdown-languageservice': { throughput: 2.5, warm: 5 },
  markdownlint: { throughput: 20 },
};

/** How fast the engine is, stage by stage and whole, beside its peers and what bounds it. */
export function engineFigures(peers: readonly string[], task: Task): Figure[] {
  const { letters } = task;
  const fast = { ...task, single: false };
  const speed = (what: string, name: string, of: Task): Figure => ({
    group,
    what,
    value: measureSubject(name, of).many,
    unit: 'MB/s',
  });
  const ours = measureSubject('all findings', task);
  const others = [...peers, ...bounds].map((name) => ({ name, measured: measureSubject(name, task) }));
  return [
    ...stages.map((stage) => speed(`${stage}, ${letters} letters`, stage, fast)),
    ...compared(ours, others, letters),
    speed(`all findings, ${letters} letters made of the samples`, 'all findings', { ...fast, corpus: 'samples' }),
    speed(`formatting and reading again, ${letters} letters`, 'formatting, read again as a check', fast),
  ];
}

/** Ours beside all others. */
export function compared(
  ours: Measured,
  others: readonly { readonly name: string; readonly measured: Measured }[],
  letters: number,
): Figure[] {
  const throughput = (what: string, of: 'many' | 'one'): Figure => ({
    group,
    what,
    value: ours[of],
    unit: 'MB/s',
    goal: 40,
    beside: others.map(({ name, measured }) => {
      const goal = bounds[0] === name ? { behind: 60 } : aims[name] && { ahead: aims[name].throughput };
      return { name, value: measured[of], ...(goal && { goal }) };
    }),
  });
  const memory = (what: string, of: 'memoryMany' | 'memoryOne'): Figure => ({
    group,
    what,
    value: ours[of],
    unit: 'MB',
    beside: others.map(({ name, measured }) => ({ name, value: measured[of] })),
  });
  return [
    throughput(`all findings, ${letters} letters`, 'many'),
    throughput('all findings, such letters as one file', 'one'),
    {
      group,
      what: 'one letter of about 4 KB, warm, median',
      value: ours.warm,
      unit: 'ms',
      goal: 0.1,
      beside: others
        .filter(({ name }) => !bounds.includes(name))
        .map(({ name, measured }) => {
          const ahead = aims[name]?.warm;
          return { name, value: measured.warm, ...(ahead !== undefined && { goal: { ahead } }) };
        }),
    },
    memory('peak memory of the process, after the letters', 'memoryMany'),
    memory('peak memory of the process, after the file as well', 'memoryOne'),
  ];
}

import { RULES } from '../../server/rules/rules.ts';
import type { Figure } from './measure.ts';
import type { Share, Shares } from './profile.ts';
import { missed } from './report.ts';

const table = (head: string, shares: readonly Share[]): string =>
  [
    `| ${head} | share of the time |`,
    '|---|---|',
    ...shares.map(({ name, percent }) => `| \`${name}\` | ${percent.toFixed(1)} % |`),
  ].join('\n');

/** Why goals are missed, by what they are goals of; a reason is said only while one of its goals is missed. */
const reasons: readonly (readonly [what: RegExp, reason: string])[] = [
  [
    /all findings, .*letters|such letters as one file|one letter of about 4 KB/,
    `Throughput: the peers ask a few questions of every line or node; here every sentence of a rationale is read for dates, quantities, drugs, parts of the body, sides and persons, and ${RULES.length} rules compare them with the header, the summary and the guidelines. The tables below show what that costs by layer and by function.`,
  ],
  [
    /change to diagnostics|typing/,
    'Changes: a key costs the letter that it falls into, read and checked anew, and one cheap pass over the whole file that finds the letters which have not changed. In a file of one letter that is the cost of the letter; in a large file the pass and the message with all findings of the file weigh more.',
  ],
  [
    /memory/,
    'Memory: what was read of a letter stays while its document is open, so that the next key costs only the letter that it changes. Figures are what the process holds, with what its garbage collector has not yet freed.',
  ],
  [
    /check of|peak memory/,
    'Terminal: start of the process and reading of the files are part of the figure, as for the peers; the rest is the engine, on as many cores as the program uses.',
  ],
  [
    /hover|completion|documentSymbol/,
    'Requests: the answer is made from what the last change has read; its size decides.',
  ],
  [/VSIX/, 'Size: catalog, rules and their texts make up what goes beyond the libraries that speak the protocol.'],
  [
    /against .* MB|grows most/,
    'Doubling: one letter of many megabytes no longer fits the caches of the processor, and the garbage collector walks all that is kept of it; both cost a little more with each step. What grows with the square of its input shows a factor near 4 at every step.',
  ],
];

/** The paragraphs below "What is missed, and why". */
export function why(figures: readonly Figure[], { folders, functions }: Shares): string[] {
  const open = missed(figures);
  const told = reasons.filter(([what]) => open.some((one) => what.test(one.what))).map(([, reason]) => reason);
  return [
    ...told,
    'Where the time of all findings goes, letter by letter, by folder:',
    table('folder', folders),
    'The dearest functions, each without those that it calls:',
    table('function', functions.slice(0, 25)),
  ];
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../kit/protocol-client.ts';
import { madeLetters } from './corpus/made-letter.ts';
import { type Beside, type Figure, percentile } from './measure.ts';
import { arePeersInstalled, peersFolder } from './peers.ts';
import { type Ran, runProgram } from './processes.ts';

const group = 'terminal';

/** The terminal's check as a whole process, on folders of letters, beside those of the peers. */
export function terminalFigures(letters: readonly string[], quick: boolean): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-bench-letters-'));
  try {
    const [own, markdown] = [path.join(folder, 'imr'), path.join(folder, 'md')];
    write(own, letters, '.imr');
    write(markdown, letters, '.md');
    const ours = best(quick ? 1 : 5, () => check(own));
    const peers = arePeersInstalled() && !quick ? peerRuns(markdown) : [];
    const beside = (of: 'milliseconds' | 'megabytes', goals: boolean): Beside[] =>
      peers.map(({ name, ran, ahead }) => ({ name, value: ran[of], ...(goals && ahead && { goal: { ahead } }) }));
    const what = `check of ${letters.length} files, whole process`;
    // The goals are those of 1,000 files.
    const goals = (goal: number) => (quick ? {} : { goal });
    const figures: Figure[] = [
      { group, what, value: ours.milliseconds, unit: 'ms', ...goals(400), beside: beside('milliseconds', true) },
      {
        group,
        what: `${what}, peak memory`,
        value: ours.megabytes,
        unit: 'MB',
        ...goals(110),
        beside: beside('megabytes', false),
      },
    ];
    if (!quick) figures.push(archive(folder, ours.milliseconds / letters.length));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const check = (folder: string): Ran => runProgram([bundle('cli.js'), 'check', '--format', 'json', folder], folder);

function write(folder: string, letters: readonly string[], ending: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [n, text] of letters.entries()) writeFileSync(path.join(folder, `${n}${ending}`), text);
}

/** The least time and the least memory of some runs. */
function best(runs: number, run: () => Ran): Ran {
  const ran = Array.from({ length: runs }, run);
  const least = (of: 'milliseconds' | 'megabytes') =>
    percentile(
      ran.map((one) => one[of]),
      0,
    );
  return { milliseconds: least('milliseconds'), megabytes: least('megabytes'), status: ran[0].status };
}

interface PeerRun {
  readonly name: string;
  readonly ran: Ran;
  readonly ahead?: number;
}

function peerRuns(folder: string): PeerRun[] {
  const program = (file: string) => path.join(peersFolder, 'node_modules', file);
  const cli2 = () => runProgram([program('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.md'], folder);
  const config = ['--config', path.join(peersFolder, '.textlintrc.json')];
  const textlint = () => runProgram([program('textlint/bin/textlint.js'), ...config, `${folder}/*.md`], peersFolder);
  return [
    { name: 'markdownlint-cli2', ran: best(2, cli2), ahead: 9 },
    { name: 'textlint', ran: best(1, textlint) },
  ];
}

const WHOLE_ARCHIVE = 100_000;
/** Seconds that the check of the archive may take; on a slower machine the archive is smaller. */
const ARCHIVE_SECONDS = 45;

/** An archive on disk, with all that the terminal program makes of the machine's cores. */
function archive(folder: string, millisecondsEach: number): Figure {
  const count = Math.min(WHOLE_ARCHIVE, Math.max(2000, Math.floor(ARCHIVE_SECONDS / millisecondsEach) * 1000));
  const place = path.join(folder, 'archive');
  let size = 0;
  for (let from = 0; from < count; from += 1000) {
    const letters = madeLetters(Math.min(1000, count - from), from);
    size += letters.reduce((sum, text) => sum + text.length, 0);
    write(path.join(place, String(from)), letters, '.imr');
  }
  const { milliseconds } = check(place);
  const what = `check of ${count.toLocaleString('en-US')} letters on disk (${Math.round(size / 1e6)} MB), whole process`;
  return { group, what, value: size / 1000 / milliseconds, unit: 'MB/s', goal: 60 };
}

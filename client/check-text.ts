import type { FileCheck } from '../server/requests.ts';
import type { Say } from './say.ts';

/** What a check of many letters came to. */
export interface CheckTotals {
  letters: number;
  files: number;
  ignored: number;
  /** Files that could not be read. */
  unread: number;
  findings: number;
  counts: { -readonly [Severity in keyof FileCheck['counts']]: number };
  cancelled: boolean;
  /** False where the language server could not be asked. */
  running: boolean;
}

export const emptyTotals = (): CheckTotals => ({
  letters: 0,
  files: 0,
  ignored: 0,
  unread: 0,
  findings: 0,
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  cancelled: false,
  running: true,
});

/** The summary of a check in words; a problem where it does not cover all letters. */
export function checkSummary(totals: CheckTotals, say: Say): { readonly words: string; readonly problem: boolean } {
  const { ignored, unread, cancelled, running } = totals;
  if (!running)
    return {
      words: say(
        'No letter was checked: the language server is not running. Run "IMR: Restart Language Server" first.',
      ),
      problem: true,
    };
  const sentences = [
    foundIn(totals, say),
    ignored === 1
      ? say('1 file ignored by configuration.')
      : ignored > 1
        ? say('{0} files ignored by configuration.', ignored)
        : '',
    unread === 1 ? say('1 file could not be read.') : unread > 1 ? say('{0} files could not be read.', unread) : '',
    cancelled ? say('The check was cancelled; the other letters were not checked.') : '',
  ];
  return { words: sentences.filter(Boolean).join(' '), problem: cancelled || unread > 0 };
}

function foundIn({ letters, files, counts }: CheckTotals, say: Say): string {
  if (letters === 0) return say('No letter was found.');
  const found = countsInWords(counts, say);
  const checked = say(
    '{0} in {1}',
    letters === 1 ? say('1 letter') : say('{0} letters', letters),
    files === 1 ? say('1 file') : say('{0} files', files),
  );
  return `${checked}: ${found === '' ? say('no findings') : found}.`;
}

/** "1 error, 2 warnings", the weightiest first; empty where there are none. */
export function countsInWords({ error, warning, information, hint }: FileCheck['counts'], say: Say): string {
  const found = [
    error === 1 ? say('1 error') : error > 1 ? say('{0} errors', error) : '',
    warning === 1 ? say('1 warning') : warning > 1 ? say('{0} warnings', warning) : '',
    information > 0 ? say('{0} information', information) : '',
    hint === 1 ? say('1 hint') : hint > 1 ? say('{0} hints', hint) : '',
  ];
  return found.filter((words) => words !== '').join(', ');
}

import type { FileCheck } from '../server/requests.ts';

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
export function checkSummary(totals: CheckTotals): { readonly words: string; readonly problem: boolean } {
  const { letters, files, ignored, unread, counts, cancelled, running } = totals;
  if (!running)
    return {
      words: 'No letter was checked: the language server is not running. Run "IMR: Restart Language Server" first.',
      problem: true,
    };
  const found = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    `${counts.information} information`,
    plural(counts.hint, 'hint'),
  ].filter((words) => !words.startsWith('0 '));
  const sentences = [
    letters === 0
      ? 'No letter was found.'
      : `${plural(letters, 'letter')} in ${plural(files, 'file')}: ${found.length > 0 ? found.join(', ') : 'no findings'}.`,
    ignored > 0 ? `${plural(ignored, 'file')} ignored by configuration.` : '',
    unread > 0 ? `${plural(unread, 'file')} could not be read.` : '',
    cancelled ? 'The check was cancelled; the other letters were not checked.' : '',
  ];
  return { words: sentences.filter(Boolean).join(' '), problem: cancelled || unread > 0 };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

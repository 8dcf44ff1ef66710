import type { LetterStatus } from '../server/requests.ts';

/** What the language status item shows of one document. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  /** True where a limit was reached, so that what is shown is not the whole. */
  readonly limited: boolean;
}

/** The status of one document in words. */
export function statusText(status: LetterStatus): StatusText {
  const findings = status.findings === 0 ? 'No findings' : count(status.findings, 'finding');
  return {
    text: outcome(status),
    detail: [findings, ...status.limits].join('. '),
    limited: status.limits.length > 0,
  };
}

function outcome(status: LetterStatus): string {
  if (status.letters === 0) return 'No letter';
  const letters = status.letters > 1 ? `${count(status.letters, 'letter')}, ` : '';
  if (status.items === 0) return letters === '' ? 'No disputed items' : `${letters}no disputed items`;
  const undecided = status.items - status.upheld - status.overturned;
  const parts = [
    status.upheld > 0 ? `${status.upheld} upheld` : '',
    status.overturned > 0 ? `${status.overturned} overturned` : '',
    undecided > 0 ? `${undecided} without a decision` : '',
  ].filter((part) => part !== '');
  return `${letters}${count(status.items, 'item')}: ${parts.join(', ')}`;
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

import type { LetterStatus } from '../server/requests.ts';
import type { Say } from './say.ts';

/** What the language status item shows of one document. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  /** True where a limit was reached, so that what is shown is not the whole. */
  readonly limited: boolean;
}

/** The status of one document in words. */
export function statusText(status: LetterStatus, say: Say): StatusText {
  const { findings, limits } = status;
  const found = findings === 0 ? say('No findings') : findings === 1 ? say('1 finding') : say('{0} findings', findings);
  return { text: outcome(status, say), detail: [found, ...limits].join('. '), limited: limits.length > 0 };
}

function outcome({ letters, items, upheld, overturned }: LetterStatus, say: Say): string {
  if (letters === 0) return say('No letter');
  const undecided = items - upheld - overturned;
  const decisions = [
    upheld > 0 ? say('{0} upheld', upheld) : '',
    overturned > 0 ? say('{0} overturned', overturned) : '',
    undecided > 0 ? say('{0} without a decision', undecided) : '',
  ].filter((part) => part !== '');
  const counted = items === 1 ? say('1 item') : say('{0} items', items);
  const what = items === 0 ? say('No disputed items') : `${counted}: ${decisions.join(', ')}`;
  return letters > 1 ? `${say('{0} letters', letters)}, ${items === 0 ? say('no disputed items') : what}` : what;
}

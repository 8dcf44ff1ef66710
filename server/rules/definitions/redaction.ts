import { isBlank, isLetter } from '../../text/characters.ts';

/** Words after which a blank alone may be all that a redaction left of a name ("seen by , who"). */
const BEFORE_NAMES = new Set(
  (
    'dr mr ms mrs by with from of to at for the and or a an in on as that than per via through between under his her ' +
    'their this is was employer physician provider doctor surgeon attorney company'
  ).split(' '),
);

/** True where a name may have been taken out right before the blank at `at`: no artifact of extraction. */
export function mayBeRedacted(text: string, at: number): boolean {
  if (isBlank(text.charCodeAt(at - 1)) || isBlank(text.charCodeAt(at + 1))) return true;
  let from = at;
  while (from > 0 && at - from < LONGEST && isLetter(text.charCodeAt(from - 1))) from--;
  return from === at ? text[at - 1] === '.' : BEFORE_NAMES.has(text.slice(from, at).toLowerCase());
}

const LONGEST = 12;

import type { Citation } from '../../guidelines/citation.ts';
import type { Reading } from '../../reading.ts';

const ADDRESS = /(?:https?:\/\/|\bwww\.)\S*|\b(?:[\w-]{1,63}\.){1,6}(?:com|org|net|gov|edu)\b\S*/gi;
/** Words around an address that say nothing of what stands there. */
const NO_WORDS =
  /\b(?:accessed|retrieved|available|viewed|last|updated|visited|online|web|website|site|page|link|url|address|source|see|at|on|from|the|and|also|via|internet|reference)\b|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|[^A-Za-z]+/gi;
/** Nothing longer is an address alone, in UTF-16 units. */
const LONGEST = 1000;

/** True where a citation is a web address without organisation, title and date. */
export const isBareAddress = ({ source, span }: Citation, reading: Reading): boolean =>
  source === 'Other' && span.end - span.start <= LONGEST && isAddressAlone(reading.plain(span));

/** True where words are a web address without organisation, title and date. */
export function isAddressAlone(words: string): boolean {
  if (words.length > LONGEST) return false;
  const rest = words.replace(ADDRESS, ' ');
  return rest !== words && rest.replace(NO_WORDS, '') === '';
}

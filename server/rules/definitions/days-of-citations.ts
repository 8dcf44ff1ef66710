import type { Edition } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { citationsQuestion } from './citation-questions.ts';
import { editionMeant } from './cited-chapters.ts';

/** The days (yyyy-mm-dd, both included) between which no citation of a field is too early or replaced. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The last day of what no edition has replaced; after every day. */
export const NO_END = '9999';

/** The days on which everything that a field cites may be cited; a year alone may stand for `from`. */
export const daysOfCitations = citationsQuestion((citations, knowledge): Days => {
  let [from, to] = ['', NO_END];
  for (const citation of citations) {
    const edition = editionMeant(citation, knowledge);
    const first = firstDay(citation, edition);
    if (first > from) from = first;
    if (edition?.to !== undefined && edition.to < to) to = edition.to;
  }
  return { from, to };
});

function firstDay(citation: Citation, edition: Edition | undefined): string {
  if (edition?.standing === 'adopted' && edition.from !== undefined) return edition.from;
  return citation.year === undefined ? '' : String(citation.year - yearsAhead(citation)).padStart(4, '0');
}

/** By how many years a cited year may lie ahead: books of the next year may be out before it begins; the MTUS never. */
export const yearsAhead = ({ source }: Citation): number => (source === 'MTUS' ? 0 : 1);

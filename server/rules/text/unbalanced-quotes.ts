import type { Reading } from '../../reading.ts';
import { isBlank } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { type LonelyMark, lonelyMarks } from '../definitions/pairs.ts';
import { placesOf } from '../definitions/raw-places.ts';
import { partName, writtenParts } from '../definitions/written-parts.ts';
import { itemExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const unbalancedQuotes: Rule = {
  id: 'unbalanced-quotes',
  family: 'text',
  severity: 'hint',
  scope: 'letter',
  docs: {
    title: 'A quotation mark or bracket does not pair',
    says: 'A quotation mark or bracket has no partner in its field or section, or stands on the wrong side of a blank.',
    why:
      "Text: where a quotation ends decides which words are the guideline's or the record's and which are the " +
      "reviewer's. A missing second mark often means that words are missing with it.",
    bad: itemExample.replace('no red flags', 'no red flags <|(fever,|> weight loss'),
    good: itemExample.replace('no red flags', 'no red flags (fever, weight loss)'),
    notWhen:
      'Apostrophes, inch marks and the markers of lists (1) a) never raise it. A quotation that goes on in a later ' +
      'field is better closed and opened again.',
    related: ['extraction-artifact'],
  },
  *check(letter, reading) {
    for (const part of writtenParts(letter)) {
      const lonely = lonelyMarks(reading.text, part.node.body, placesOf(part.node, reading));
      if (lonely.length === 0) continue;
      for (const [n, mark] of lonely.slice(0, MOST).entries()) {
        const span = wordAround(mark, part.node.body, reading.text);
        const more = n === MOST - 1 ? moreOf(lonely.length - MOST) : '';
        yield { span, key: mark.fault, message: messageOf(mark, span, partName(part), reading) + more };
      }
    }
  },
};

/** So many marks of one field are told of; where more do not pair, it is no text that a person wrote. */
const MOST = 100;

const moreOf = (count: number): string => (count > 0 ? ` ${count} more behind it do not pair.` : '');

function messageOf({ mark, fault }: LonelyMark, span: Span, part: string, reading: Reading): string {
  const words = quote(reading.plain(span).replaceAll('"', "'"));
  if (fault === 'never closed')
    return `The ${mark} that opens at ${words} is not closed in this ${part}. Close it where the words end that belong to it.`;
  if (fault === 'never opened')
    return `The ${mark} that closes at ${words} was never opened in this ${part}. Open it where the words begin that belong to it.`;
  return `The ${mark} at ${words} stands on the wrong side of a blank, so that it seems to ${
    mark === 'bracket' ? 'stand alone' : 'open or close other words'
  }. Move it to its word.`;
}

const LONGEST = 40;

/** The mark with the word that it touches, or the next word where it stands alone; within its line. */
function wordAround({ span, opens }: LonelyMark, body: Span, text: string): Span {
  let start = span.start;
  let end = span.end;
  const word = (at: number) => at >= body.start && at < body.end && !isBlank(text.charCodeAt(at));
  const widen = () => {
    while (word(start - 1) && span.start - start < LONGEST) start--;
    while (word(end) && end - span.end < LONGEST) end++;
  };
  widen();
  if (end - start > 1) return { start, end };
  if (opens && text[end] === ' ' && word(end + 1)) end++;
  else if (text[start - 1] === ' ' && word(start - 2)) start--;
  widen();
  return { start, end };
}

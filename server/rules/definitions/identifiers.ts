import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';

/** What identifies a person. */
export type IdentifierKind =
  | 'Social Security number'
  | 'phone number'
  | 'e-mail address'
  | 'date of birth'
  | 'street address'
  | 'record number'
  | 'name';

/** Words that identify a person; `span` holds offsets of the text that was read. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly span: Span;
}

const STREET =
  '(?:Street|St\\.?|Avenue|Ave\\.?|Boulevard|Blvd\\.?|Road|Rd\\.|Lane|Ln\\.|Drive|Parkway|Pkwy\\.?|Highway|Hwy\\.?|Circle|Court|Terrace|Plaza|Way|Place)';
const NUMBER_OF =
  "(?:MRN|(?:medical |patient |hospital |health )?record (?:number|no\\.?|#)|chart (?:number|no\\.?|#)|claim (?:number|no\\.?|#)|claim ID|policy (?:number|no\\.?|#)|(?:employee|patient|member|account) (?:ID|number|no\\.?|#)|(?:driver['’]?s )?license (?:number|no\\.?|#)|WCAB (?:case )?(?:number|no\\.?|#))";

/**
 * The identifier is the pattern's group. Where a search is dear, the last pattern is one that is found quickly and that
 * every text with such an identifier has.
 */
const PATTERNS: readonly (readonly [IdentifierKind, RegExp, RegExp?])[] = [
  [
    'Social Security number',
    /\b(?:Social Security(?: (?:number|no\.?|#))?|SSN?)(?: is|:| #)?:? ?#?(\d{3}[- ]?\d{2}[- ]?\d{4}|(?:[xX*]{3}-?[xX*]{2}-?)\d{4})(?![\d-])/dgi,
  ],
  [
    'Social Security number',
    /(?<![\w./#-])((?!000|666|9)\d{3}-(?!00)\d\d-(?!0000|19\d\d|20\d\d)\d{4})(?![\w/-]|\.\d)/dg,
  ],
  [
    'phone number',
    /(?<![\w./#$-])((?:\+?1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-.])[2-9]\d\d[-.]\d{4}(?:,? ?(?:ext\.?|x) ?\d{1,5})?)(?![\w-]|[./]\d)/dg,
  ],
  [
    'phone number',
    /\b(?:phone|telephone|tel|cell|mobile|fax)(?: (?:number|no\.?|#))?(?: is|:|\.)?:? ?((?:\(?\d{3}\)?[-. ]?)?\d{3}[-. ]\d{4})(?![\w-]|\.\d)/dgi,
    /\d{3}[-. ]\d{4}/,
  ],
  [
    'e-mail address',
    /(?<![\w.%+-])([\w%+-](?:[\w.%+-]{0,62}[\w%+-])?@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.[A-Za-z]{2,10})\b/dg,
    /@/,
  ],
  [
    'street address',
    new RegExp(
      `(?<![\\w./#$-])(\\d{1,5} (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][a-z]+|\\d{1,3}(?:st|nd|rd|th))(?: [A-Z][a-z]+){0,2} ${STREET}(?![\\w'’]))`,
      'dg',
    ),
  ],
  ['street address', /\b(P\.? ?O\.? Box \d{1,6})\b/dgi],
  [
    'street address',
    /(?<!\w)([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}, (?:CA|California) 9\d{4}(?:-\d{4})?)(?!\d)/dg,
    /, CA(?:lifornia)? 9/,
  ],
  [
    'record number',
    new RegExp(`\\b${NUMBER_OF}(?: is|:)?:? ?#? ?((?=[\\w-]{0,20}\\d{4})[A-Z0-9][\\w-]{4,24})`, 'dgi'),
    /\d{4}[\w-]|[\w-]\d{4}/,
  ],
  ['record number', /\b(ADJ ?\d{6,9})\b/dg],
];

const NONE: readonly Identifier[] = [];

/** The identifiers in logical text, in its order; none within another. */
export const identifiersIn = oncePerWords((text): readonly Identifier[] => {
  const found: Identifier[] = [];
  for (const [kind, pattern, always] of PATTERNS) {
    if (always && !always.test(text)) continue;
    for (const { indices } of text.matchAll(pattern)) {
      const [start, end] = indices?.[1] ?? [0, 0];
      found.push({ kind, span: { start, end } });
    }
  }
  if (found.length === 0) return NONE;
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let last = 0;
  return found.filter(({ span }) => {
    const isNew = span.start >= last;
    if (isNew) last = span.end;
    return isNew;
  });
});

import { blocks, claimsExample, itemExample, reviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  family: 'text',
  severity: 'error',
  scope: 'letter',
  docs: {
    title: 'A placeholder is still in the letter',
    says: 'A placeholder in double square brackets, as drafts and quick fixes leave them, still waits for its words.',
    why:
      'What stands in double brackets is what only the reviewer can vouch for. A determination must not go out with a ' +
      'gap in its place.',
    bad: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      'Decision rationale: The MTUS reserves imaging for red flags. There are no red flags in the notes of <|[[date of the ' +
        'visit]]|>. The request for an MRI is not medically necessary.',
    ),
    good: itemExample,
    notWhen:
      'Always heed it before a letter goes out. Single brackets, "[sic]", "(TBD)" and statements such as "list not ' +
      'provided" never raise it.',
    related: ['empty-field', 'missing-conclusion'],
  },
  *check(letter, reading) {
    const text = reading.text.slice(letter.span.start, letter.span.end);
    if (!text.includes('[[')) return;
    for (const { index, 0: token } of text.matchAll(PLACEHOLDER)) {
      const start = letter.span.start + index;
      const span = { start, end: start + token.length };
      yield {
        span,
        message:
          `${quote(reading.plain(span))} still waits for the reviewer's own words. Write them, or confirm what stands ` +
          'there, and take the brackets away.',
      };
    }
  },
};

/** The longest text that a person would leave in brackets, in UTF-16 units. */
const PLACEHOLDER = /\[\[[^[\]]{1,600}\]\]/g;

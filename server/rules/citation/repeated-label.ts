import { spanOf } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { citingFieldsOf } from '../definitions/citation-questions.ts';
import { SIDES, type Side } from '../definitions/sides-of-letter.ts';
import { blocks, claimsExample, odgRationaleExample, odgReviewerExample, titleExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { quote } from '../words.ts';

/** "Non-MTUS Citation Non-MTUS:", also over lines. */
const REPEATED =
  /Non\s?-?\s?MTUS\s{1,12}Citation\s{0,3}:?\s{1,12}(Non\s?-?\s?MTUS\b(?:\s{1,12}Citation\b)?(?:\s{0,3}:)?)[ \t]*/gi;

/** Joined lines and collapsed blanks only bring the labels nearer to each other. */
const mayRepeat = oncePerWords((words) => words.search(REPEATED) >= 0);

export const repeatedLabel: Rule = {
  id: 'repeated-label',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The label of a citation stands twice',
    says: '"Non-MTUS Citation" is followed by "Non-MTUS:" once more, before the guideline is named.',
    why: 'Format: the fixed words of the field name the kind of source already; the second label is left over from a form.',
    bad: blocks(
      titleExample,
      claimsExample,
      odgReviewerExample.replace('Citation ', 'Citation <|Non-MTUS:|> '),
      odgRationaleExample,
    ),
    good: blocks(titleExample, claimsExample, odgReviewerExample, odgRationaleExample),
    notWhen: "In the claims administrator's field the label may be theirs; it is left as it stands unless you drop it.",
    related: ['guideline-missing-organization', 'odg-missing-chapter'],
  },
  *check(item, _letter, reading) {
    for (const side of SIDES)
      for (const { field, words: said } of citingFieldsOf(item, side, reading)) {
        if (!mayRepeat(said)) continue;
        const { body } = field;
        const words = reading.text.slice(body.start, body.end);
        for (const match of words.matchAll(REPEATED)) {
          const start = body.start + match.index + match[0].lastIndexOf(match[1]);
          yield report(start, match[1], body.start + match.index + match[0].length, side);
        }
      }
  },
};

const report = (start: number, label: string, end: number, side: Side): Report => ({
  span: spanOf(start, start + label.length),
  message: `${quote(label.replace(/\s+/g, ' '))} repeats the label before it. Name the guideline right after "Non-MTUS Citation".`,
  fixes: [
    {
      title: 'Drop the second label',
      changes: [{ span: spanOf(start, end), newText: '' }],
      safe: side === 'reviewer',
      preferred: true,
    },
  ],
});

import { sectionOf } from '../../letter/letter.ts';
import { blocks, issuesExample, itemExample, marked, methodExample, summaryExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { formatOf } from '../place.ts';
import { firstLine } from '../words.ts';

/** A heading of such a list on a line of its own, in letters whose format has no section for it. */
const LIST_HEADING = /^[ \t]*(?:list of )?(?:documents|records) reviewed(?: for determination)?[ \t]*:?[ \t]*$/im;

/** The words alone, which most letters have nowhere. */
const NAMES_LIST = /(?:documents|records) reviewed/i;

export const recordsNotListed: Rule = {
  id: 'records-not-listed',
  family: 'structure',
  severity: 'off',
  scope: 'letter',
  docs: {
    title: 'The documents reviewed are not listed',
    says: 'The letter has no list of the documents that were reviewed.',
    why:
      'The determination lists the documents reviewed (8 CCR 9792.10.6(d)). Published letters from 2014 on have no ' +
      'such list, so this finding is off unless it is turned on.',
    bad: marked(blocks(methodExample, summaryExample, issuesExample, itemExample), 'CLINICAL CASE SUMMARY'),
    good: blocks(
      methodExample,
      'DOCUMENTS REVIEWED\nProgress reports of May 4, 2014 to July 1, 2014; utilization review of July 10, 2014.',
      summaryExample,
      issuesExample,
      itemExample,
    ),
    notWhen: 'The list goes out with the letter as a page of its own.',
    related: ['missing-section'],
  },
  *check(letter, reading) {
    // Where the format has the section, its absence is a missing section.
    if (sectionOf(letter, 'documents') || formatOf(letter).required.includes('documents')) return;
    const text = reading.text.slice(letter.span.start, letter.span.end);
    if (NAMES_LIST.test(text) && LIST_HEADING.test(text)) return;
    const heading = sectionOf(letter, 'case-summary')?.heading ?? letter.sections[0]?.heading;
    yield {
      span: heading ?? firstLine(letter.span, reading),
      message: 'The letter has no list of the documents reviewed. A determination lists them (8 CCR 9792.10.6(d)).',
    };
  },
};

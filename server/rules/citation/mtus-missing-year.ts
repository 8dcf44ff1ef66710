import type { Citation } from '../../guidelines/citation.ts';
import { decidedLetter } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { citableOn, citedName, isScaffold, mtusChapterOf } from '../definitions/cited-chapters.ts';
import { dayOfLetter } from '../definitions/letter-day.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';
import { quote } from '../words.ts';

/** The day from which 8 CCR 9792.21.1 asks for the year; letters after it are held to it. */
const ASKED_SINCE = '2015-07-20';

export const mtusMissingYear: Rule = {
  id: 'mtus-missing-year',
  family: 'citation',
  severity: 'information',
  scope: 'item',
  docs: {
    title: 'An MTUS chapter is cited without its year',
    says: 'The reviewer cites a chapter of the MTUS by its title alone, in a letter dated after July 20, 2015.',
    why:
      'The citation of the MTUS names the effective year (8 CCR 9792.21.1(d)(1)). Editions of one chapter differ: the ' +
      'Chronic Pain guidelines of 2009 and of 2016 do not even have the same topics.',
    bad: decidedLetter('01/10/2017', '<|Chronic Pain Medical Treatment Guidelines, Section(s): Opioids|>'),
    good: decidedLetter('01/10/2017', 'Chronic Pain Medical Treatment 2016, Section(s): Opioids'),
    notWhen: 'An ACOEM chapter number stands there: it means the edition of 2004, and the tool is silent.',
    related: ['mtus-missing-section', 'superseded-guideline'],
  },
  *check(item, letter, reading) {
    const undated = withoutYear(item, 'reviewer', reading);
    if (undated.length === 0) return;
    const day = dayOfLetter(letter, reading);
    if (day === undefined || day <= ASKED_SINCE) return;
    for (const { citation, told: chapter } of undated) {
      if (isScaffold(citation, reading)) continue;
      const current = citableOn(chapter, day);
      yield {
        span: citation.span,
        message:
          `${quote(citation.chapter?.text ?? '')} is cited without its year${current ? ` (in force: ${citedName(current)})` : ''}. ` +
          'A citation of the MTUS names the effective year (8 CCR 9792.21.1(d)(1)).',
        fixes: [fix(citation, current?.citedAs?.year)],
      };
    }
  },
};

const withoutYear = citationQuestion(
  (citation, words, knowledge) => lacksYear(citation, words) && mtusChapterOf(citation, knowledge),
);

const EDITION = /\b(?:19|20)\d\d\b|\b(?:2nd|second|3rd|third) ed/i;

const lacksYear = ({ chapter, chapterNumber, year }: Citation, words: string): boolean =>
  chapter !== undefined && chapterNumber === undefined && year === undefined && !EDITION.test(words);

const fix = ({ chapter, span }: Citation, year: number | undefined): Fix => ({
  title: year === undefined ? 'Insert a place for the year' : `Insert the year ${year}, to be confirmed`,
  changes: [insertWords(chapter?.span.end ?? span.end, ` [[${year ?? 'year'}]]`)],
  safe: false,
  preferred: false,
});

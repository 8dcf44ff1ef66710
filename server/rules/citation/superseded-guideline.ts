import type { Chapter, Edition } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { headerValue, type Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { dayInWords } from '../../text/day-words.ts';
import { decidedLetter } from '../citation-examples.ts';
import { citingFieldsOf } from '../definitions/citation-questions.ts';
import { citedName, isScaffold, standingOn } from '../definitions/cited-chapters.ts';
import { daysOfCitations, NO_END } from '../definitions/days-of-citations.ts';
import { dayOf, SIDES, type Side } from '../definitions/sides-of-letter.ts';
import type { Fix, Report, Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const supersededGuideline: Rule = {
  id: 'superseded-guideline',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The edition was no longer in force',
    says: 'An edition of an MTUS chapter is cited that another one had replaced before the letter was decided.',
    why:
      'The MTUS that is presumed correct is the one in force (Labor Code 4604.5), and the search for evidence begins ' +
      'with the current MTUS (8 CCR 9792.21.1(a)(1)). The Chronic Pain guidelines changed on July 28, 2016, most ' +
      "chapters on December 1, 2017. The claims administrator's side is judged by the day of utilization review, and is " +
      'a hint.',
    bad: decidedLetter('01/10/2017', '<|Chronic Pain Medical Treatment 2009, Section(s): Opioids|>'),
    good: decidedLetter('01/10/2017', 'Chronic Pain Medical Treatment 2016, Section(s): Opioids'),
    notWhen:
      'The treatment was given while the older edition was in force and the letter says so. Letters without a date are ' +
      'never reported.',
    related: ['anachronistic-guideline', 'mtus-missing-year'],
  },
  *check(item, letter, reading) {
    for (const side of SIDES)
      for (const citing of citingFieldsOf(item, side, reading)) {
        const { to } = daysOfCitations(citing, reading);
        const day = to === NO_END ? undefined : dayOf(letter, side, reading);
        if (day === undefined || day <= to) continue;
        for (const citation of reading.content(citing.field).citations)
          yield* replacement(citation, side, day, letter, reading);
      }
  },
};

function* replacement(citation: Citation, side: Side, day: string, letter: Letter, reading: Reading): Iterable<Report> {
  const standing = standingOn(citation, reading.knowledge, day);
  if (standing?.kind !== 'replaced' || isScaffold(citation, reading)) return;
  const current = standing.current.find(takesItsPlace);
  const replaced = replacedOn(standing.edition, reading);
  if (!current || !replaced) return;
  yield {
    span: citation.span,
    ...(side === 'claims' && { severity: 'hint' }),
    message:
      `${quote(nameOf(citation, standing.edition))} was replaced on ${dayInWords(replaced)}; ${judged(letter, side, day)} ` +
      `(Labor Code 4604.5). In force then: ${citedName(current)}.`,
    fixes: side === 'claims' ? [] : fixes(citation, current, reading),
  };
}

/** Chapter and year as the letter has them. */
const nameOf = ({ chapter, year, chapterNumber }: Citation, edition: Edition): string =>
  chapter
    ? `${chapter.text}${year === undefined ? '' : ` ${year}`}`
    : `ACOEM chapter ${chapterNumber ?? ''} (${edition.label})`;

/** An edition whose text is known by a name or by the chapters it adopts; "section amended" replaces nothing. */
const takesItsPlace = ({ citedAs, contents }: Edition): boolean => citedAs !== undefined || contents.length > 0;

/** The first day of the edition that took the place of this one. */
function replacedOn(edition: Edition, reading: Reading): string | undefined {
  const chapter: Chapter | undefined = reading.knowledge.chapter(edition.chapter);
  const days = (chapter?.editions ?? []).flatMap(({ standing, from }) =>
    standing === 'adopted' && from !== undefined && edition.to !== undefined && from > edition.to ? [from] : [],
  );
  return days.toSorted()[0];
}

function judged(letter: Letter, side: Side, day: string): string {
  const decided = side === 'reviewer' && headerValue(letter, 'decision-date') !== undefined;
  return decided ? `this letter was decided on ${dayInWords(day)}` : `utilization review was on ${dayInWords(day)}`;
}

const YEAR_BEHIND = /^[\s,]{0,4}(?:19|20) ?\d ?\d(?!\d)/;

/** The current edition in the place of chapter and year; sections and pages stay for the reviewer to look up. */
function fixes({ span, chapter }: Citation, current: Edition, reading: Reading): Fix[] {
  if (!chapter || !current.citedAs) return [];
  const behind = YEAR_BEHIND.exec(reading.text.slice(chapter.span.end, span.end));
  const end = chapter.span.end + (behind?.[0].length ?? 0);
  return [
    {
      title: `Cite "${citedName(current)}", to be confirmed`,
      changes: [{ span: { start: span.start, end }, newText: `[[${citedName(current)}]]` }],
      safe: false,
      preferred: false,
    },
  ];
}

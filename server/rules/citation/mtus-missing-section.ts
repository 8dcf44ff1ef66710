import type { Chapter, Topic } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { mtusCitation } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold, mtusChapterOf } from '../definitions/cited-chapters.ts';
import { sharesPages } from '../definitions/page-extents.ts';
import { sameGuideline } from '../definitions/same-guideline.ts';
import { citationsOf } from '../definitions/sides-of-letter.ts';
import { serviceWords, topicsIn } from '../definitions/suggestions.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';
import { quote } from '../words.ts';

/** Chapters of the MTUS that have no sections to cite. */
const WITHOUT_SECTIONS = ['mtus/acupuncture', 'mtus/drug-list'];

export const mtusMissingSection: Rule = {
  id: 'mtus-missing-section',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'An MTUS chapter is cited without section or page',
    says: "The reviewer's field names a chapter of the MTUS, and neither its section nor a page.",
    why:
      'The citation of the MTUS names its effective year, the title of the chapter and the section of the chapter (8 CCR ' +
      '9792.21.1(d)(1)). Letters write it as "Low Back Complaints 2004, Section(s): Special Studies"; older ones give ' +
      'the page.',
    bad: mtusCitation('<|Low Back Complaints 2004|>'),
    good: mtusCitation('Low Back Complaints 2004, Section(s): Special Studies'),
    notWhen: 'The chapter has no sections. The tool knows that of Acupuncture 2007.',
    related: ['mtus-missing-year', 'odg-missing-topic', 'unknown-section'],
  },
  *check(item, letter, reading) {
    const lacking = withoutSection(item, 'reviewer', reading);
    if (lacking.length === 0) return;
    const claimed = claimedSections(item, reading);
    const service = serviceWords(item, reading);
    const isLacking = new Set(lacking.map(({ citation }) => citation));
    const citations = citationsOf(item, 'reviewer', reading).map(({ citation }) => citation);
    for (const [at, citation] of citations.entries()) {
      if (!isLacking.has(citation) || isScaffold(citation, reading)) continue;
      if (sharesPages(citations, at, letter, reading)) continue;
      const chapter = mtusChapterOf(citation, reading.knowledge);
      if (chapter ? WITHOUT_SECTIONS.includes(chapter.id) : !isMeantAsChapter(citation)) continue;
      yield {
        span: citation.span,
        message:
          `${quote(reading.plain(citation.span))} names neither section nor page. A citation of the MTUS names the ` +
          'section of the chapter (8 CCR 9792.21.1(d)(1)).',
        fixes: fixes(citation, suggested(citation, chapter, service, claimed, reading.knowledge)),
      };
    }
  },
};

const withoutSection = citationQuestion(
  ({ source, chapter, chapterNumber, section, pages }) =>
    source === 'MTUS' && (chapter ?? chapterNumber) !== undefined && section === undefined && pages.length === 0,
);

/** Under "Decision based on MTUS" any words may stand; a year or a number tells a chapter that no catalog knows. */
const isMeantAsChapter = ({ year, chapterNumber }: Citation): boolean => (year ?? chapterNumber) !== undefined;

function fixes({ span }: Citation, names: readonly string[]): Fix[] {
  const known = names.length > 0;
  return (known ? names : ['section']).slice(0, 3).map((name) => ({
    title: known ? `Insert ${quote(name)}, to be confirmed` : 'Insert a place for the section',
    changes: [insertWords(span.end, `, Section(s): [[${name}]]`)],
    safe: false,
    preferred: false,
  }));
}

/** The section that the claims administrator cites of the same chapter, then the sections that the item names. */
function suggested(
  citation: Citation,
  chapter: Chapter | undefined,
  service: string,
  claimed: readonly Citation[],
  knowledge: Knowledge,
): string[] {
  const other = claimed.find((one) => one.edition === citation.edition && sameGuideline(knowledge, citation, one));
  const topics = topicsIn(service, topicsOf(citation, chapter, knowledge));
  return [...new Set([...(other?.section ? [other.section.text] : []), ...topics.map(({ title }) => title)])];
}

/** The sections of the cited edition, else of the chapter's editions together. */
function topicsOf({ edition, entry }: Citation, chapter: Chapter | undefined, knowledge: Knowledge): readonly Topic[] {
  const cited = edition === undefined ? undefined : knowledge.edition(edition);
  const editions = cited ? [cited] : (chapter?.editions ?? []);
  const contents = [...editions.flatMap((one) => one.contents), entry ?? ''].map((id) => knowledge.chapter(id));
  return [...editions, ...contents].flatMap((owner) => owner?.topics ?? []);
}

const MOST_CLAIMED = 10;

/** What the claims administrator cites with short sections. */
const claimedSections = (item: Item, reading: Reading): Citation[] =>
  citationsOf(item, 'claims', reading)
    .map(({ citation }) => citation)
    .filter(({ section }) => section !== undefined && section.text.length <= 80)
    .slice(0, MOST_CLAIMED);

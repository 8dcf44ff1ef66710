import type { Chapter, Topic } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { mtusCitation } from '../citation-examples.ts';
import { isScaffold, mtusChapterOf } from '../definitions/cited-chapters.ts';
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
  *check(item, _letter, reading) {
    for (const { citation } of citationsOf(item, 'reviewer', reading)) {
      if (!lacksSection(citation) || isScaffold(citation, reading)) continue;
      const chapter = mtusChapterOf(citation, reading.knowledge);
      if (chapter && WITHOUT_SECTIONS.includes(chapter.id)) continue;
      yield {
        span: citation.span,
        message:
          `${quote(reading.plain(citation.span))} names neither section nor page. A citation of the MTUS names the ` +
          'section of the chapter (8 CCR 9792.21.1(d)(1)).',
        fixes: fixes(citation, chapter, item, reading),
      };
    }
  },
};

const lacksSection = ({ source, chapter, chapterNumber, section, pages }: Citation): boolean =>
  source === 'MTUS' && (chapter ?? chapterNumber) !== undefined && section === undefined && pages.length === 0;

function fixes(citation: Citation, chapter: Chapter | undefined, item: Item, reading: Reading): Fix[] {
  const fromCatalog = topicsIn(serviceWords(item, reading), topicsOf(citation, chapter, reading.knowledge));
  const names = new Set([...sectionOfClaims(citation, item, reading), ...fromCatalog.map(({ title }) => title)]);
  const known = names.size > 0;
  return [...(known ? names : ['section'])].slice(0, 3).map((name) => ({
    title: known ? `Insert ${quote(name)}, to be confirmed` : 'Insert a place for the section',
    changes: [insertWords(citation.span.end, `, Section(s): [[${name}]]`)],
    safe: false,
    preferred: false,
  }));
}

/** The sections of the cited edition, else of the chapter's editions together. */
function topicsOf({ edition, entry }: Citation, chapter: Chapter | undefined, knowledge: Knowledge): readonly Topic[] {
  const cited = edition === undefined ? undefined : knowledge.edition(edition);
  const editions = cited ? [cited] : (chapter?.editions ?? []);
  const contents = [...editions.flatMap((one) => one.contents), entry ?? ''].map((id) => knowledge.chapter(id));
  return [...editions, ...contents].flatMap((owner) => owner?.topics ?? []);
}

/** What the claims administrator cites of the same chapter, where it is short. */
function sectionOfClaims(citation: Citation, item: Item, reading: Reading): string[] {
  for (const { citation: other } of citationsOf(item, 'claims', reading))
    if (other.section && other.section.text.length <= 80 && sameGuideline(reading.knowledge, citation, other))
      if (other.edition === citation.edition) return [other.section.text];
  return [];
}

import type { Citation, CitationPart } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { otherCitation } from '../citation-examples.ts';
import { chapterOf, chapterWritten, guidelinesOf, isMisspelt } from '../definitions/chapter-written.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { nearestName } from '../definitions/suggestions.ts';
import type { Fix, Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const unknownChapter: Rule = {
  id: 'unknown-chapter',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The guideline has no chapter of that name',
    says: 'The chapter that the reviewer cites is not one of the chapters that the catalog lists for that guideline.',
    why:
      'A citation names the chapter by its title (8 CCR 9792.21.1(d)), so that it can be looked up. "Lower Back" and ' +
      '"Hips & Pelvis" are the ODG\'s "Low Back" and "Hip & Pelvis".',
    bad: otherCitation('Official Disability Guidelines (ODG), <|Lower Back|> Chapter, MRIs'),
    good: otherCitation('Official Disability Guidelines (ODG), Low Back Chapter, MRIs'),
    notWhen: 'The guideline has a newer chapter that the catalog does not know yet. A catalog of your own can add it.',
    related: ['unknown-section', 'chapter-title-mismatch', 'odg-missing-chapter'],
  },
  *check(item, _letter, reading) {
    for (const { citation, told: right } of unknownChapters(item, 'reviewer', reading)) {
      const { chapter } = citation;
      if (!chapter || isScaffold(citation, reading)) continue;
      yield {
        span: chapter.span,
        message:
          `${bodyOf(citation)} has no chapter ${quote(chapterWritten(chapter.text))}` +
          `${right.name ? `; the nearest is "${right.name}"` : ''}. A citation names the chapter by its title (8 CCR ` +
          '9792.21.1(d)).',
        fixes: right.name ? [replace(chapter, right.name, right.safe)] : [],
      };
    }
  },
};

const unknownChapters = citationQuestion(
  (citation, _, knowledge) => citation.chapter && rightName(citation, citation.chapter, knowledge),
);

/** The name that is meant, safe where the catalog lists the misspelling; `undefined` where the chapter is known. */
function rightName(citation: Citation, { text }: CitationPart, knowledge: Knowledge) {
  const chapter = chapterOf(citation, knowledge);
  const written = chapterWritten(text);
  if (chapter) return isMisspelt(written, chapter) ? { name: chapter.title, safe: true } : undefined;
  if (!/[a-z]/i.test(written) || (citation.source === 'MTUS' && !isMeantAsChapter(citation, written))) return undefined;
  const name = nearestName(written, namesIn(citation, knowledge));
  return name === undefined && isNumbered(citation, written) ? undefined : { name, safe: false };
}

/** Under "Decision based on MTUS" any words may stand; a year, a number or a chapter's own words tell a chapter. */
const isMeantAsChapter = ({ year, chapterNumber }: Citation, written: string): boolean =>
  year !== undefined || chapterNumber !== undefined || /\b(?:complaints|disorders|chapter)\b/i.test(written);

/** "Chapter 12, Special Studies": the number names the chapter, the words behind it what stands in it. */
const isNumbered = ({ chapterNumber }: Citation, written: string): boolean =>
  chapterNumber !== undefined && !/\b(?:complaints|disorders|chapter)\b/i.test(written);

const namesIn = (citation: Citation, knowledge: Knowledge): string[] =>
  guidelinesOf(citation).flatMap((id) =>
    (knowledge.guideline(id)?.chapters ?? []).flatMap(({ title, editions }) => [
      title,
      ...editions.flatMap(({ citedAs }) => (citedAs ? [citedAs.title] : [])),
    ]),
  );

const bodyOf = ({ source }: Citation): string => (source === 'ODG' || source === 'MTUS' ? `The ${source}` : source);

const replace = ({ span }: CitationPart, name: string, safe: boolean): Fix => ({
  title: safe ? `Write "${name}"` : `Write "${name}", to be confirmed`,
  changes: [{ span, newText: safe ? name : `[[${name}]]` }],
  safe,
  preferred: safe,
});

import type { Chapter } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { mtusCitation } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { chapterIdOf, chaptersTitled, isScaffold } from '../definitions/cited-chapters.ts';
import type { Rule } from '../finding.ts';

export const notPartOfMtus: Rule = {
  id: 'not-part-of-mtus',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The ACOEM chapter is not part of the MTUS',
    says: 'ACOEM chapter 4, 6 or 7 of 2004 is cited under "Decision based on MTUS".',
    why:
      'The MTUS adopted chapters 1, 2, 3 and 5 of ACOEM 2004 as its General Approaches (8 CCR 9792.22) and the chapters ' +
      'from 8 on as its clinical topics. The MTUS comes first in the order of evidence (Labor Code 4610.5(c)(2)); a ' +
      'chapter outside of it does not have that rank.',
    bad: mtusCitation('<|ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127|>'),
    good: mtusCitation('ACOEM Chapter 12 Low Back Complaints Page(s): 303-305'),
    notWhen: 'The chapter is cited outside of the MTUS ("Non-MTUS Citation ACOEM Guidelines, Chapter 7"): it may be.',
    related: ['chapter-title-mismatch', 'superseded-guideline'],
  },
  *check(item, _letter, reading) {
    for (const { citation, told: chapter } of citationsLeftOut(item, 'reviewer', reading)) {
      if (isScaffold(citation, reading)) continue;
      yield {
        span: citation.span,
        message:
          `ACOEM chapter ${chapter.number} (${chapter.title}) is not part of the MTUS, which leaves out chapters 4, 6 ` +
          'and 7 (8 CCR 9792.22). Cite it as a guideline other than the MTUS.',
      };
    }
  },
};

const citationsLeftOut = citationQuestion((citation, _, knowledge) => leftOut(citation, knowledge));

/** The chapter that the MTUS leaves out; where number and title disagree, that is another finding. */
function leftOut(citation: Citation, knowledge: Knowledge): Chapter | undefined {
  if (citation.source !== 'MTUS' || citation.entry === undefined) return undefined;
  if (citation.chapter === undefined && citation.chapterNumber === undefined) return undefined;
  const chapter = knowledge.chapter(chapterIdOf(citation.entry));
  if (chapter?.partOfMtus !== false) return undefined;
  const titled = chaptersTitled(citation, knowledge);
  return titled.length === 0 || titled.includes(chapter) ? chapter : undefined;
}

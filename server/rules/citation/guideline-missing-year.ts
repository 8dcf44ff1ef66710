import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { otherCitation } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import type { Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';
import { quote } from '../words.ts';

/** Organisations that publish guidelines; drug information, payers and studies are others. */
const GUIDELINES = ['specialty society', 'evidence review', 'state guideline', 'level of care', 'guideline host'];

export const guidelineMissingYear: Rule = {
  id: 'guideline-missing-year',
  family: 'citation',
  severity: 'off',
  scope: 'item',
  docs: {
    title: 'A guideline other than the MTUS is cited without its year',
    says: 'The ODG, ACOEM outside of the MTUS, or another guideline is cited and no year of publication is given.',
    why:
      'The citation of a guideline other than the MTUS names the year of publication (8 CCR 9792.21.1(d)(2)). All of 112 ' +
      'such citations in published letters lack it, so this finding is off unless it is turned on.',
    bad: otherCitation('<|Official Disability Guidelines (ODG), Low Back Chapter, MRIs|>'),
    good: otherCitation('Official Disability Guidelines (ODG) 2016, Low Back Chapter, MRIs'),
    notWhen: 'A web guideline is cited with the day of its last update.',
    related: ['mtus-missing-year', 'guideline-missing-organization'],
  },
  *check(item, _letter, reading) {
    for (const { citation } of undated(item, 'reviewer', reading)) {
      if (isScaffold(citation, reading)) continue;
      yield {
        span: citation.span,
        message:
          `${quote(citation.name?.text ?? reading.plain(citation.span))} is cited without its year. A citation names the year of publication ` +
          '(8 CCR 9792.21.1(d)(2)).',
        fixes: [
          {
            title: 'Insert a place for the year',
            changes: [insertWords(citation.name?.span.end ?? citation.span.end, ' [[year]]')],
            safe: false,
            preferred: false,
          },
        ],
      };
    }
  },
};

const undated = citationQuestion(
  (citation, words, knowledge) => citation.year === undefined && isGuideline(citation, knowledge) && !DATED.test(words),
);
const DATED = /\b(?:19|20)\d\d\b|\b\d{1,2}\/\d{1,2}\/\d\d\b/;

function isGuideline({ source, entry }: Citation, knowledge: Knowledge): boolean {
  if (source !== 'Other') return source !== 'MTUS';
  const found = entry === undefined ? undefined : knowledge.entry(entry);
  return found?.kind === 'organisation' && GUIDELINES.includes(found.entry.kind);
}

import type { Chapter, Topic } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { otherCitation } from '../citation-examples.ts';
import { chapterOf } from '../definitions/chapter-written.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { serviceWords, topicsIn } from '../definitions/suggestions.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';
import { quote } from '../words.ts';

/** Chapters that letters cite as a whole. */
const WHOLE = ['odg/preface', 'odg/appendix'];

export const odgMissingTopic: Rule = {
  id: 'odg-missing-topic',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'An ODG chapter is cited without its topic',
    says: 'The chapter of the Official Disability Guidelines is named, and the topic within it is not.',
    why:
      'The citation of a guideline other than the MTUS names its section too (8 CCR 9792.21.1(d)(2)); in the ODG that is ' +
      'the topic of the treatment. A chapter has dozens of them.',
    bad: otherCitation('<|Official Disability Guidelines (ODG), Low Back Chapter|>'),
    good: otherCitation('Official Disability Guidelines (ODG), Low Back Chapter, MRIs (magnetic resonance imaging)'),
    notWhen: 'The decision rests on the chapter as a whole.',
    related: ['odg-missing-chapter', 'mtus-missing-section'],
  },
  *check(item, _letter, reading) {
    for (const { citation } of withoutTopic(item, 'reviewer', reading)) {
      if (isScaffold(citation, reading)) continue;
      const chapter = chapterOf(citation, reading.knowledge);
      if (chapter && WHOLE.includes(chapter.id)) continue;
      yield {
        span: citation.span,
        message:
          `The ODG chapter ${quote(citation.chapter?.text ?? '')} is cited without its topic. A citation names the ` +
          'section too (8 CCR 9792.21.1(d)(2)).',
        fixes: fixes(citation, chapter, serviceWords(item, reading)),
      };
    }
  },
};

const withoutTopic = citationQuestion(
  ({ source, chapter, topic, pages }) =>
    source === 'ODG' && chapter !== undefined && topic === undefined && pages.length === 0,
);

function fixes({ span }: Citation, chapter: Chapter | undefined, service: string): Fix[] {
  const known: readonly Topic[] = chapter ? topicsIn(service, chapter.topics) : [];
  const topics = known.length > 0 ? known.map(({ title }) => title) : ['topic'];
  return topics.map((topic) => ({
    title: known.length > 0 ? `Insert ${quote(topic)}, to be confirmed` : 'Insert a place for the topic',
    changes: [insertWords(span.end, `, [[${topic}]]`)],
    safe: false,
    preferred: false,
  }));
}

import type { Citation, CitationPart } from '../guidelines/citation.ts';
import type { Knowledge } from '../guidelines/knowledge.ts';
import type { Field, Section } from '../letter/letter.ts';
import type { LogicalText } from '../text/logical-text.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import type { Content } from './content.ts';
import { addressesIn, conclusionIn, criteriaIn, namingsIn } from './content-of-words.ts';
import { sentencesIn } from './mentions/mentions-of-words.ts';

/**
 * Reads what a field or section says, of whose body `logical` is the text. Citations stand in guideline fields, criteria
 * and conclusion in rationales.
 */
export function readContent(logical: LogicalText, kind: (Field | Section)['kind'], knowledge: Knowledge): Content {
  const words = wordsOf(logical.text);
  const at = ({ start, end }: Span): Span => logical.toSpan(start, end);
  const isAddress = kind === 'claims-guideline' || kind === 'reviewer-guideline';
  const citations = isAddress ? addressesIn(words, knowledge) : namingsIn(words, knowledge);
  const content = {
    sentences: sentencesIn(words).map(at),
    criteria: [],
    citations: citations.map((citation) => citationAt(citation, at)),
  };
  if (kind !== 'rationale') return content;
  const conclusion = conclusionIn(words);
  return {
    ...content,
    criteria: criteriaIn(words, logical.lineStarts.join()).map((criterion) => ({
      ...criterion,
      marker: at(criterion.marker),
      span: at(criterion.span),
    })),
    ...(conclusion && { conclusion: { ...conclusion, span: at(conclusion.span), sentence: at(conclusion.sentence) } }),
  };
}

function citationAt(citation: Citation, at: (span: Span) => Span): Citation {
  const part = (one: CitationPart): CitationPart => ({ span: at(one.span), text: one.text });
  const { name, chapter, section, topic, pages } = citation;
  return {
    ...citation,
    span: at(citation.span),
    pages: pages.map(part),
    ...(name && { name: part(name) }),
    ...(chapter && { chapter: part(chapter) }),
    ...(section && { section: part(section) }),
    ...(topic && { topic: part(topic) }),
  };
}

import type { Knowledge } from '../guidelines/knowledge.ts';
import { readCitations } from '../guidelines/read-citations.ts';
import { readMentions } from '../guidelines/read-mentions.ts';
import type { Field, Section } from '../letter/letter.ts';
import { readLogicalText } from '../text/logical-text.ts';
import type { TextLines } from '../text/text-lines.ts';
import { readConclusion } from './conclusion.ts';
import type { Content } from './content.ts';
import { readCriteria } from './criteria.ts';
import { readQuotations } from './quotations.ts';
import { readSentences } from './sentences.ts';

/** Reads what a field or section says. Citations stand in guideline fields, criteria and conclusion in rationales. */
export function readContent(lines: TextLines, node: Field | Section, knowledge: Knowledge): Content {
  const logical = readLogicalText(lines, node.body);
  const sentences = readSentences(logical.text);
  const spans = sentences.map(({ start, end }) => logical.toSpan(start, end));
  if (node.kind === 'claims-guideline' || node.kind === 'reviewer-guideline')
    return { sentences: spans, criteria: [], citations: readCitations(logical, knowledge) };
  if (node.kind !== 'rationale') return { sentences: spans, criteria: [], citations: readMentions(logical, knowledge) };
  const quotations = readQuotations(logical.text);
  const conclusion = readConclusion(logical, sentences, quotations);
  return {
    sentences: spans,
    criteria: readCriteria(logical, sentences, quotations, lines),
    ...(conclusion && { conclusion }),
    citations: readMentions(logical, knowledge),
  };
}

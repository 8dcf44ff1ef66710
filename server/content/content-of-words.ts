import type { Knowledge } from '../guidelines/knowledge.ts';
import { readCitations } from '../guidelines/read-citations.ts';
import { readMentions } from '../guidelines/read-mentions.ts';
import { keptWithWords, oncePerWords } from '../text/words.ts';
import { readConclusion } from './conclusion.ts';
import { readCriteria } from './criteria.ts';
import { sentencesIn, tokensIn } from './mentions/mentions-of-words.ts';
import { readQuotations } from './quotations.ts';

/** What words say wherever they stand, read once for the same words. Spans are offsets of the words. */

const quotationsIn = oncePerWords(readQuotations);

/** The citations of a guideline field. */
export const addressesIn = oncePerWords((text, knowledge: Knowledge) => readCitations(text, knowledge));

/** What prose names of guidelines. */
export const namingsIn = keptWithWords((words, knowledge: Knowledge) => readMentions(tokensIn(words), knowledge));

export const conclusionIn = keptWithWords((words) =>
  readConclusion(words.text, sentencesIn(words), quotationsIn(words)),
);

/** The criteria of a rationale; `lines` are the offsets at which lines of the document start, as text. */
export const criteriaIn = keptWithWords((words, lines: string) =>
  readCriteria(tokensIn(words), sentencesIn(words), quotationsIn(words), lines.split(',').map(Number)),
);

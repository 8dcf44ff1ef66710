import type { Field, Section } from '../letter/letter.ts';
import type { TextLines } from '../text/text-lines.ts';
import type { Content } from './content.ts';
export const readContent = (_lines: TextLines, _node: Field | Section): Content => ({
  sentences: [],
  criteria: [],
  citations: [],
});

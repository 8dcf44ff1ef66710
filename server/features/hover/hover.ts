import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Reading } from '../../reading.ts';
import { rangeOf } from '../ranges.ts';
import { explainAbbreviation } from './abbreviation.ts';
import { explainCitation } from './citation.ts';
import { explainCriterion, explainCriterionMarker, explainFigure } from './criterion.ts';
import { explainDate } from './date.ts';
import { explainDecision } from './decision.ts';
import { explainDrug } from './drug.ts';
import { explainLabel } from './labels.ts';
import { explainLaw } from './law.ts';
import { plainOf } from './markdown.ts';
import { type Explain, placeAt } from './place.ts';

/** The kinds of things that explain themselves; the first that stands under the cursor is shown. */
const kinds: readonly Explain[] = [
  explainDecision,
  explainCriterionMarker,
  explainLaw,
  explainCitation,
  explainDate,
  explainLabel,
  explainFigure,
  explainDrug,
  explainAbbreviation,
  explainCriterion,
];

/** What stands under the cursor, explained in Markdown; null where nothing there has something to say. */
export function hover(reading: Reading, position: Position): Hover | null {
  const place = placeAt(reading, reading.lines.offsetAt(position));
  for (const explain of kinds) {
    const said = explain(place);
    if (!said) continue;
    const value = said.paragraphs.join('\n\n');
    return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(reading, said.span) };
  }
  return null;
}

/** The same hover for editors that show no Markdown. */
export function plainHover(answer: Hover | null): Hover | null {
  const { contents } = answer ?? {};
  if (!answer || !contents || typeof contents !== 'object' || !('kind' in contents)) return answer;
  return { ...answer, contents: { kind: MarkupKind.PlainText, value: plainOf(contents.value) } };
}

import type { DecisionValue } from '../../formats/kinds.ts';
import { fieldOf } from '../../letter/letter.ts';
import { touches } from '../../text/span.ts';
import { decisionNames } from '../symbol-names.ts';
import { type LawPoint, lawPoint, pointWords } from './law-points.ts';
import { bold } from './markdown.ts';
import type { Explain, Place } from './place.ts';
import { sourcesOf, sourceWords } from './sources.ts';

const meanings: Readonly<Record<DecisionValue, { readonly text?: string; readonly points: readonly LawPoint[] }>> = {
  upheld: {
    text: "The utilization review's decision stands: the reviewer found the service not medically necessary.",
    points: [
      { words: 'It binds as a determination of the Administrative Director.', law: 'lc-4610.6', part: '(g)' },
      { words: 'It is presumed correct and can be appealed within 30 days of mailing.', law: 'lc-4610.6', part: '(h)' },
    ],
  },
  overturned: {
    text: "The utilization review's decision falls: the reviewer found the service medically necessary.",
    points: [
      {
        words: 'The claims administrator authorizes it within 5 working days, or reimburses it within 20 days.',
        law: 'ccr-9792.10.7',
        part: '',
      },
      { words: 'It binds as a determination of the Administrative Director.', law: 'lc-4610.6', part: '(g)' },
    ],
  },
  unknown: {
    points: [
      {
        words: 'It states whether the disputed treatment is medically necessary.',
        law: 'ccr-9792.10.6',
        part: '(d)',
        item: 'whether the disputed treatment is medically necessary',
      },
    ],
  },
};
const conclusions = {
  'not-necessary': 'not medically necessary',
  necessary: 'medically necessary',
  partly: 'medically necessary in part',
} as const;

/** A decision's word: what it means, what follows from it, and what the rationale concludes. */
export const explainDecision: Explain = (place) => {
  const { decision } = place.item ?? {};
  if (!decision || !touches(decision.span, place.offset)) return undefined;
  const { upheld, overturned } = decisionNames(place.letter?.format ?? place.reading.draftFormat);
  const neither = `A determination decides each item with "${upheld}" or "${overturned}"; this word is neither.`;
  const { text = neither, points } = meanings[decision.value];
  const catalog = place.knowledge.catalog;
  const facts = points.map((point) => lawPoint(catalog, point));
  return {
    span: decision.span,
    paragraphs: [
      `${bold(place.reading.plain(decision.span))} \u00b7 ${text}`,
      points.map((point) => `- ${pointWords(catalog, point)}`).join('\n'),
      ...concluded(place),
      `*${sourceWords(catalog, sourcesOf(facts))}*`,
    ],
  };
};

function concluded({ item, reading }: Place): string[] {
  const rationale = item && fieldOf(item, 'rationale');
  const conclusion = rationale && reading.content(rationale).conclusion;
  return conclusion ? [`The rationale concludes: ${conclusions[conclusion.value]}.`] : [];
}

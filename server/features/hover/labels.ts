import { spanOf, touches } from '../../text/span.ts';
import { headerTexts } from './header-texts.ts';
import { lawPoint, pointWords } from './law-points.ts';
import { bold } from './markdown.ts';
import { fieldTexts, type LabelText, sectionTexts } from './part-texts.ts';
import type { Explain, Place, Said } from './place.ts';
import { sourcesOf, sourceWords } from './sources.ts';

/** A section's heading, a field's label, or a label or value of the header: what the law wants there. */
export const explainLabel: Explain = (place) => {
  const { field, section, headerField, offset } = place;
  if (field && touches(field.label, offset)) return said(place, field.label, fieldTexts[field.kind]);
  if (headerField) {
    const { kind, label, value = label } = headerField;
    const here = [label, value].find((span) => touches(span, offset)) ?? spanOf(label.start, value.end);
    return said(place, here, headerTexts[kind]);
  }
  if (section && touches(section.heading, offset)) return said(place, section.heading, sectionTexts[section.kind]);
  return undefined;
};

function said({ knowledge: { catalog } }: Place, span: Said['span'], { title, text, points }: LabelText): Said {
  const facts = points.map((point) => lawPoint(catalog, point));
  return {
    span,
    paragraphs: [
      `${bold(title)} \u00b7 ${text}`,
      ...(points.length > 0 ? [points.map((point) => `- ${pointWords(catalog, point)}`).join('\n')] : []),
      ...(points.length > 0 ? [`*In our own words, not the law's. ${sourceWords(catalog, sourcesOf(facts))}*`] : []),
    ],
  };
}

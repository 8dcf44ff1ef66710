import type { Citation } from '../../guidelines/citation.ts';
import type { Reading } from '../../reading.ts';
import { type GuidelineUse, guidelineUse } from '../definitions/guideline-use.ts';
import {
  blocks,
  claimsExample,
  marked,
  odgRationaleExample,
  odgReviewerExample,
  reviewerExample,
  titleExample,
} from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';
import { quote, trimEnd } from '../words.ts';

const rationale =
  'Decision rationale: The MTUS reserves imaging for red flags. The ODG asks for a significant change in symptoms. This ' +
  'patient has the same pain as before and no red flags. The request for an MRI is not medically necessary.';

export const uncitedGuidelineUsed: Rule = {
  id: 'uncited-guideline-used',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The rationale rests on a guideline that the field does not list',
    says: "The rationale gives a statement of a guideline that the reviewer's guideline field does not name.",
    why:
      'The field names the evidence that the decision rests on (8 CCR 9792.10.6(d)), and each analysis ties its ' +
      'findings to it (Labor Code 4610.6(e)). A reader must find in the field what the rationale argues with.',
    bad: blocks(titleExample, claimsExample, reviewerExample, marked(rationale, 'ODG')),
    good: blocks(titleExample, claimsExample, odgReviewerExample, odgRationaleExample),
    notWhen:
      'A guideline that is only set aside ("is silent", "does not apply"), quoted, or told of as cited by the claims ' +
      'administrator never raises it. ACOEM and the MTUS chapters of 2004 are one guideline.',
    related: ['cited-guideline-unused', 'no-evidence-cited', 'odg-missing-chapter'],
  },
  *check(item, _letter, reading) {
    const use = guidelineUse(item, reading);
    if (!use) return;
    const told = new Set<string>();
    for (const { mention, use: how } of use.named) {
      if (how !== 'used' || use.lists(mention)) continue;
      const guideline = `${mention.guideline ?? mention.source} ${mention.chapterNumber ?? ''}`;
      if (told.has(guideline)) continue;
      told.add(guideline);
      const { span } = use.placed(mention);
      yield {
        span,
        message:
          `The rationale rests on ${quote(reading.plain(span))}, which the guideline field does not list. The ` +
          'field names the evidence of the decision (8 CCR 9792.10.6(d)): add it there.',
        related: [{ span: use.field.label, message: 'The guideline field.' }],
        fixes: [addition(mention, use, reading)],
      };
    }
  },
};

/** Adds the guideline to the field; chapter and section are for the reviewer to vouch for. */
function addition(mention: Citation, { field }: GuidelineUse, reading: Reading): Fix {
  const { end } = trimEnd(field.body, reading.text);
  const stop = reading.text[end - 1] === '.' ? '' : '.';
  return {
    title: 'Add it to the guideline field',
    changes: [{ span: { start: end, end }, newText: `${stop} Decision based on ${citationOf(mention)}.` }],
    safe: false,
    preferred: false,
  };
}

function citationOf({ source, chapter, chapterNumber, name }: Citation): string {
  if (source === 'ODG') return 'Non-MTUS Citation Official Disability Guidelines (ODG), [[chapter]], [[topic]]';
  if (chapterNumber !== undefined) return `MTUS ACOEM Chapter ${chapterNumber} [[title, section or pages]]`;
  if (source === 'MTUS') return `MTUS ${chapter?.text ?? '[[chapter]]'} [[year, section]]`;
  if (source === 'ACOEM') return 'Non-MTUS Citation ACOEM [[edition, chapter, section]]';
  return `Non-MTUS Citation ${name?.text ?? '[[organization]]'}, [[year, title, section]]`;
}

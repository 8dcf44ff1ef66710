import type { Reading } from '../../reading.ts';
import { isAncillary } from '../definitions/ancillary.ts';
import { type GuidelineUse, guidelineUse } from '../definitions/guideline-use.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, odgRationaleExample, odgReviewerExample, titleExample } from '../examples.ts';
import type { Rule } from '../finding.ts';

export const mtusSilenceUnexplained: Rule = {
  id: 'mtus-silence-unexplained',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'Nothing says why the MTUS does not apply',
    says: "The reviewer's field cites no part of the MTUS, and the rationale does not say why.",
    why:
      'The MTUS comes first; another standard is used where it does not apply (Labor Code 4610.5(c)(2), 8 CCR ' +
      '9792.21.1(a)). "Did not base their decision on the MTUS" says that, not why.',
    bad: blocks(
      titleExample,
      claimsExample,
      odgReviewerExample,
      odgRationaleExample
        .replace('Decision rationale:', '<|Decision rationale:|>')
        .replace(' The MTUS does not address repeat imaging.', ''),
    ),
    good: blocks(titleExample, claimsExample, odgReviewerExample, odgRationaleExample),
    notWhen: 'Services that belong to a surgery take their ground from it and never raise it.',
    related: ['mtus-silence-contradicted', 'no-evidence-cited'],
  },
  *check(item, _letter, reading) {
    const use = guidelineUse(item, reading);
    if (!use || use.cited.some(({ source }) => source === 'MTUS')) return;
    if (isExplained(use, reading) || isAncillary(item, reading)) return;
    const at = use.rationale.body.start;
    yield {
      span: use.rationale.label,
      message:
        'The field cites no part of the MTUS, and nothing says why it does not apply. The MTUS comes first (Labor Code ' +
        '4610.5(c)(2)): say that it is silent, or what sets it aside.',
      related: [{ span: use.placed(use.cited[0]).span, message: 'What the field cites.' }],
      fixes: [
        {
          title: 'Insert a sentence on the MTUS',
          changes: [{ span: { start: at, end: at }, newText: '[[Why the MTUS does not apply to this request.]] ' }],
          safe: false,
          preferred: false,
        },
      ],
    };
  },
};

const MTUS =
  /\bMTUS\b|\bM\.T\.U\.S\b|\bMedical Treatment Utilization Schedule\b|\bCalifornia (?:guidelines|medical treatment)\b/i;
const ACOEM_SET_ASIDE =
  /\b(?:ACOEM|guidelines?)\b[^.;]*\b(?:silent|not (?:\w+ )?(?:address|discuss|mention|apply|applicable|cover)\w*|no (?:\w+ )?(?:recommendation|mention|guidance))\b/i;
const SAID_IN_FIELD = /\bMTUS\b[^.;]*\b(?:silent|not (?:\w+ )?(?:address|discuss|mention|apply|cover))\w*/i;

/** The MTUS is named at all, or the guidelines are said to be silent; in the field beside its fixed sentence. */
function isExplained({ field, rationale, named }: GuidelineUse, reading: Reading): boolean {
  if (named.some(({ mention }) => mention.source === 'MTUS')) return true;
  const said = proseOf(rationale, reading).some(({ words }) => MTUS.test(words) || ACOEM_SET_ASIDE.test(words));
  return said || proseOf(field, reading).some(({ words }) => SAID_IN_FIELD.test(words));
}

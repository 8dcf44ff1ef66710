import { regionOf } from '../../content/mentions/parts.ts';
import { fieldOf } from '../../letter/letter.ts';
import { spanOf } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { partsOf, regionalChapter } from '../definitions/chapter-fit.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const title = 'MRI of the right shoulder: Upheld';
const claims = 'Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.';
const reviewer = 'MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.';
const bad =
  'Decision rationale: The MTUS supports imaging where unequivocal findings point to a specific nerve compromise. This ' +
  'patient has a tender shoulder with normal strength. The request for an MRI is not medically necessary.';

export const criteriaOfOtherChapter: Rule = {
  id: 'criteria-of-other-chapter',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The criteria are those of another chapter',
    says:
      'Under a chapter on the shoulder, knee or ankle the rationale argues with criteria of the chapters on the spine ' +
      '(compromise of a nerve).',
    why:
      'The criteria must be those of the condition in dispute (8 CCR 9792.21.1(a)). Criteria of another chapter are ' +
      'most often left over from another letter, and the right ones are then not applied.',
    bad: blocks(title, claims, reviewer, marked(bad, 'specific nerve compromise')),
    good: blocks(
      title,
      claims,
      reviewer,
      'Decision rationale: The MTUS supports imaging where a red flag stands out or surgery is planned. This ' +
        'patient has a tender shoulder without a red flag. The request for an MRI is not medically necessary.',
    ),
    notWhen: 'The neck or the back is in dispute as well, or pain of the shoulder is thought to come from the neck.',
    related: ['guideline-body-part-mismatch', 'uncited-guideline-used'],
  },
  *check(item, letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    if (!rationale) return;
    for (const { said, words, part } of proseOf(rationale, reading)) {
      const criterion = criterionOfTheSpine(said);
      if (!criterion) continue;
      const regions = citedRegions(item, 'reviewer', reading);
      const limb = regions.find(({ told }) => told.isLimb)?.told;
      if (!limb || regions.some(({ told }) => told.isSpine)) return;
      if (partsOf(item, letter, reading).some((one) => regionOf(one) === 'spine')) return;
      const { start, end } = criterion;
      yield {
        span: part(start, end),
        message:
          `${quote(words.slice(start, end))} is a criterion of the chapters on the spine; the field cites ${quote(limb.name)}. Argue with ` +
          'the criteria of the condition in dispute (8 CCR 9792.21.1(a)).',
      };
      return;
    }
  },
};

const citedRegions = citationQuestion((citation, _, knowledge) => {
  const region = regionalChapter(citation, knowledge);
  if (!region) return undefined;
  const { name, chapter } = region;
  const names = `${name} ${chapter?.title ?? ''}`;
  return { name, isLimb: LIMB.test(names), isSpine: SPINE.test(names) };
});

const LIMB = /\b(?:shoulder|knee|ankle|foot)\b|^chapter (?:9|13|14)$/i;
const SPINE = /\b(?:neck|back|spine|cervical|lumbar|thoracic)\b|^chapter (?:8|12)$/i;

const criterionOfTheSpine = oncePerWords((own) => {
  const match = OF_THE_SPINE.exec(own);
  if (!match || !ARGUES.test(own) || FROM_THE_NECK.test(own)) return undefined;
  return spanOf(match.index, match.index + match[0].length);
});

/** What the chapters on neck and low back ask for, and no chapter on a limb. */
const OF_THE_SPINE =
  /\b(?:specific )?(?:spinal )?nerve(?: root)? compromise\b|\btissue insult or (?:nerve|neurologic(?:al)?) impairment\b|\bnerve root (?:impingement|compression|dysfunction)\b/i;
const ARGUES =
  /\b(?:unequivocal|criteri\w+|guidelines?|MTUS|ACOEM|ODG|recommend\w*|indicat\w+|requir\w+|supports?|supported|warrant\w*|when|where|if|should|must|unless|without)\b/i;
const FROM_THE_NECK = /\b(?:cervical|neck|lumbar|spine|spinal cord|back|radiculopathy|spurling)\b/i;

import { fieldOf, headerValue, letterDay } from '../../letter/letter.ts';
import { oncePerWords } from '../../text/words.ts';
import { decidedLetter } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { chapterIdOf } from '../definitions/cited-chapters.ts';
import { proseOf } from '../definitions/prose.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const cites = 'Chronic Pain Medical Treatment 2016, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs)';

export const chronicGuidelineAcuteInjury: Rule = {
  id: 'chronic-guideline-acute-injury',
  family: 'citation',
  severity: 'off',
  scope: 'item',
  docs: {
    title: 'The chronic pain guidelines for a fresh injury',
    says: 'The reviewer cites the chronic pain chapter within three months of the injury, and nothing says why.',
    why:
      'The chapter is for chronic pain, which lasts three months or longer from its start (8 CCR 9792.20). Before ' +
      'that the chapter of the injured part of the body comes first.',
    bad: decidedLetter('06/10/2014', `<|${cites}|>`).replace('2016', '2009'),
    good: decidedLetter('01/10/2017', cites),
    notWhen:
      'The pain is older than the injury, or the letter speaks of a drug that only this chapter treats. It is off by default.',
    related: ['guideline-body-part-mismatch', 'superseded-guideline'],
  },
  *check(item, letter, reading) {
    const injury = headerValue(letter, 'date-of-injury');
    const day = letterDay(letter);
    if (!injury || !day || day < injury || day >= threeMonthsAfter(injury)) return;
    const cited = chronicPain(item, 'reviewer', reading);
    const rationale = fieldOf(item, 'rationale');
    if (cited.length === 0 || (rationale && proseOf(rationale, reading).some(({ said }) => explains(said)))) return;
    for (const { citation } of cited)
      yield {
        span: citation.span,
        message:
          `${quote(reading.plain(citation.span))} is for pain of three months and more (8 CCR 9792.20); the injury is more ` +
          'recent. Cite the chapter of the injured part, or say why this one applies.',
      };
  },
};

const chronicPain = citationQuestion(({ entry }) => entry !== undefined && chapterIdOf(entry) === 'mtus/chronic-pain');

const explains = oncePerWords((own) => EXPLAINS.test(own) && EXPLAINS.test(own.replace(TITLE, ' ')));
const TITLE = /\bchronic pain (?:medical )?(?:treatment )?(?:guidelines?|chapter)\b/gi;
const EXPLAINS = /\b(?:chronic|acute|subacute|long-standing|pre-?existing|months?)\b/i;

/** The day three calendar months later, as yyyy-mm-dd; the 31st may name no day, which compares right all the same. */
function threeMonthsAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + 3;
  const parts = [Math.floor(months / 12), (months % 12) + 1, date];
  return parts.map((part, n) => String(part).padStart(n === 0 ? 4 : 2, '0')).join('-');
}

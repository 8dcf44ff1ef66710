import { type BodyPartMention, isNegated } from '../../content/mentions.ts';
import { type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { isOfDevice } from '../../rules/definitions/complaints.ts';
import type { WorkerSummary } from './summary.ts';

/** More parts than a line of facts has room for. */
const MOST_PARTS = 3;

/** Age, sex and parts of the body as the case summary has them: the first age and sex, the parts that it is about. */
export function workerOf(letter: Letter, reading: Reading): WorkerSummary {
  const summary = sectionOf(letter, 'case-summary');
  if (!summary) return { parts: [] };
  const mentions = reading.mentions(summary.body);
  const sex = mentions.sexes.find(({ worker }) => worker)?.sex;
  const age = mentions.ages[0]?.years;
  const parts = mentions.bodyParts.filter((part) => !isNegated(mentions, part.span) && !isOfDevice(part, reading));
  return { ...(age === undefined ? {} : { age }), ...(sex ? { sex } : {}), parts: partsOf(parts) };
}

/** The parts that are named at least half as often as the most named one, and not once in passing. */
function partsOf(mentions: readonly BodyPartMention[]): string[] {
  const counts = new Map<string, number>();
  for (const { part } of mentions) counts.set(part, (counts.get(part) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const [, most] = sorted[0] ?? ['', 0];
  const least = Math.max(most / 2, Math.min(2, most));
  return sorted
    .filter(([, count]) => count >= least)
    .slice(0, MOST_PARTS)
    .map(([part]) => part);
}

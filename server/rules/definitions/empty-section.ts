import type { Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { trimEnd } from '../words.ts';

/** The sentence that opens every case summary, when nothing stands after it. */
const LONGEST_OPENING = 200;
const ONLY_OPENING = /^The expert reviewer developed the following clinical case summary[^.:]*[.:]?$/i;

/** True where a section has no text, a case summary none but its fixed opening sentence. */
export function isEmptySection(section: Section, reading: Reading): boolean {
  const body = trimEnd(section.body, reading.text);
  if (body.end <= body.start) return true;
  const short = body.end - body.start < 2 * LONGEST_OPENING;
  return section.kind === 'case-summary' && short && ONLY_OPENING.test(reading.plain(body).trim());
}

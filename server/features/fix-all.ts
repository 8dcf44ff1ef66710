import type { Reading } from '../reading.ts';
import type { Finding, TextChange } from '../rules/finding.ts';
import { applyChanges, changeBetween, compatibleChanges, lineEndingOf, withLineEnding } from './text-changes.ts';

/** Reads and checks a text afresh; handed in, so that this feature stays a function of its arguments. */
export type Check = (text: string) => { readonly reading: Reading; readonly findings: readonly Finding[] };

/** Fixes can make room for others: a safe fix on each pass, so a few passes are plenty. */
const MOST_PASSES = 8;

/**
 * The changes that apply every safe fix, with the document's own line endings. Applying them a second time changes
 * nothing: where fixes clash or open new ones, the passes are run to the end and handed back as one change.
 */
export function fixAllChanges(reading: Reading, findings: readonly Finding[], check: Check): TextChange[] {
  const ending = lineEndingOf(reading.text);
  const first = safeChanges(findings, ending);
  if (first.length === 0) return [];
  const once = applyChanges(reading.text, first);
  let text = once;
  for (let pass = 1; pass < MOST_PASSES; pass++) {
    const more = safeChanges(check(text).findings, ending);
    if (more.length === 0) break;
    text = applyChanges(text, more);
  }
  return text === once ? first : [changeBetween(reading.text, text)];
}

/** One safe fix for each finding: the preferred one, else the first. */
function safeChanges(findings: readonly Finding[], ending: string): TextChange[] {
  const fixes = findings.flatMap(({ fixes }) => {
    const safe = fixes.filter((fix) => fix.safe);
    return safe.find((fix) => fix.preferred) ?? safe.at(0) ?? [];
  });
  return compatibleChanges(fixes).map((change) => ({
    ...change,
    newText: withLineEnding(change.newText, ending),
  }));
}

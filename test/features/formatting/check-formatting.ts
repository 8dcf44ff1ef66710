import assert from 'node:assert/strict';
import { formatChanges } from '../../../server/features/formatting/formatting.ts';
import type { Wrap } from '../../../server/features/formatting/wrap.ts';
import { applyChanges } from '../../../server/features/text-changes.ts';
import { read } from '../../../server/reading.ts';
import { inspectedLetters } from '../../kit/inspected.ts';

/** The text after formatting. */
export const formatted = (text: string, wrap: Wrap = 'unwrap'): string =>
  applyChanges(text, formatChanges(read(text), wrap, read));

/** What was read of a text, without blanks and line numbers: formatting leaves it as it was. */
export const said = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(inspectedLetters(text), (key, value) => {
      // The format's own words may be written in its way; what the items say stands in the items.
      if (key === 'heading') return undefined;
      if (value?.kind === 'issues') return { kind: value.kind };
      return typeof value === 'string' ? value.replaceAll(/\s/g, '') : value;
    }),
  );

/** Formats a text, checks that it says the same and that a second time changes nothing, and gives what came out. */
export function checkFormatted(text: string, wrap: Wrap = 'unwrap', where = ''): string {
  const once = formatted(text, wrap);
  assert.deepEqual(said(once), said(text), `${where}: the letters are read as before`);
  assert.equal(formatted(once, wrap), once, `${where}: a second time changes nothing`);
  return once;
}

export const wraps: readonly Wrap[] = ['keep', 'unwrap', 72, 96];

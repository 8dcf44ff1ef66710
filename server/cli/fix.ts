import type { Checked } from '../config/checking.ts';
import { fixAllChanges } from '../features/fix-all.ts';
import { applyChanges } from '../features/text-changes.ts';
import { type Reading, read } from '../reading.ts';
import type { Notices, ReadDocument } from './documents.ts';
import { writeLetter } from './write.ts';

/** A letter as it stands after its safe fixes. */
export interface Fixed {
  readonly reading: Reading;
  readonly checked: Checked;
  /** How many findings the fixes took away. */
  readonly fixes: number;
}

/**
 * Applies the safe fixes of one letter to its file; a second run finds nothing to do. What cannot be written is told,
 * and stays as it was.
 */
export function fixDocument(
  document: ReadDocument,
  checked: Checked,
  check: (reading: Reading) => Checked,
  notices: Notices,
): Fixed {
  const { reading, settings } = document;
  const unchanged: Fixed = { reading, checked, fixes: 0 };
  const readAgain = (text: string) => {
    const again = read(text, settings);
    return { reading: again, findings: check(again).findings };
  };
  const changes = fixAllChanges(reading, checked.findings, readAgain);
  if (
    changes.length === 0 ||
    !writeLetter(document, applyChanges(reading.text, changes), 'no fix was applied', notices)
  )
    return unchanged;
  const after = read(applyChanges(reading.text, changes), settings);
  const left = check(after);
  return { reading: after, checked: left, fixes: Math.max(1, checked.findings.length - left.findings.length) };
}

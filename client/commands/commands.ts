import { acceptFinding } from './accept-finding.ts';
import { addMissingField } from './add-missing-field.ts';
import { groupItems, listItems } from './arrange-items.ts';
import { checkFolder } from './check-folder.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Command } from './command.ts';
import { explainFinding } from './explain-finding.ts';
import { goToPlace } from './go-to-place.ts';
import { goToRationale } from './go-to-rationale.ts';
import { lookUpGuideline } from './look-up-guideline.ts';
import { restartServer } from './restart-server.ts';
import { setSeverity } from './set-severity.ts';
import { showServerReport } from './show-server-report.ts';
import { treatAsLetter } from './treat-as-letter.ts';

/** Every command of the extension; package.json names the same. */
export const commands: readonly Command[] = [
  treatAsLetter,
  checkFolder,
  checkWorkspace,
  explainFinding,
  acceptFinding,
  setSeverity,
  lookUpGuideline,
  goToRationale,
  addMissingField,
  groupItems,
  listItems,
  goToPlace,
  restartServer,
  showServerReport,
];

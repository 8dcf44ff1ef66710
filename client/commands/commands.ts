import { acceptFinding } from './accept-finding.ts';
import { addMissingField } from './add-missing-field.ts';
import { groupItems, listItems } from './arrange-items.ts';
import { checkFolder } from './check-folder.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Command } from './command.ts';
import { compareItem } from './compare-item.ts';
import { copySummary } from './copy-summary.ts';
import { itemCommands } from './edit-items.ts';
import { explainFinding } from './explain-finding.ts';
import { goCommands } from './go-to.ts';
import { goToPlace } from './go-to-place.ts';
import { goToRationale } from './go-to-rationale.ts';
import { lookUpGuideline } from './look-up-guideline.ts';
import { newLetter } from './new-letter.ts';
import { restartServer } from './restart-server.ts';
import { saveSummary } from './save-summary.ts';
import { setSeverity } from './set-severity.ts';
import { showServerReport } from './show-server-report.ts';
import { showSummary } from './show-summary.ts';
import { treatAsLetter } from './treat-as-letter.ts';

/** Every command of the extension; package.json names the same. */
export const commands: readonly Command[] = [
  newLetter,
  ...itemCommands,
  ...goCommands,
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
  showSummary,
  copySummary,
  saveSummary,
  compareItem,
  restartServer,
  showServerReport,
];

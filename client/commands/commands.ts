import type { Command } from './command.ts';
import { lookUpGuideline } from './look-up-guideline.ts';
import { restartServer } from './restart-server.ts';
import { showServerReport } from './show-server-report.ts';
import { treatAsLetter } from './treat-as-letter.ts';

/** Every command of the extension; package.json names the same. */
export const commands: readonly Command[] = [treatAsLetter, lookUpGuideline, restartServer, showServerReport];

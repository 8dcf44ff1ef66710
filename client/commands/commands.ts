import type { Command } from './command.ts';
import { restartServer } from './restartServer.ts';
import { showServerReport } from './showServerReport.ts';
import { treatAsLetter } from './treatAsLetter.ts';

/** Every command of the extension; package.json names the same. */
export const commands: readonly Command[] = [treatAsLetter, restartServer, showServerReport];

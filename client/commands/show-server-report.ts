import type { Command } from './command.ts';

/** IMR: Show Server Report. */
export const showServerReport: Command = { id: 'imr.showServerReport', run: ({ report }) => report.show() };

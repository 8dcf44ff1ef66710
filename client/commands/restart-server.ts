import type { Command } from './command.ts';

/** IMR: Restart Language Server. */
export const restartServer: Command = { id: 'imr.restartServer', run: ({ server }) => server.restart() };

import type { Command } from './command.ts';

/** IMR: Group Items by Decision, in the letter view. */
export const groupItems: Command = { id: 'imr.groupItems', run: ({ letter }) => letter.arrange('decision') };

/** IMR: List Items in the Letter's Order, in the letter view. */
export const listItems: Command = { id: 'imr.listItems', run: ({ letter }) => letter.arrange('letter') };

/** After these an editor asks: a line was ended, a label may be complete. */
export const typedTriggers: readonly ['\n', ':'] = ['\n', ':'];

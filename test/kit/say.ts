import type { Say } from '../../client/say.ts';

/** English, as VS Code fills it in where there is no bundle of the editor's language. */
export const say: Say = (message, ...values) => message.replace(/\{(\d+)\}/g, (_, at) => String(values[Number(at)]));

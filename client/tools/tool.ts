import type { Say } from '../say.ts';

/** What a tool may ask; the extension's server answers. */
export interface Asks {
  request<Result>(method: string, params: object): Promise<Result | undefined>;
  /** The URI of a letter that is named, or of the one in the editor; undefined where there is none. */
  letterUri(named: string | undefined): Promise<string | undefined>;
}

/** A read-only tool for language models: what it hands over is asked for before, and holds no letter text. */
export interface Tool {
  readonly name: `imr_${string}`;
  /** What is done while it runs, and what it will hand over, for the person who is asked. */
  describe(input: ToolInput, say: Say): { readonly running: string; readonly handsOver: string };
  /** What the model gets, as data; a sentence where there is nothing. */
  run(input: ToolInput, asks: Asks): Promise<object>;
}

/** As the manifest's schemas have it; a model may send anything, so every part is looked at. */
export interface ToolInput {
  readonly letter?: unknown;
  readonly query?: unknown;
}

/** A text that a model sent, if it is one. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export const noLetter = {
  problem: 'No such letter. Name a file of the workspace, or have the letter open in the editor.',
};

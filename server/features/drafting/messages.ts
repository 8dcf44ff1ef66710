import type { Position, Range } from 'vscode-languageserver-types';
import type { LetterFacts } from './new-letter.ts';

/** A format as a person chooses it. */
export interface DraftFormat {
  readonly id: string;
  readonly title: string;
  /** When letters had it. */
  readonly years: string;
  /** True for a format of the house's own, which only letters in its folders are read by. */
  readonly house: boolean;
}

/** What a new letter is to hold. */
export interface DraftParams extends LetterFacts {
  /** A folder or file, by whose own formats the letter is drafted. */
  readonly uri?: string;
  /** The format's id. */
  readonly format: string;
}

/** What can be done with whole disputed items. */
export type ItemAction = 'add' | 'duplicate' | 'moveUp' | 'moveDown';

/** An action on the disputed item at a position. */
export interface ItemEditParams {
  readonly uri: string;
  readonly position: Position;
  readonly action: ItemAction;
}

/**
 * Why an action does nothing: there is no letter, no section for items, no item at the cursor, only one item in letters
 * of this format, nowhere to move to; `unsure` where other items would be read otherwise afterwards.
 */
export type ItemRefusal = 'no-letter' | 'no-section' | 'no-item' | 'single' | 'first' | 'last' | 'unsure';

/** The edits of an action, as one step; without edits `refusal` says why there are none. */
export interface ItemEdits {
  /** The version of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly ItemTextEdit[];
  /** Where the cursor goes, in the text after the edits; absent where a snippet's first tab stop is the place. */
  readonly cursor?: Position;
  readonly refusal?: ItemRefusal;
}

/** One edit; with `snippet` its text is a snippet with tab stops. */
export interface ItemTextEdit {
  readonly range: Range;
  readonly newText: string;
  readonly snippet?: true;
}

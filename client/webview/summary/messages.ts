import type { Shown } from './markup.ts';
import type { SummaryWords } from './words.ts';

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'show'; readonly shown: Shown; readonly words: SummaryWords }
  /** The item at the cursor, counted from 0. */
  | { readonly type: 'current'; readonly item?: number };

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** A version of the letter is on the screen. */
  | { readonly type: 'shown'; readonly version?: number }
  | { readonly type: 'go'; readonly line: number; readonly character: number }
  | { readonly type: 'choose'; readonly index?: number }
  | { readonly type: 'copy' }
  | { readonly type: 'save' };

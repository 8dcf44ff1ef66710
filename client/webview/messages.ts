/** What the extension tells a page. */
export type ToPage<Content> =
  | { readonly type: 'show'; readonly content: Content }
  /** The item at the cursor, counted from 0. */
  | { readonly type: 'current'; readonly item?: number };

/** What a page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  /** A version of the letter is on the screen. */
  | { readonly type: 'shown'; readonly version?: number }
  /** A place of the page's letter, or of another file. */
  | { readonly type: 'go'; readonly line: number; readonly character: number; readonly uri?: string }
  | { readonly type: 'choose'; readonly index?: number }
  | { readonly type: 'copy' }
  | { readonly type: 'save' };

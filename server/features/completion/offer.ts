import type { CompletionItemKind } from 'vscode-languageserver-types';

/** What a chosen offer is explained by, when the editor asks. */
export interface OfferData {
  /** Catalog id of the entry. */
  readonly entry: string;
  readonly edition?: string;
  /** The letter's day, as yyyy-mm-dd. */
  readonly day?: string;
}

/** One thing that may be written at the cursor. */
export interface Offer {
  readonly label: string;
  /** A few words beside the label. */
  readonly description?: string;
  readonly kind: CompletionItemKind;
  /** The text, cut where a person may have typed the first parts already; separators are parts of their own. */
  readonly parts: readonly string[];
  /** For each part what a person may type for it; empty for separators and for words that lead in. */
  readonly words: readonly string[];
  /** Where the typed text begins that the offer stands for (UTF-16 offset). */
  readonly start: number;
  /** Where the text behind the cursor ends that it stands for as well. */
  readonly end?: number;
  /** Typed words that name the first parts in another way: they end here, and so many parts are named. */
  readonly named?: { readonly end: number; readonly parts: number };
  /** True for an edition that was replaced. */
  readonly replaced?: boolean;
  /** Smaller comes first. */
  readonly rank: number;
  /** Markdown. */
  readonly documentation?: string;
  readonly data?: OfferData;
}

/** An offer of one text. */
export const plainOffer = (
  offer: Omit<Offer, 'parts' | 'words'> & { readonly text: string; readonly typed?: string },
): Offer => {
  const { text, typed = offer.label, ...rest } = offer;
  return { ...rest, parts: [text], words: [typed] };
};

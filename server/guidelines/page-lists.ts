/** A list of printed pages in a citation ("Page(s): 76-80, 88-89", "pages 300 and 309"). Offsets of the text. */
export interface PageList {
  readonly start: number;
  readonly end: number;
  readonly pages: readonly { readonly start: number; readonly end: number }[];
}

const LABEL = /(?:\bPage ?\(s\)|\bPages?|\bpp?\.|\bpgs?\.?)\s*:?\s*(?=\d)/gi;
const NUMBER = /\d{1,4}(?:\s?[-\u2013]\s?\d{1,4})?/y;
const SEPARATOR = /\s?(?:,|;|&|and\b)\s?(?:and\s|pages?\s|pp?\.\s?)?(?=\d)/y;
const OF_TOTAL = /\s+of\s+\d+\b/y;

/** Finds the page lists of a stretch of text, in one pass. */
export function findPageLists(text: string): PageList[] {
  const lists: PageList[] = [];
  LABEL.lastIndex = 0;
  for (let label = LABEL.exec(text); label; label = LABEL.exec(text)) {
    const pages: { start: number; end: number }[] = [];
    let at = LABEL.lastIndex;
    for (;;) {
      NUMBER.lastIndex = at;
      if (!NUMBER.test(text)) break;
      pages.push({ start: at, end: NUMBER.lastIndex });
      at = skip(OF_TOTAL, text, NUMBER.lastIndex);
      const next = skip(SEPARATOR, text, at);
      if (next === at) break;
      at = next;
    }
    if (pages.length === 0) continue;
    const end = Math.max(at, pages[pages.length - 1].end);
    lists.push({ start: label.index, end, pages });
    LABEL.lastIndex = end;
  }
  return lists;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

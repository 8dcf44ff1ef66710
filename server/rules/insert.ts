import type { TextChange } from './finding.ts';

/**
 * Puts a block of lines before the line that begins at `offset` (UTF-16), with one blank line on either side. The block
 * takes the place behind any blanks that open the line.
 */
export function insertBefore(text: string, offset: number, block: string): TextChange {
  const lead = isBlankLineBefore(text, offset) ? '' : '\n';
  return { span: { start: offset, end: offset }, newText: `${lead}${block}\n\n` };
}

/** Puts a block of lines after the text that ends at `offset` (UTF-16), with one blank line on either side. */
export function insertAfter(text: string, offset: number, block: string): TextChange {
  const trail = isBlankLineAfter(text, offset) ? '' : '\n';
  return { span: { start: offset, end: offset }, newText: `\n\n${block}${trail}` };
}

/** Puts words on the same line, at `offset`. */
export const insertWords = (offset: number, words: string): TextChange => ({
  span: { start: offset, end: offset },
  newText: words,
});

function isBlankLineBefore(text: string, offset: number): boolean {
  let at = offset;
  let breaks = 0;
  while (at > 0 && breaks < 2) {
    const before = text[at - 1];
    if (before === '\n' || before === '\r') {
      breaks++;
      at -= before === '\n' && text[at - 2] === '\r' ? 2 : 1;
    } else if (isInlineBlank(before)) at--;
    else return false;
  }
  return true;
}

function isBlankLineAfter(text: string, offset: number): boolean {
  let at = offset;
  let breaks = 0;
  while (at < text.length && breaks < 2) {
    const here = text[at];
    if (here === '\n' || here === '\r') {
      breaks++;
      at += here === '\r' && text[at + 1] === '\n' ? 2 : 1;
    } else if (isInlineBlank(here)) at++;
    else return false;
  }
  return true;
}

const isInlineBlank = (unit: string): boolean => unit === ' ' || unit === '\t' || unit === '\f' || unit === '\u00a0';

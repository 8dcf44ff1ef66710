/** Markdown of hovers. Text of letters and catalogs goes through `escaped`; nothing else may hold it. */

/** The mark of a fact without a source. */
export const notVerified = '*(not verified)*';

const MARKS = /[\\`*_[\]<>~|#$@]/g;
const AT_START = /^(?:[-+=]|\d+(?=[.)](?:\s|$)))/;

/** Words as they are read: blanks and line ends collapsed, everything that Markdown would take for a mark escaped. */
export const escaped = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKS, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    // A web or mail address in a letter is no link.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(AT_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** A text of several paragraphs, each escaped. */
export const escapedParagraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(escaped)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** Words as a link, where there is a web address for them; other kinds of address are left out. */
export function link(words: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s<>\\]+$/i.test(url)) return escaped(words);
  return `[${escaped(words)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

export const bold = (words: string): string => `**${escaped(words)}**`;

/** A title as it stands within a line: with a small first letter, where it is no abbreviation. */
export const inProse = (title: string): string =>
  /^[A-Z][^a-z ]/.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);

/** Rows of cells as a table; the first row is its head. The cells are Markdown already. */
export function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** The same words without Markdown, for editors that show none. Reads only what this folder writes. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/^\|[-| ]+\|\n/gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*+|^#+ /gm, '')
    .replace(/\\([^A-Za-z0-9\s])/g, '$1')
    .replaceAll('&amp;', '&');

const MARKS = /[\\`*_{}[\]<>~|#$]/g;
const LIST_START = /^(?:\d+(?=[.)])|(?=[-+]))/;

/** Words of a letter as they stand in Markdown: on one line, nothing in them a mark, a list or a link. */
export const escapedMarkdown = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKS, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(LIST_START, (start) => `${start}\\`);

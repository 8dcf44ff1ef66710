import { formatChanges } from '../../server/features/formatting/formatting.ts';
import { builtInCatalog } from '../../server/guidelines/catalog/catalog.ts';
import { cutVersion } from '../../server/letter/blocks.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { readTextLines } from '../../server/text/text-lines.ts';

/** Something done to one text; what is measured is only its time and memory. */
export type Check = (text: string) => unknown;

/** What of ours is measured, each stage with those before it, and the two that nothing in JavaScript can be faster than. */
export const subjects: Readonly<Record<string, () => Check>> = {
  'text lines': () => readTextLines,
  letters: () => (text) => cutVersion(text),
  'letters and content of every field': () => readContents,
  'all findings': () => (text) => checkReading(read(text)),
  'formatting, read again as a check': () => (text) => formatChanges(read(text), 'unwrap', read),
  'one regex of all guideline names': guidelineNames,
  "line index by indexOf('\\n')": () => lineIndex,
};

function readContents(text: string): void {
  const reading = read(text);
  for (const { items } of reading.letters)
    for (const { fields } of items) for (const field of fields) reading.content(field);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Counts the names of all guidelines and chapters, longest first, in one pass. */
function guidelineNames(): Check {
  const names = builtInCatalog.guidelines.flatMap(({ title, short, aliases, chapters }) => [
    title,
    ...(short ? [short] : []),
    ...aliases,
    ...chapters.map((chapter) => chapter.title),
  ]);
  const pattern = new RegExp(
    [...new Set(names)]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  );
  return (text) => {
    let count = 0;
    pattern.lastIndex = 0;
    while (pattern.exec(text)) count++;
    return count;
  };
}

function lineIndex(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

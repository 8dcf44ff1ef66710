import type { PageRange, Pages } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Cited } from './cited.ts';
import { escaped, notVerified } from './markdown.ts';
import { pagesHold, rangesInWords, readCitedPages } from './values.ts';

/** More pages than this are counted, not judged one by one. */
const MOST_PAGES = 6;

interface Known {
  readonly ranges: readonly PageRange[];
  readonly name: string;
  readonly isVerified: boolean;
}

/** Whether the pages of a citation lie in what it cites, as far as the catalog knows its pages. */
export function pageWords({ pages }: Citation, cited: Cited): string[] {
  const known = knownPages(cited);
  if (pages.length === 0 || known.length === 0) return [];
  const lines = pages.slice(0, MOST_PAGES).flatMap(({ text }) => {
    const range = readCitedPages(text);
    return range ? [`${range.from === range.to ? 'Page' : 'Pages'} ${escaped(text)}: ${judged(range, known)}`] : [];
  });
  const more = pages.length - MOST_PAGES;
  return [...lines, ...(more > 0 ? [`${more} more pages are cited.`] : [])];
}

/** The pages of the topics, then those of the chapter or edition around them. */
function knownPages({ topics, adopted, chapter, readAs }: Cited): Known[] {
  const ofTopics = topics.flatMap(({ pages }) => pages ?? []);
  const whole = adopted ?? chapter;
  const count = readAs?.pageCount;
  return [
    ...(ofTopics.length > 0 ? [known(topics.length > 1 ? "the topics' pages" : "the topic's pages", ofTopics)] : []),
    ...(whole?.pages ? [known(whole.number ? `chapter ${whole.number}` : 'the chapter', [whole.pages])] : []),
    ...(count && !whole?.pages
      ? [
          known(`the edition's ${count.count} pages`, [
            { ranges: [{ from: 1, to: count.count }], sources: count.sources },
          ]),
        ]
      : []),
  ];
}

const known = (name: string, pages: readonly Pages[]): Known => ({
  name,
  ranges: pages.flatMap(({ ranges }) => ranges),
  isVerified: pages.every(({ sources }) => sources.length > 0),
});

function judged(range: PageRange, [first, second]: readonly Known[]): string {
  if (pagesHold(first.ranges, range)) return `**inside** ${placeWords(first)}.`;
  if (second && pagesHold(second.ranges, range))
    return `inside ${placeWords(second)}, **not among** ${placeWords(first)}.`;
  return `**outside** ${placeWords(second ?? first)}.`;
}

const placeWords = ({ name, ranges, isVerified }: Known): string => {
  const printed = / \d+ pages$/.test(name) ? '' : ` (${rangesInWords(ranges)})`;
  return `${name}${printed}${isVerified ? '' : ` ${notVerified}`}`;
};

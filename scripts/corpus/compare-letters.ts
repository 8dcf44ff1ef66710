// What was read against what a person read, key by key. Pure: no file is touched.
import type { InspectedGuideline, InspectedItem, InspectedLetter } from '../../server/cli/inspect.ts';
import type { GoldCitation, GoldGuideline, GoldItem, GoldLetter } from './gold.ts';

/** One sentence for each thing that was read otherwise than in the gold. */
export function compareLetters(read: readonly InspectedLetter[], gold: readonly GoldLetter[]): string[] {
  const differences = compare('letters', read.length, gold.length);
  for (const [n, expected] of gold.entries()) {
    const letter = read[n];
    if (letter) differences.push(...compareLetter(letter, expected).map(named(`letter ${n + 1}`)));
  }
  return differences;
}

function compareLetter(read: InspectedLetter, gold: GoldLetter): string[] {
  const header: Readonly<Record<string, string>> = { ...read.header };
  const headerKeys = Object.keys(gold.header ?? {});
  return [
    ...compare('format', read.format, gold.format),
    ...compare('line', read.line, gold.line),
    ...compare('header', read.header !== undefined, gold.header !== undefined),
    ...headerKeys.flatMap((key) => compare(`header.${key}`, header[key], gold.header?.[key])),
    ...compare('sections', outline(read.sections), outline(gold.sections)),
    ...compare('items', read.items.length, gold.items.length),
    ...gold.items.flatMap((expected, n) => {
      const item = read.items[n];
      return item ? compareItem(item, expected).map(named(`item ${n + 1} "${shorten(expected.title)}"`)) : [];
    }),
  ];
}

const outline = (sections: readonly { readonly kind: string; readonly line: number }[]): string =>
  sections.map(({ kind, line }) => `${kind} ${line}`).join(', ');

function compareItem(read: InspectedItem, gold: GoldItem): string[] {
  return [
    ...compare('title', read.title, gold.title),
    ...compare('service', read.service, gold.service),
    ...compare('decision', read.decision, gold.decision),
    ...compare('line', read.line, gold.line),
    ...compareGuideline('claimsGuideline', read.claimsGuideline, gold.claimsGuideline),
    ...compareGuideline('reviewerGuideline', read.reviewerGuideline, gold.reviewerGuideline),
    ...compareRationale(read.rationale, gold.rationale),
  ];
}

function compareGuideline(
  key: string,
  read: InspectedGuideline | undefined,
  gold: GoldGuideline | undefined,
): string[] {
  if (!read || !gold) return compare(key, read && 'there', gold && 'there');
  const citations = ({ citations }: GoldGuideline) =>
    citations.map((citation) => `${citation.source} <${citation.text}>${partsOf(citation)}`).join(' ');
  return [
    ...compare(`${key}.line`, read.line, gold.line),
    ...compare(`${key}.citations`, citations(read), citations(gold)),
  ];
}

/** The parts of a citation in one order, so that both sides compare as text. */
function partsOf({ chapter, chapterNumber, section, topic, pages, year }: GoldCitation): string {
  const parts = { chapter, chapterNumber, section, topic, pages, year };
  return ` ${JSON.stringify(parts)}`;
}

function compareRationale(read: InspectedItem['rationale'], gold: GoldItem['rationale']): string[] {
  if (!read || !gold) return compare('rationale', read && 'there', gold && 'there');
  return [
    ...compare('rationale.line', read.line, gold.line),
    ...compare('rationale.criteria', read.criteria.length, gold.criteria),
    ...compare('rationale.conclusion', read.conclusion, gold.conclusion),
  ];
}

type Value = string | number | boolean | null | undefined;

const compare = (key: string, read: Value, gold: Value): string[] =>
  read === gold ? [] : [`${key} is ${shown(read)}, in the gold ${shown(gold)}`];

const shown = (value: Value): string => (value === undefined ? 'absent' : JSON.stringify(value));

const named = (name: string) => (difference: string) => `${name}: ${difference}`;

const shorten = (words: string): string => (words.length <= 40 ? words : `${words.slice(0, 40)}...`);

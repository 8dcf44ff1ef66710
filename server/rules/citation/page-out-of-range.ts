import { namingsIn } from '../../content/content-of-words.ts';
import type { PageRange } from '../../guidelines/catalog/types.ts';
import type { Citation, CitationPart } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { keptWithWords } from '../../text/words.ts';
import { mtusCitation } from '../citation-examples.ts';
import { citationsQuestion, citingFieldsOf } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { type Extent, extentsOf, lies, pageNumbers, sharesPages, widestExtents } from '../definitions/page-extents.ts';
import { citationsOf } from '../definitions/sides-of-letter.ts';
import { namedGuidelines } from '../definitions/used.ts';
import type { Rule } from '../finding.ts';

export const pageOutOfRange: Rule = {
  id: 'page-out-of-range',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'A page lies outside of the chapter',
    says: 'The page that is cited is not one of the pages of the chapter that is cited.',
    why:
      'A citation must lead to the words it rests on (8 CCR 9792.21.1(d)). The catalog has the first and last pages of ' +
      'the ACOEM chapters of 2004 and the length of the Chronic Pain guidelines of 2009. Where no public source bears ' +
      'a range out, only pages more than 20 outside of it are reported, and the message says so.',
    bad: mtusCitation('ACOEM Chapter 12 Low Back Complaints Page(s): <|48|>'),
    good: mtusCitation('ACOEM Chapter 12 Low Back Complaints Page(s): 303-305'),
    notWhen: 'Another edition or a reprint with its own page numbers is cited; name it then.',
    related: ['chapter-title-mismatch', 'mtus-missing-section'],
  },
  *check(item, letter, reading) {
    if (!mayLeaveRange(item, reading)) return;
    const cited = paged(item, letter, reading).map((citation) => ({
      citation,
      extents: extentsOf(citation, letter, reading),
    }));
    const all = [...new Map(cited.flatMap(({ extents }) => extents.map((one) => [one.name, one]))).values()];
    const seen = new Set<number>();
    for (const { citation, extents } of cited)
      for (const page of citation.pages) {
        const numbers = pageNumbers(page);
        if (extents.length === 0 || seen.has(page.span.start) || numbers.length === 0) continue;
        seen.add(page.span.start);
        if (numbers.every((number) => lies(number, all))) continue;
        yield { span: page.span, message: messageOf(page, numbers, extents) };
      }
  },
};

/** True where a page lies outside of the chapters of its own citation; those of another may have it. */
function leavesRange(citation: Citation, knowledge: Knowledge): boolean {
  if (citation.pages.length === 0) return false;
  const extents = widestExtents(citation, knowledge);
  return extents.length > 0 && citation.pages.some((page) => !pageNumbers(page).every((one) => lies(one, extents)));
}

const citesOutside = citationsQuestion((citations, knowledge) => citations.some((one) => leavesRange(one, knowledge)));
const namesOutside = keptWithWords((words, knowledge: Knowledge) =>
  namingsIn(words, knowledge).some((one) => leavesRange(one, knowledge)),
);

const mayLeaveRange = (item: Item, reading: Reading): boolean =>
  citingFieldsOf(item, 'reviewer', reading).some((citing) => citesOutside(citing, reading)) ||
  item.fields.some((field) => field.kind === 'rationale' && namesOutside(bodyWords(field, reading), reading.knowledge));

/** The citations with pages, their own or shared ones, of the field and of the rationale outside of its quotations. */
function paged(item: Item, letter: Letter, reading: Reading): Citation[] {
  const rationales = item.fields.filter(({ kind }) => kind === 'rationale');
  const named = rationales.flatMap((field) => namedGuidelines(field, reading)).filter(({ use }) => use !== 'quoted');
  const fields = citationsOf(item, 'reviewer', reading).map(({ citation }) => citation);
  const shared = fields.filter((_, at) => sharesPages(fields, at, letter, reading));
  return [...fields.filter(({ pages }) => pages.length > 0), ...shared, ...named.map(({ mention }) => mention)].filter(
    (citation) => !isScaffold(citation, reading),
  );
}

function messageOf({ text }: CitationPart, [first, last]: readonly number[], extents: readonly Extent[]): string {
  const where = extents.map(({ name, ranges }) => `${name} (pages ${ranges.map(words).join(', ')})`).join(' or ');
  const doubt = extents.every(({ verified }) => verified)
    ? 'Check chapter and page'
    : 'The range is not verified, but the page lies far outside; check chapter and page';
  const plural = first !== last;
  return `Page${plural ? 's' : ''} ${text} ${plural ? 'lie' : 'lies'} outside of ${where}. ${doubt} (8 CCR 9792.21.1(d)).`;
}

const words = ({ from, to }: PageRange): string => `${from}-${to}`;

import type { LetterFormat } from '../../formats/format.ts';
import type { Section } from '../../letter/letter.ts';
import { inOrder } from '../definitions/in-order.ts';
import {
  blocks,
  issuesExample,
  itemExample,
  letterExample,
  marked,
  methodExample,
  summaryExample,
} from '../examples.ts';
import type { Rule } from '../finding.ts';
import { firstSections, formatOf, sectionRank } from '../place.ts';
import { quote } from '../words.ts';

export const sectionOrder: Rule = {
  id: 'section-order',
  family: 'structure',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Sections stand in another order',
    says: 'A section stands before or after others that it follows or precedes in letters of this format.',
    why:
      'Format: the sections of all 199 published letters read for this tool stand in one order, and readers look for ' +
      'them there. A section in another place is often a sign of pages out of order.',
    bad: marked(blocks(methodExample, issuesExample, itemExample, summaryExample), 'CLINICAL CASE SUMMARY'),
    good: letterExample,
    notWhen: 'Your letters follow a house format with another order.',
    related: ['missing-section', 'field-order'],
  },
  *check(letter) {
    const format = formatOf(letter);
    const rank = (section: Section) => sectionRank(format, section.kind);
    if (inOrder(letter.sections, rank)) return;
    const sections = firstSections(letter).filter((section) => rank(section) >= 0);
    for (const { section, against, after } of misplaced(sections, format)) {
      const words = quote(headingWords(format, section));
      const other = quote(headingWords(format, against));
      yield {
        span: section.heading,
        message: after
          ? `${words} stands after ${other}. In letters of this format it comes before.`
          : `${words} stands before ${other}. In letters of this format it comes after.`,
        related: [{ span: against.heading, message: `The section ${other}.` }],
      };
    }
  },
};

interface Misplaced {
  readonly section: Section;
  readonly against: Section;
  readonly after: boolean;
}

/** The fewest sections whose move would restore the order, the later ones where there is a choice. */
function misplaced(sections: readonly Section[], format: LetterFormat): Misplaced[] {
  const ranks = sections.map((section) => sectionRank(format, section.kind));
  const kept = longestRise(ranks);
  const found: Misplaced[] = [];
  for (const [n, section] of sections.entries()) {
    if (kept.has(n)) continue;
    const before = sections.findIndex((_, other) => other < n && kept.has(other) && ranks[other] > ranks[n]);
    const behind = sections.findIndex((_, other) => other > n && kept.has(other) && ranks[other] < ranks[n]);
    if (before >= 0) found.push({ section, against: sections[before], after: true });
    else if (behind >= 0) found.push({ section, against: sections[behind], after: false });
  }
  return found;
}

/** Indices of the longest rising row of numbers, of equal ones the earliest; there are at most ten numbers. */
function longestRise(ranks: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [n, rank] of ranks.entries()) {
    lengths[n] = 1;
    previous[n] = -1;
    for (let other = 0; other < n; other++) {
      if (ranks[other] < rank && lengths[other] >= lengths[n]) {
        lengths[n] = lengths[other] + 1;
        previous[n] = other;
      }
    }
    if (last < 0 || lengths[n] > lengths[last]) last = n;
  }
  const kept = new Set<number>();
  for (let n = last; n >= 0; n = previous[n]) kept.add(n);
  return kept;
}

const headingWords = (format: LetterFormat, section: Section): string =>
  format.headings[sectionRank(format, section.kind)].text;

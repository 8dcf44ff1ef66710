import type { Citation } from '../../guidelines/citation.ts';
import type { Field, Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords } from '../../text/words.ts';
import { isBareAddress } from '../definitions/bare-address.ts';
import { mismatchOf, regionalChapter } from '../definitions/chapter-fit.ts';
import { type GuidelineUse, guidelineUse } from '../definitions/guideline-use.ts';
import { oncePerNode } from '../definitions/once-per-node.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, itemExample, marked, titleExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { quote } from '../words.ts';

const reviewer = 'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';

export const citedGuidelineUnused: Rule = {
  id: 'cited-guideline-unused',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'A cited guideline is never used',
    says:
      "The rationale names none of the guidelines that the reviewer's field cites; or one of the cited chapters on a part " +
      'of the body is never used, while others are.',
    why:
      'Each analysis ties its findings to the evidence that it cites (Labor Code 4610.6(e)). A citation that nothing ' +
      'is said of does not show why the decision follows from it.',
    bad: blocks(
      titleExample,
      claimsExample,
      marked(reviewer, 'Low Back Complaints 2004, Section(s): Special Studies'),
      'Decision rationale: There are no red flags. The request for an MRI is not medically necessary.',
    ),
    good: itemExample,
    notWhen:
      'The rationale speaks of "the guideline" and only one comes into question: then it stays silent. A web address ' +
      'alone never raises it.',
    related: ['uncited-guideline-used', 'criteria-not-applied', 'guideline-body-part-mismatch'],
  },
  *check(item, letter, reading) {
    const use = guidelineUse(item, reading);
    if (!use) return;
    const cited = use.cited.filter(
      (citation) => citation.source !== 'Other' || !isBareAddress(use.placed(citation), reading),
    );
    if (cited.length === 0) return;
    const isNamed =
      cited.some((citation) => use.usesOf(citation).length > 0) ||
      cited.some((citation) => isNamedByWords(citation, use, reading));
    if (!isNamed) yield* noneNamed(cited[0], use, reading);
    else yield* unusedChapters(cited, use, item, letter, reading);
  },
};

function* noneNamed(first: Citation, use: GuidelineUse, reading: Reading): Iterable<Report> {
  const others = use.named.some(({ use: how }) => how === 'used' || how === 'in-passing');
  if (!others && speaksOfTheGuideline(use, reading)) return;
  yield {
    span: use.placed(first).span,
    message:
      'The rationale names none of the guidelines that this field cites. Each analysis is tied to its evidence (Labor ' +
      'Code 4610.6(e)): say what the guideline asks for.',
    related: [{ span: use.rationale.label, message: 'The rationale.' }],
  };
}

/** Chapters on a part of the body that nothing is said of, while something is said of others. */
function* unusedChapters(
  cited: readonly Citation[],
  use: GuidelineUse,
  item: Item,
  letter: Letter,
  reading: Reading,
): Iterable<Report> {
  const isUsed = (citation: Citation) =>
    use.usesOf(citation).some(({ use: how }) => how === 'used' || how === 'quoted' || how === 'in-passing');
  if (!cited.some(isUsed)) return;
  const told = new Set<string>();
  for (const citation of cited) {
    if (isUsed(citation)) continue;
    const chapter = regionalChapter(citation, reading.knowledge);
    if (!chapter || mismatchOf(citation, chapter, item, letter, reading)) continue;
    if (told.has(`${citation.source} ${chapter.name}`)) continue;
    told.add(`${citation.source} ${chapter.name}`);
    yield {
      span: use.placed(citation).span,
      key: 'chapter',
      message:
        `The rationale gives no statement of ${quote(chapter.name)}, which the field cites beside others. Each analysis ` +
        'is tied to its evidence (Labor Code 4610.6(e)): use it, or take it out.',
      related: [{ span: use.rationale.label, message: 'The rationale.' }],
    };
  }
}

/** "The guidelines require ...": where none is named in that sentence, the cited one is meant. */
function speaksOfTheGuideline(use: GuidelineUse, reading: Reading): boolean {
  const naming = new Set(use.named.map((named) => use.placedSentence(named).start));
  return proseOf(use.rationale, reading).some(({ said, span }) => saysGuideline(said) && !naming.has(span.start));
}

const saysGuideline = oncePerWords((own) => /\bguidelines?\b/i.test(own));

/** The rationale's words of four letters and more, and its abbreviations; in small letters. */
const wordsInRationale = oncePerNode(
  (rationale: Field, reading): ReadonlySet<string> =>
    new Set(proseOf(rationale, reading).flatMap(({ words }) => words.toLowerCase().match(WORD) ?? [])),
);

const WORD = /[a-z][a-z0-9]{3,}|\b(?:fda|cms|apa|acr|aan)\b/g;

/** Words of names that say nothing of which guideline it is. */
const COMMON = new Set(
  (
    'american association academy college society national international institute center centers department state ' +
    'guideline guidelines clinical practice policy policies bulletin manual chapter section topic edition online version ' +
    'medical medicine treatment health care pain journal review reviews database systematic criteria general services ' +
    'with from that this and the for physical therapy chronic acute back evidence based citation updated http https www'
  ).split(' '),
);

/** True where a word of another body's name, or of the title of a citation, stands in the rationale. */
function isNamedByWords(citation: Citation, { rationale, placed }: GuidelineUse, reading: Reading): boolean {
  if (citation.source !== 'Other') return false;
  const words = wordsInRationale(rationale, reading);
  const found = citation.guideline === undefined ? undefined : reading.knowledge.entry(citation.guideline);
  const { start, end } = placed(citation).span;
  const names = [reading.plain({ start, end: Math.min(end, start + LONGEST) })];
  if (found?.kind === 'organisation') names.push(found.entry.title, ...found.entry.aliases);
  return names.some((name) =>
    (name.toLowerCase().match(WORD) ?? []).some((word) => !COMMON.has(word) && words.has(word)),
  );
}

/** As much of a citation as names its source, in UTF-16 units. */
const LONGEST = 300;

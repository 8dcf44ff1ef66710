import type { BodyPart } from '../../content/mentions/parts.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Item, Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Mismatch, mismatchOf, partsOf, regionalChapter } from '../definitions/chapter-fit.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { citationsOf } from '../definitions/sides-of-letter.ts';
import { blocks, claimsExample, itemExample, rationaleExample, titleExample } from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';
import { itemName, itemPlace, quote } from '../words.ts';

export const guidelineBodyPartMismatch: Rule = {
  id: 'guideline-body-part-mismatch',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The chapter is for another part of the body',
    says: 'The reviewer cites a chapter on one part of the body for a treatment of another.',
    why:
      'The search for evidence begins with what the MTUS says of the condition in dispute (8 CCR 9792.21.1(a)). A ' +
      'chapter on another part of the body says nothing of it; most often it is left over from another letter.',
    bad: blocks(
      titleExample,
      claimsExample,
      'MAXIMUS guideline: Decision based on MTUS <|Shoulder Complaints 2004, Section(s): Special Studies|>.',
      rationaleExample,
    ),
    good: itemExample,
    notWhen:
      'Guidelines file some services under one chapter for all parts of the body: transportation, equipment and cold ' +
      'therapy under Knee & Leg, tests before surgery under Low Back. These and the general, pain, opioid and ' +
      'acupuncture chapters never raise it.',
    related: ['criteria-of-other-chapter', 'cited-guideline-unused', 'chapter-title-mismatch'],
  },
  *check(item, letter, reading) {
    for (const { citation, said, told: chapter } of regionalCitations(item, 'reviewer', reading)) {
      const mismatch = mismatchOf(said, chapter, item, letter, reading);
      if (!mismatch || isScaffold(citation, reading)) continue;
      yield {
        span: citation.span,
        message: messageOf(citation, mismatch, item, reading),
        related: [{ span: itemPlace(item, reading), message: 'The item.' }],
        fixes: fittingCitations(citation, item, letter, reading).map((words) => fixOf(citation, words)),
      };
    }
  },
};

const regionalCitations = citationQuestion((citation, _, knowledge) => regionalChapter(citation, knowledge));

const articled = (part: BodyPart): string => (/^(?:mind|pelvis)/.test(part) ? part : `the ${part}`);

function messageOf(citation: Citation, { chapter, parts }: Mismatch, item: Item, reading: Reading): string {
  const named = parts.map(articled).join(' and ');
  const right = rightChapter(citation, parts[0], reading);
  return (
    `${quote(chapter.name)} is for another part of the body than ${itemName(item, reading)}, which is for ${named} (8 CCR ` +
    `9792.21.1(a)).${right ? ` ${quote(right)} covers ${articled(parts[0])}.` : ''}`
  );
}

/** Words of the titles of the chapters on a part of the body. */
const titleWords: Readonly<Partial<Record<BodyPart, RegExp>>> = {
  neck: /\bneck\b|\bcervical\b/i,
  'upper back': /\bupper back\b|\bthoracic\b/i,
  'low back': /\blow back\b/i,
  sacroiliac: /\bhip\b|\blow back\b/i,
  coccyx: /\bhip\b|\blow back\b/i,
  shoulder: /\bshoulder\b/i,
  elbow: /\belbow\b/i,
  'wrist and hand': /\bwrist\b/i,
  hip: /\bhip\b/i,
  'pelvis and groin': /\bhip\b/i,
  knee: /\bknee\b/i,
  'ankle and foot': /\bankle\b/i,
  head: /\bhead\b/i,
  eye: /\beye\b/i,
  abdomen: /\bhernia\b/i,
};

/** The chapter of the same guideline that covers the part. */
function rightChapter({ source, entry }: Citation, part: BodyPart, reading: Reading): string | undefined {
  const id = entry?.split('/')[0] ?? (source === 'ODG' ? 'odg' : 'acoem-2004');
  const words = titleWords[part];
  return words && reading.knowledge.guideline(id)?.chapters.find(({ title }) => words.test(title))?.title;
}

/** What the claims administrator cites, or the reviewer for another item on the same part, where its chapter fits. */
function fittingCitations(citation: Citation, item: Item, letter: Letter, reading: Reading): string[] {
  const parts = partsOf(item, letter, reading);
  const twins = letter.items.slice(0, MOST_ITEMS).filter((other) => {
    const others = partsOf(other, letter, reading);
    return other !== item && others.length === parts.length && others.every((part) => parts.includes(part));
  });
  const candidates = [
    ...citationsOf(item, 'claims', reading),
    ...twins.flatMap((twin) => citationsOf(twin, 'reviewer', reading)),
  ].slice(0, MOST_CITATIONS);
  const fitting = candidates.filter((other) => {
    if (other.citation.source !== citation.source) return false;
    const chapter = regionalChapter(other.citation, reading.knowledge);
    return chapter !== undefined && !mismatchOf(other.citation, chapter, item, letter, reading);
  });
  return [...new Set(fitting.map((other) => reading.plain(other.citation.span)))].slice(0, 2);
}

/** No letter has more; a file that does is looked at no further. */
const MOST_ITEMS = 100;
const MOST_CITATIONS = 200;

const fixOf = ({ span }: Citation, words: string): Fix => ({
  title: `Replace it with ${quote(words)}, to be confirmed`,
  changes: [{ span, newText: `[[${words}]]` }],
  safe: false,
  preferred: false,
});

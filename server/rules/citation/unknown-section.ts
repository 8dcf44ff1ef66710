import type { Topic } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Span } from '../../text/span.ts';
import { mtusCitation } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { nearestName } from '../definitions/suggestions.ts';
import type { Report, Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const unknownSection: Rule = {
  id: 'unknown-section',
  family: 'citation',
  severity: 'hint',
  scope: 'item',
  docs: {
    title: 'The MTUS chapter has no section of that name',
    says: 'The section is a bare number, or is not one of the sections that the catalog lists completely for the chapter.',
    why:
      'The citation of the MTUS names the section of the chapter (8 CCR 9792.21.1(d)(1)). Numbers such as "326" are ' +
      'left from a form; the chapters have no numbered sections of that kind.',
    bad: mtusCitation('Low Back Complaints 2004, Section(s): <|326|>'),
    good: mtusCitation('Low Back Complaints 2004, Section(s): Special Studies'),
    notWhen:
      'The number is a page: then write "Page(s): 326". Of most chapters the catalog does not know all sections, and ' +
      'stays silent on their names.',
    related: ['mtus-missing-section', 'unknown-chapter'],
  },
  *check(item, _letter, reading) {
    for (const { citation } of withUnknownSection(item, 'reviewer', reading)) {
      const { section } = citation;
      if (!section || isScaffold(citation, reading)) continue;
      const topics = completeSections(citation, reading.knowledge);
      for (const part of partsOf(section.span, reading.text)) {
        const words = reading.plain(part);
        if (BARE_NUMBER.test(words)) yield bareNumber(part, words);
        else if (topics.length > 0 && !isSection(words, topics)) yield unknown(part, words, citation, topics);
      }
    }
  },
};

/** The sections of the edition with those of the chapters it adopts, where the catalog lists them all. */
function completeSections({ edition }: Pick<Citation, 'edition'>, knowledge: Knowledge): readonly Topic[] {
  const cited = edition === undefined ? undefined : knowledge.edition(edition);
  if (!cited?.sectionsComplete) return [];
  return [...cited.topics, ...cited.contents.flatMap((id) => knowledge.chapter(id)?.topics ?? [])];
}

const SEPARATOR = /[,;]\s+/g;

const withUnknownSection = citationQuestion(({ source, section, edition }, _, knowledge) => {
  if (source !== 'MTUS' || !section) return false;
  const { text } = section;
  const topics = completeSections({ edition }, knowledge);
  return partsOf({ start: 0, end: text.length }, text).some(({ start, end }) => {
    const words = text.slice(start, end).trim();
    return BARE_NUMBER.test(words) || (topics.length > 0 && !isSection(words, topics));
  });
});

const BARE_NUMBER = /^\d+$/;

/** The names of a section list that stands at a span of a text, parted at commas. */
function partsOf(span: Span, whole: string): Span[] {
  const text = whole.slice(span.start, span.end);
  const parts: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    parts.push({ start: span.start + start, end: span.start + match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start: span.start + start, end: span.end });
  return parts.filter((part) => part.end > part.start);
}

/** A part of a name, a name with more words, and tables count as known. */
const isSection = (words: string, topics: readonly Topic[]): boolean =>
  /^(?:table|page|figure|algorithm|chapter|and)\b/i.test(words) || isAmong(foldName(words), topics);

const isAmong = (folded: string, topics: readonly Topic[]): boolean =>
  topics.some((topic) => namesOf(topic).some((name) => name.includes(folded) || folded.includes(name)));

const foldedNames = new WeakMap<Topic, readonly string[]>();

/** The names of a topic as they are compared. */
function namesOf(topic: Topic): readonly string[] {
  let names = foldedNames.get(topic);
  if (!names) {
    names = [topic.title, ...topic.aliases].map(foldName);
    foldedNames.set(topic, names);
  }
  return names;
}

const bareNumber = (span: Span, words: string): Report => ({
  span,
  message:
    `Section ${quote(words)} is a bare number and names no section. If it is a page, write "Page(s): ${words}" (8 CCR ` +
    '9792.21.1(d)(1)).',
});

function unknown(span: Span, words: string, { chapter }: Citation, topics: readonly Topic[]): Report {
  const names = topics.map(({ title }) => title);
  const near = nearestName(words, names);
  return {
    span,
    message:
      `${quote(chapter?.text ?? '')} has no section ${quote(words)}${near ? `; the nearest is ${quote(near)}` : ''}. A ` +
      'citation names the section of the chapter (8 CCR 9792.21.1(d)(1)).',
    fixes: near
      ? [
          {
            title: `Write "${near}", to be confirmed`,
            changes: [{ span, newText: `[[${near}]]` }],
            safe: false,
            preferred: false,
          },
        ]
      : [],
  };
}

import type { Chapter } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Reading } from '../../reading.ts';
import { otherCitation } from '../citation-examples.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { isScaffold } from '../definitions/cited-chapters.ts';
import { SIDES } from '../definitions/sides-of-letter.ts';
import { odgChaptersFor, serviceWords } from '../definitions/suggestions.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertWords } from '../insert.ts';

export const odgMissingChapter: Rule = {
  id: 'odg-missing-chapter',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'ODG is cited without its chapter',
    says: 'The Official Disability Guidelines are named alone or with a topic, and the chapter is missing.',
    why:
      'The citation of a guideline other than the MTUS names the organisation, the chapter and the section (8 CCR ' +
      '9792.21.1(d)(2)). Many topics stand in several ODG chapters with different criteria, so without the chapter ' +
      "nobody can look the citation up. On the claims administrator's side it is a hint: that field reports what " +
      'somebody else cited.',
    bad: otherCitation('<|Official Disability Guidelines (ODG), MRIs (magnetic resonance imaging)|>'),
    good: otherCitation('Official Disability Guidelines (ODG), Low Back Chapter, MRIs (magnetic resonance imaging)'),
    notWhen: 'An appendix or the preface of the ODG is cited; the tool takes them for chapters.',
    related: ['odg-missing-topic', 'unknown-chapter', 'guideline-missing-organization'],
  },
  *check(item, _letter, reading) {
    for (const side of SIDES)
      for (const { citation } of mayLackChapter(item, side, reading)) {
        if (!lacksChapter(citation, reading)) continue;
        const chapters = odgChaptersFor(citation.topic?.text ?? '', serviceWords(item, reading), reading.knowledge);
        yield {
          span: citation.span,
          ...(side === 'claims' && { severity: 'hint' }),
          message:
            `ODG is cited without its chapter${hint(citation, chapters)}. A citation names the guideline, its chapter ` +
            'and section (8 CCR 9792.21.1(d)(2)).',
          fixes: side === 'claims' ? [] : fixes(citation, chapters, reading),
        };
      }
  },
};

const CHAPTER_WORDS = /\b(?:chapters?|section|append(?:ix|ices)|preface|formulary)\b/i;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
const BEGINNING = 400;

/** As far as the words tell. */
const mayLackChapter = citationQuestion(({ source, chapter, topic, span }, words, knowledge) => {
  if (source !== 'ODG') return false;
  if (chapter) {
    const title = words.slice(chapter.span.start - span.start, chapter.span.end - span.start);
    return topic !== undefined && opensTopic(title, topic.text, knowledge);
  }
  const beginning = topic?.text.slice(0, BEGINNING) ?? '';
  return !CHAPTER_WORDS.test(beginning) && !namesChapter(beginning, knowledge);
});

function lacksChapter(citation: Citation, reading: Reading): boolean {
  if (isScaffold(citation, reading)) return false;
  const { chapter, topic, span } = citation;
  if (!chapter || !topic) return !ADDRESS.test(reading.text.slice(span.start, span.start + 8));
  if (topic.span.start - chapter.span.end !== 1) return false;
  return opensTopic(reading.text.slice(chapter.span.start, chapter.span.end), topic.text, reading.knowledge);
}

/** "Carpal tunnel release surgery (CTR)": what looks like a chapter begins the name of a topic. */
const opensTopic = (title: string, topic: string, knowledge: Knowledge): boolean =>
  isTopic(`${title} ${topic}`, knowledge);

/** True for the name of a topic of any ODG chapter. */
const isTopic = (words: string, knowledge: Knowledge): boolean => namesInOdg(knowledge).topics.has(foldName(words));

/** Words that name a region alone: a chapter is meant, though the ODG has none of that name. */
const REGION =
  /^(?:(?:low|lower|upper|mid|cervical|thoracic|lumbar|lumbosacral|spine|spinal|back|arm|arms|leg|legs|extremity|wrist|foot|feet|psychiatric|psychological|mental|health|stress|illness|chronic|acute|pain|and|&)(?: |$))+$/;

/**
 * "Shoulder MRI", "MRI, Hip and Pelvis", "MRI of the Low Back": a chapter's name that opens a part, or a long one
 * anywhere, may be meant as the chapter. "Carpal tunnel release" is a topic.
 */
function namesChapter(topic: string, knowledge: Knowledge): boolean {
  if (isTopic(topic, knowledge)) return false;
  return topic.split(/[,;:/()-]/).some((part) => {
    const words = part.trim().toLowerCase();
    if (isTopic(words, knowledge)) return false;
    if (REGION.test(words)) return true;
    return namesInOdg(knowledge).chapters.some((name) =>
      name.includes(' ') ? words.includes(name) : words.startsWith(name) && !/^[a-z]/.test(words.slice(name.length)),
    );
  });
}

interface NamesInOdg {
  /** Of all chapters, right and wrong ones, in small letters. */
  readonly chapters: readonly string[];
  /** Of all topics, as they are compared. */
  readonly topics: ReadonlySet<string>;
}

const known = new WeakMap<Knowledge, NamesInOdg>();

function namesInOdg(knowledge: Knowledge): NamesInOdg {
  const before = known.get(knowledge);
  if (before) return before;
  const chapters = knowledge.guideline('odg')?.chapters ?? [];
  const names = {
    chapters: chapters.flatMap(({ title, aliases, misspellings }) =>
      [title, ...aliases, ...misspellings].map((name) => name.toLowerCase()),
    ),
    topics: new Set(
      chapters.flatMap(({ topics }) => topics.flatMap(({ title, aliases }) => [title, ...aliases].map(foldName))),
    ),
  };
  known.set(knowledge, names);
  return names;
}

/** "(for sacroiliac injections: Hip & Pelvis)" where the catalog knows just one. */
function hint({ topic }: Citation, chapters: readonly Chapter[]): string {
  if (chapters.length !== 1) return '';
  const [{ title }] = chapters;
  return topic && topic.text.length <= 60 ? ` (for ${lowerFirst(topic.text)}: ${title})` : ` (perhaps ${title})`;
}

const lowerFirst = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words[0].toLowerCase() + words.slice(1) : words;

function fixes(citation: Citation, chapters: readonly Chapter[], reading: Reading): Fix[] {
  const known = chapters.slice(0, 3).map(({ title }) => `${title} Chapter`);
  return (known.length > 0 ? known : ['chapter']).map((chapter) => ({
    title: known.length > 0 ? `Insert "${chapter}", to be confirmed` : 'Insert a place for the chapter',
    changes: [insertWords(place(citation), insertion(chapter, citation, reading))],
    safe: false,
    preferred: false,
  }));
}

/** Behind ODG's name, or behind the citation where that name stands late in it. */
const place = ({ name, span }: Citation): number => name?.span.end ?? span.end;

function insertion(chapter: string, citation: Citation, reading: Reading): string {
  const topic = citation.topic ? '' : ', [[topic]]';
  const next = reading.text[place(citation)] ?? '';
  return `, [[${chapter}]]${topic}${citation.topic && /[\s\w]/.test(next) ? ',' : ''}`;
}

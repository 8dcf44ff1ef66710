import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Cited } from './cited.ts';
import { bold, escaped } from './markdown.ts';
import { pagesInWords } from './values.ts';

/** "MTUS · Chronic Pain Medical Treatment Guidelines 2009 · Muscle relaxants (for pain) · pages 63-66". */
export function citationTitle(citation: Citation, cited: Cited, written: string): string {
  const { guideline, organisation } = cited;
  if (citation.kind === 'note') return `${bold(written)} \u00b7 a study`;
  if (!guideline) return organisation ? `${bold(organisation.title)} \u00b7 ${organisation.kind}` : bold(written);
  const parts = guideline.id === 'mtus' ? mtusParts(citation, cited) : otherParts(citation, cited);
  return [...parts, ...topicParts(citation, cited)].join(' \u00b7 ');
}

function mtusParts(citation: Citation, { chapter, edition, adopted }: Cited): string[] {
  const written = citation.chapter ? [citation.chapter.text, citation.year].filter(Boolean).join(' ') : undefined;
  const titled = chapter
    ? [longerTitle(chapter.title, edition?.citedAs?.title), edition?.label].filter(Boolean).join(' ')
    : written;
  const first = titled === undefined ? 'MTUS' : `MTUS \u00b7 ${titled}`;
  if (adopted?.number === undefined) return [bold(first)];
  const isNamed = foldName(titled ?? '').startsWith(foldName(adopted.title));
  return [bold(first), `ACOEM chapter ${adopted.number}${isNamed ? '' : `, ${escaped(adopted.title)}`}`];
}

/** Of two titles the one that says more of the same; of two different ones the edition's own. */
function longerTitle(title: string, own: string | undefined): string {
  return own === undefined || foldName(title).startsWith(foldName(own)) ? title : own;
}

function otherParts(citation: Citation, { guideline, chapter }: Cited): string[] {
  const number = chapter?.number === undefined ? '' : `chapter ${chapter.number}, `;
  const named = chapter ? `${number}${chapter.title}` : citation.chapter?.text;
  return [bold(guideline?.title ?? ''), ...(named === undefined ? [] : [escaped(named)])];
}

/** The topics with the pages that the catalog notes for them; what it does not know stands as it is written. */
function topicParts({ section, topic }: Citation, { topics, edition, readAs }: Cited): string[] {
  const written = topic?.text ?? section?.text;
  if (topics.length === 0) return written === undefined ? [] : [escaped(written)];
  const paged = topics.flatMap(({ pages }) => pages ?? []);
  const parts = topics.flatMap(({ title, pages }) => [escaped(title), ...(pages ? [pagesInWords(pages)] : [])]);
  const remarks = [
    ...(paged.length > 0 && readAs && !edition ? [`${readAs.label} edition`] : []),
    ...(paged.some((pages) => !isVerified(pages)) ? [`${topics.length > 1 ? 'pages' : 'page'} not verified`] : []),
  ];
  if (remarks.length > 0) parts[parts.length - 1] += ` *(${remarks.join(', ')})*`;
  return parts;
}

import type { Catalog, Edition, Note, PageCount, Pages, Sourced } from '../../guidelines/catalog/types.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import { dayInWords } from '../hover/days.ts';
import { escaped, escapedParagraphs, link, notVerified, table } from '../hover/markdown.ts';
import { marked, sourcesOf } from '../hover/sources.ts';
import { pagesInWords } from '../hover/values.ts';

/** A page about one entry, below its title: blocks of Markdown. */
export interface Page {
  /** What it is and where it belongs. */
  readonly lead: string;
  readonly blocks: readonly string[];
  /** All facts of the page, for the list of sources at its end. */
  readonly facts: readonly Sourced[];
}

/** What makes the page of one kind of entry. */
export interface PageMaker {
  readonly knowledge: Knowledge;
  /** The entry that a topic or edition belongs to, by its id. */
  readonly owner: (id: string) => string | undefined;
}

/** A heading with what stands under it; nothing where that is empty. */
export const section = (heading: string, ...blocks: readonly string[]): string[] => part(2, heading, ...blocks);

/** As `section`, with a heading of any level. */
export const part = (level: number, heading: string, ...blocks: readonly string[]): string[] =>
  blocks.some((block) => block !== '')
    ? [`${'#'.repeat(level)} ${heading}`, ...blocks.filter((block) => block !== '')]
    : [];

/** Lines as a list. */
export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** A table, or nothing where it has only its head. Columns that are empty in every row are left out. */
export function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  if (body.length === 0) return '';
  const kept = head.map((_, k) => k === 0 || body.some((cells) => cells[k] !== ''));
  return table([head, ...body].map((cells) => cells.filter((_, k) => kept[k])));
}

/** "Also called: X, Y.", nothing without other names. */
export const alsoCalled = (names: readonly string[], lead = 'Also called'): string =>
  names.length === 0 ? '' : `${lead}: ${names.map(escaped).join(', ')}.`;

/** Remarks as a list, each with its mark. */
export const remarks = (notes: readonly Note[]): string[] =>
  section('Notes', bullets(notes.map((note) => marked(escaped(note.text), note))));

/** An organisation's own text, under its own heading so that nobody takes it for ours. */
export const licensed = (text: string | undefined): string[] =>
  text === undefined ? [] : section("Licensed text from your organization's catalog", escapedParagraphs(text));

/** "pages 63-66", with its mark. */
export const pageWords = (pages: Pages | undefined): string => (pages ? marked(pagesInWords(pages), pages) : '');

/** "127 pages", with its mark. */
export const countWords = (count: PageCount | undefined): string =>
  count ? marked(`${count.count} pages`, count) : '';

/** When an edition was in force: "July 18, 2009 to July 27, 2016", or why it never was. */
export function forceWords({ standing, from, to }: Edition): string {
  if (standing === 'proposed') return 'only proposed';
  if (standing === 'not-adopted') return 'never adopted';
  const since = from === undefined ? '' : `from ${dayInWords(from)}`;
  const until = to === undefined ? '' : ` to ${dayInWords(to)}`;
  const words = `${since}${until}`.trim();
  if (standing === 'unknown') return `${words} (adoption not known)`.trim();
  return words === '' ? 'dates not known' : words;
}

/** The short name of any entry: a chapter with its guideline, an edition with its chapter. */
export function nameOf({ knowledge, owner }: PageMaker, id: string): string {
  const found = knowledge.entry(id);
  if (!found) return id;
  if (found.kind === 'guideline') return found.entry.short ?? found.entry.title;
  if (found.kind === 'chapter') {
    const guideline = knowledge.guideline(found.entry.guideline);
    const number = found.entry.number === undefined ? '' : `chapter ${found.entry.number}, `;
    return `${guideline?.short ?? guideline?.title ?? ''} ${number}${found.entry.title}`.trim();
  }
  if (found.kind === 'edition') return `${nameOf({ knowledge, owner }, found.entry.chapter)}, ${found.entry.label}`;
  const above = found.kind === 'topic' ? owner(id) : undefined;
  return above === undefined ? found.entry.title : `${nameOf({ knowledge, owner }, above)}: ${found.entry.title}`;
}

/** The list of sources at a page's end, with their addresses; facts without one are said. */
export function sourceList(catalog: Catalog, facts: readonly Sourced[]): string[] {
  const lines = sourcesOf(facts)
    .map((id) => ({ id, source: catalog.sources.find((source) => source.id === id) }))
    .sort((a, b) => orderOf(a.id) - orderOf(b.id))
    .map(({ id, source }) => {
      if (!source) return escaped(id);
      const about = link(source.about, source.url);
      return NUMBERED.test(id) ? `${id}: ${about}` : about;
    });
  const unsure = facts.some(({ sources }) => sources.length === 0);
  const mark = unsure ? `What is marked ${notVerified} has no source here; check it before you rely on it.` : '';
  return section('Sources', lines.length > 0 ? bullets(lines) : 'None noted.', mark);
}

const NUMBERED = /^S\d+$/;

/** Numbered documents in their order, then the rest. */
const orderOf = (id: string): number => (NUMBERED.test(id) ? Number(id.slice(1)) : 1e6);

/** Where the public page is, by its host's name. */
export function addressWords(address: string | undefined): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address ?? '')?.[1];
  return address === undefined || host === undefined ? '' : `On the web: ${link(host, address)}.`;
}

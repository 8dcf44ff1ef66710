import type { Knowledge } from '../guidelines/knowledge.ts';
import { type Catalogued, contentsOf, titleOf } from './guideline-page/catalogued.ts';
import { criteriaPage } from './guideline-page/criteria.ts';
import { chapterPage, editionPage, guidelinePage, topicPage } from './guideline-page/guidelines.ts';
import { abbreviationPage, casePage, drugPage, lawPage, organisationPage } from './guideline-page/others.ts';
import { type Page, type PageMaker, sourceList } from './guideline-page/parts.ts';
import { escaped } from './hover/markdown.ts';

/** Everything that the catalog knows of one entry, as Markdown to read; `undefined` for an id that it does not know. */
export function guidelinePageOf(
  knowledge: Knowledge,
  id: string,
): { readonly title: string; readonly markdown: string } | undefined {
  const { all, owners } = contentsOf(knowledge.catalog);
  const found = all.get(id);
  if (!found) return undefined;
  const title = titleOf(knowledge, found);
  const { lead, blocks, facts } = pageOf({ knowledge, owner: (topic) => owners.get(topic) }, found);
  const written = [
    `# ${escaped(title)}`,
    lead,
    ...blocks,
    ...sourceList(knowledge.catalog, facts),
    closingWords(found),
  ].filter((block) => block !== '');
  return { title, markdown: `${written.join('\n\n')}\n` };
}

/** Words that are not ours are told apart from those that are. */
function closingWords({ kind, entry }: Catalogued): string {
  if (kind === 'law' || kind === 'case') return '*In our own words, not the text of the law.*';
  if (kind === 'abbreviation' || kind === 'drug') return '';
  const but = 'text' in entry && entry.text !== undefined ? 'But for the licensed text, facts' : 'Facts';
  return `*${but} in our own words, not the guideline's text.*`;
}

function pageOf(maker: PageMaker, found: Catalogued): Page {
  switch (found.kind) {
    case 'guideline':
      return guidelinePage(maker, found.entry);
    case 'chapter':
      return chapterPage(maker, found.entry);
    case 'edition':
      return editionPage(maker, found.entry);
    case 'topic':
      return topicPage(maker, found.entry);
    case 'criteria':
      return criteriaPage(maker, found.entry);
    case 'organisation':
      return organisationPage(found.entry);
    case 'law':
      return lawPage(found.entry);
    case 'case':
      return casePage(found.entry);
    case 'abbreviation':
      return abbreviationPage(found.entry);
    case 'drug':
      return drugPage(maker.knowledge.catalog, found.entry);
  }
}

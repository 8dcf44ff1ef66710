import { entryAt, guidelineList } from '../features/guideline-list.ts';
import { guidelinePageOf } from '../features/guideline-page.ts';
import { builtInKnowledge } from '../guidelines/knowledge.ts';
import {
  type GuidelineList,
  type GuidelinePage,
  type GuidelinesParams,
  guidelinePageRequest,
  guidelinesRequest,
} from '../requests.ts';
import { lineOf } from './guard.ts';
import type { Server } from './server.ts';

/** Answers what the command that looks up guidelines asks, by the catalog of the letter that it is asked from. */
export function answerGuidelineRequests({ connection, documents, settings, log }: Server): void {
  connection.onRequest(guidelinesRequest, async ({ uri, position }: GuidelinesParams): Promise<GuidelineList> => {
    try {
      const { knowledge = builtInKnowledge } = await settings.find(uri);
      const entries = guidelineList(knowledge());
      const document = uri === undefined ? undefined : documents.get(uri);
      const current = document && position && entryAt(document.reading, position);
      return current === undefined ? { entries } : { entries, current };
    } catch (error) {
      log(lineOf('Guidelines', error));
      return { entries: [] };
    }
  });
  connection.onRequest(
    guidelinePageRequest,
    async ({ uri, id }: { uri?: string; id: string }): Promise<GuidelinePage | null> => {
      try {
        const { knowledge = builtInKnowledge } = await settings.find(uri);
        return guidelinePageOf(knowledge(), id) ?? null;
      } catch (error) {
        log(lineOf('Guideline page', error));
        return null;
      }
    },
  );
}

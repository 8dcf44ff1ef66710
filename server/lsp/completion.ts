import type { CompletionItem, CompletionList, CompletionParams, MarkupContent } from 'vscode-languageserver';
import { completion } from '../features/completion/completion.ts';
import { offerDocumentation } from '../features/completion/documentation.ts';
import type { OfferData } from '../features/completion/offer.ts';
import { plainOf } from '../features/hover/markdown.ts';
import { type createGuard, guarded } from './guard.ts';
import type { Server } from './server.ts';

/** What an item carries until the editor asks what it is: the catalog's entry, and the letter whose catalog that is. */
interface ItemData extends OfferData {
  readonly uri: string;
}

/** Answers what may be written at a place, and what the catalog knows of an offer once the editor shows it. */
export function answerCompletion(server: Server, guard: ReturnType<typeof createGuard>): void {
  const { connection, client } = server;
  const shown = (value: string): MarkupContent =>
    client().markdownCompletion ? { kind: 'markdown', value } : { kind: 'plaintext', value: plainOf(value) };
  connection.onCompletion(
    guard<CompletionParams, CompletionList>({
      name: 'Completion',
      nothing: { isIncomplete: false, items: [] },
      answer: ({ reading, uri }, { position, context }) => {
        const { isIncomplete, items } = completion(reading, position, context);
        return {
          isIncomplete,
          items: items.map((item) => ({
            ...item,
            ...(item.data && { data: { ...item.data, uri } }),
            ...(typeof item.documentation === 'object' && { documentation: shown(item.documentation.value) }),
          })),
        };
      },
    }),
  );
  connection.onCompletionResolve((item) => {
    let words: string | undefined;
    guarded(server.log, 'Completion (what an offer is)', () => {
      words = documentationOf(server, item);
    });
    return words === undefined ? item : { ...item, documentation: shown(words) };
  });
}

function documentationOf({ documents }: Server, { data }: CompletionItem): string | undefined {
  const { uri, entry, edition, day } = (data ?? {}) as Partial<ItemData>;
  const document = uri === undefined ? undefined : documents.get(uri);
  return document && entry !== undefined
    ? offerDocumentation(document.reading.knowledge, { entry, edition, day })
    : undefined;
}

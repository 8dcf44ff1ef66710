import type { CancellationToken } from 'vscode-languageserver';
import { editItems } from '../features/drafting/edit-items.ts';
import { newLetter } from '../features/drafting/new-letter.ts';
import { snippetOf } from '../features/drafting/snippet.ts';
import type { LetterFormat } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import {
  type DraftFormat,
  type DraftParams,
  draftFormatsRequest,
  draftLetterRequest,
  type ItemEditParams,
  type ItemEdits,
  itemEditRequest,
} from '../requests.ts';
import { createGuard, lineOf } from './guard.ts';
import type { Server } from './server.ts';

/** A house's own formats first, then the built-in ones of which whole letters were read, newest first. */
const draftFormats = (house: readonly LetterFormat[]): LetterFormat[] => [
  ...house,
  ...formats.filter(({ reconstructed }) => !reconstructed).reverse(),
];

/** Answers what the commands ask that draft letters and edit whole items. */
export function answerDraftingRequests({ connection, documents, settings, log }: Server): void {
  connection.onRequest(draftFormatsRequest, async ({ uri }: { uri?: string }): Promise<DraftFormat[]> => {
    try {
      const house = (await settings.find(uri)).formats ?? [];
      return draftFormats(house).map((format) => {
        const { id, title, years } = format;
        return { id, title, years, house: house.includes(format) };
      });
    } catch (error) {
      log(lineOf('Formats of drafts', error));
      return [];
    }
  });
  connection.onRequest(draftLetterRequest, async ({ uri, format, ...facts }: DraftParams): Promise<string | null> => {
    try {
      const chosen = draftFormats((await settings.find(uri)).formats ?? []).find(({ id }) => id === format);
      return chosen ? snippetOf(newLetter(chosen, facts)) : null;
    } catch (error) {
      log(lineOf('Drafting a letter', error));
      return null;
    }
  });
  const edit = createGuard(
    documents,
    log,
  )<ItemEditParams & { textDocument: { uri: string } }, ItemEdits | null>({
    name: 'Editing items',
    nothing: null,
    answer: ({ reading, version, readText }, { position, action }) => ({
      version,
      ...editItems(reading, position, action, readText),
    }),
  });
  connection.onRequest(itemEditRequest, (params: ItemEditParams, token: CancellationToken) =>
    edit({ ...params, textDocument: { uri: params.uri } }, token),
  );
}

import * as vscode from 'vscode';
import { type CleanTextParams, cleanTextRequest } from '../server/requests.ts';
import { type PasteProvider, pasteApi } from './paste-api.ts';
import type { Server } from './server.ts';

/** Offers text out of a PDF as clean letter text, beside the paste as it is; nothing where the editor cannot. */
export function offerCleanPaste(server: Server): vscode.Disposable {
  const api = pasteApi(vscode, vscode.version);
  if (!api) return { dispose: () => undefined };
  const kind = api.DocumentDropOrPasteEditKind.Text.append('imr', 'clean');
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const text = await data.get('text/plain')?.asString();
      if (ranges.length !== 1 || text === undefined || !mayBeExtracted(text)) return undefined;
      const { start, end } = ranges[0];
      const params: CleanTextParams = {
        textDocument: { uri: document.uri.toString() },
        range: { start: position(start), end: position(end) },
        text,
      };
      const clean = await server.request<string>(cleanTextRequest, params);
      if (clean === undefined || token.isCancellationRequested) return undefined;
      const edit = new api.DocumentPasteEdit(clean, vscode.l10n.t('Paste as Clean Letter Text'), kind);
      // Pasting plainly stays what happens first.
      edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return api.languages.registerDocumentPasteEditProvider([{ language: 'imr' }], provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

/** Line ends and runs of blanks are what extraction leaves; a word or two are pasted as they are. */
const mayBeExtracted = (text: string): boolean => text.length >= SHORTEST && /[\r\n]|[^\S\r\n]{2}/.test(text);
const SHORTEST = 40;

const position = ({ line, character }: vscode.Position) => ({ line, character });

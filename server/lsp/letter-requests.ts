import type { CancellationToken } from 'vscode-languageserver';
import { addField } from '../features/add-field.ts';
import { moveItem } from '../features/drafting/move-item.ts';
import { lettersOverview } from '../features/letter-overview/letter-overview.ts';
import { letterSummary } from '../features/letter-summary/letter-summary.ts';
import {
  type AddFieldParams,
  addFieldRequest,
  type ItemEdits,
  type LetterEdit,
  type LetterSummary,
  type LetterSummaryParams,
  type LettersOverview,
  letterSummaryRequest,
  lettersRequest,
  type MoveItemParams,
  moveItemRequest,
} from '../requests.ts';
import { type Answer, createGuard } from './guard.ts';
import type { Server } from './server.ts';

/** Answers what views of an open document's letters ask, and the changes that they offer. */
export function answerLetterRequests({ connection, documents, log }: Server): void {
  const guard = createGuard(documents, log);
  const on = <P extends { readonly uri: string }, R>(method: string, name: string, answer: Answer<P, R | null>) => {
    const guarded = guard<P & { readonly textDocument: { readonly uri: string } }, R | null>({
      name,
      nothing: null,
      answer,
    });
    connection.onRequest(
      method,
      (params: P, token: CancellationToken): Promise<unknown> =>
        guarded({ ...params, textDocument: { uri: params.uri } }, token),
    );
  };
  on<{ uri: string }, LettersOverview>(lettersRequest, 'Letters', ({ reading, findings, version }) =>
    lettersOverview(reading, findings, version),
  );
  on<LetterSummaryParams, LetterSummary>(
    letterSummaryRequest,
    'Letter summary',
    ({ reading, findings, version }, { index, position }) =>
      letterSummary(reading, findings, version, { index, offset: position && reading.lines.offsetAt(position) }),
  );
  on<AddFieldParams, LetterEdit>(
    addFieldRequest,
    'Adding a field',
    ({ reading, version }, { position, field }) => addField(reading, version, position, field) ?? null,
  );
  on<MoveItemParams, ItemEdits>(
    moveItemRequest,
    'Moving an item',
    ({ reading, version, readText }, { position, by }) => ({
      version,
      ...moveItem(reading, position, by, readText),
    }),
  );
}

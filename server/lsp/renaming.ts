import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { linkedEditing } from '../features/linked-editing.ts';
import { rangeOf } from '../features/ranges.ts';
import { type RenameChange, renamableAt, rename } from '../features/rename/rename.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { createGuard } from './guard.ts';
import type { Server } from './server.ts';

/** Answers what changes the name of a disputed service in all of its places. */
export function answerRenaming({ connection, client }: Server, guard: ReturnType<typeof createGuard>): void {
  connection.onPrepareRename(
    guard<PrepareRenameParams, PrepareRenameResult | null>({
      name: 'Rename (place)',
      nothing: null,
      answer: ({ reading }, { position }) => {
        const found = renamableAt(reading, reading.lines.offsetAt(position));
        return found ? { range: rangeOf(reading, found.span), placeholder: found.placeholder } : null;
      },
    }),
  );
  connection.onRenameRequest(
    guard<RenameParams, WorkspaceEdit | ResponseError<void> | null>({
      name: 'Rename',
      nothing: null,
      answer: (document, { position, newName }) => {
        const { reading } = document;
        const renaming = rename(reading, reading.lines.offsetAt(position), newName, (text) => document.readText(text));
        return 'problem' in renaming
          ? new ResponseError(LSPErrorCodes.RequestFailed, renaming.problem)
          : editOf(document, renaming.changes, client());
      },
    }),
  );
  connection.languages.onLinkedEditingRange(
    guard<LinkedEditingRangeParams, LinkedEditingRanges | null>({
      name: 'Linked editing',
      nothing: null,
      answer: ({ reading }, { position }) => linkedEditing(reading, reading.lines.offsetAt(position)),
    }),
  );
}

/** How the changes in prose are grouped where they are shown before they are made; those of the title need no showing. */
const annotations = {
  request: { label: 'Statement of the request', description: 'The rationale names the service as the title does.' },
  worded: {
    label: 'Statement of the request, in other words',
    description: 'The rationale names the service otherwise than the title.',
    needsConfirmation: true,
  },
  rationale: {
    label: 'Rationale',
    description: 'Names the service, but need not speak of the request.',
    needsConfirmation: true,
  },
  summary: {
    label: 'Case summary',
    description: 'Names the service, but may tell of an earlier time.',
    needsConfirmation: true,
  },
} as const satisfies Record<string, ChangeAnnotation>;

const annotationOf = ({ kind, unsure }: RenameChange): keyof typeof annotations | undefined =>
  kind === 'title' ? undefined : kind === 'request' && unsure ? 'worded' : kind;

/** What a person should look at first is left alone by editors that cannot show it. */
function editOf(
  { uri, version, reading }: OpenDocument,
  changes: readonly RenameChange[],
  client: Client,
): WorkspaceEdit {
  const edit = ({ span, newText }: RenameChange): TextEdit => ({ range: rangeOf(reading, span), newText });
  if (!client.documentChanges || !client.changeAnnotations) {
    const edits = changes.filter(({ unsure }) => !unsure).map(edit);
    return client.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
  }
  const edits = changes.map((change): TextEdit | AnnotatedTextEdit => {
    const annotationId = annotationOf(change);
    return annotationId ? { ...edit(change), annotationId } : edit(change);
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits }], changeAnnotations: annotations };
}

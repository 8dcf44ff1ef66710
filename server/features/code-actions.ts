import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CodeAction,
  Diagnostic,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Reading } from '../reading.ts';
import type { Finding, Fix, TextChange } from '../rules/finding.ts';
import { overlaps, type Span, touches } from '../text/span.ts';
import { codeActionKinds } from './code-action-kinds.ts';
import { findingCommands } from './finding-commands.ts';
import { type Check, fixAllChanges } from './fix-all.ts';
import { lastFrom } from './node-at.ts';
import { rangeOf, spanOfRange } from './ranges.ts';
import { lineEndingOf, withLineEnding } from './text-changes.ts';

/** Where the edits go, and what the editor there can take. */
export interface EditTarget {
  readonly uri: string;
  readonly version: number;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  /** True for this extension's own client, which knows its commands. */
  readonly commands?: boolean;
}

/** What is asked for: LSP's code action parameters without the document. */
export interface ActionRequest {
  readonly range: Range;
  readonly only?: readonly string[];
  /** The editor's own diagnostics at the range; an action names those that it mends. */
  readonly diagnostics: readonly Diagnostic[];
}

const confirmation = 'imr.confirm';

/**
 * Quick fixes of the findings at a range in the findings' order, what else can be done about them, and "fix all" where it is
 * asked for.
 */
export function codeActions(
  reading: Reading,
  findings: readonly Finding[],
  request: ActionRequest,
  target: EditTarget,
  check: Check,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wanted(request.only, codeActionKinds.quickFix, true)) {
    const range = spanOfRange(reading, request.range);
    const met = findings.filter(({ span }) => meets(span, range));
    for (const finding of met) {
      for (const fix of finding.fixes) actions.push(quickFix(reading, finding, fix, request, target));
    }
    if (target.commands) {
      const shown = met.map((finding) => ({ finding, diagnostics: diagnosticsOf(reading, finding, request) }));
      actions.push(...findingCommands(target.uri, shown));
    }
  }
  if (wanted(request.only, codeActionKinds.fixAll, false)) {
    const changes = fixAllChanges(reading, findings, check);
    if (changes.length > 0) {
      const edits = changes.map((change) => editOf(reading, change));
      actions.push({
        title: 'Apply all safe fixes (IMR)',
        kind: codeActionKinds.fixAll,
        edit: workspaceEdit(edits, target),
      });
    }
  }
  return actions;
}

/** A kind is wanted where `only` names it or a kind above it; without `only` where it is offered unasked. */
function wanted(only: readonly string[] | undefined, kind: string, unasked: boolean): boolean {
  if (!only) return unasked;
  return only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

const meets = (finding: Span, range: Span): boolean =>
  overlaps(finding, range) || touches(finding, range.start) || touches(range, finding.start);

function quickFix(
  reading: Reading,
  finding: Finding,
  fix: Fix,
  request: ActionRequest,
  target: EditTarget,
): CodeAction {
  const ending = lineEndingOf(reading.text);
  const edits = fix.changes.map((change) =>
    editOf(reading, { ...change, newText: withLineEnding(change.newText, ending) }),
  );
  const confirm = !fix.safe || changesDecision(reading, fix);
  const mended = diagnosticsOf(reading, finding, request);
  return {
    title: fix.title,
    kind: codeActionKinds.quickFix,
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: confirm ? confirmedEdit(edits, target, finding.message) : workspaceEdit(edits, target),
  };
}

/** The editor's own diagnostics of a finding. */
function diagnosticsOf(reading: Reading, { rule, span }: Finding, { diagnostics }: ActionRequest): Diagnostic[] {
  const range = rangeOf(reading, span);
  return diagnostics.filter(({ code, range: shown }) => code === rule && sameRange(shown, range));
}

const editOf = (reading: Reading, change: TextChange): TextEdit => ({
  range: rangeOf(reading, change.span),
  newText: change.newText,
});

/** True where a change touches the word of a decision; items stand in the order of the document. */
function changesDecision({ letters }: Reading, { changes }: Fix): boolean {
  return changes.some(({ span }) => {
    const letter = lastFrom(letters, span.end);
    const decision = letter && lastFrom(letter.items, span.end)?.decision;
    return decision !== undefined && (overlaps(decision.span, span) || touches(decision.span, span.start));
  });
}

function workspaceEdit(edits: TextEdit[], { uri, version, documentChanges }: EditTarget): WorkspaceEdit {
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

/** An edit that the editor shows and asks to confirm, where it can: the reviewer vouches for what it writes. */
function confirmedEdit(edits: TextEdit[], target: EditTarget, message: string): WorkspaceEdit {
  if (!target.documentChanges || !target.changeAnnotations) return workspaceEdit(edits, target);
  const annotation: ChangeAnnotation = {
    label: 'Changes what the letter says',
    description: message,
    needsConfirmation: true,
  };
  const annotated: AnnotatedTextEdit[] = edits.map((edit) => ({ ...edit, annotationId: confirmation }));
  return {
    documentChanges: [{ textDocument: { uri: target.uri, version: target.version }, edits: annotated }],
    changeAnnotations: { [confirmation]: annotation },
  };
}

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

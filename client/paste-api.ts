import type * as vscode from 'vscode';

/** What VS Code has had since 1.97 to offer other ways to paste; older ones only have it as a proposal. */
export interface PasteApi {
  readonly languages: {
    readonly registerDocumentPasteEditProvider: (
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ) => vscode.Disposable;
  };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
}
export interface PasteKind {
  append(...parts: string[]): PasteKind;
}
export interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}
export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

const FIRST_MINOR = 97;

/** The editor's way to offer pastes, if it has one of its own. */
export function pasteApi(of: object, version: string): PasteApi | undefined {
  const [major, minor] = version.split('.').map(Number);
  const api = of as Partial<PasteApi>;
  const isNew = major > 1 || (major === 1 && minor >= FIRST_MINOR);
  const hasIt = typeof api.languages?.registerDocumentPasteEditProvider === 'function' && api.DocumentPasteEdit;
  return isNew && hasIt && api.DocumentDropOrPasteEditKind ? (api as PasteApi) : undefined;
}

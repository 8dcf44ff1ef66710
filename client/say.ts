/** Words for the user in the language of the editor: `vscode.l10n.t`, handed in where there is no editor in tests. */
export type Say = (message: string, ...values: (string | number)[]) => string;

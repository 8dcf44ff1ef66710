/** The kinds of code action that the server offers. */
export const codeActionKinds = { quickFix: 'quickfix', fixAll: 'source.fixAll.imr' } as const;

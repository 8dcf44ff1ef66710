/** After these an editor asks by itself: a label's or title's colon, a chapter's comma, a semicolon, a bracket. */
export const triggerCharacters: readonly string[] = [':', ',', ';', '('];

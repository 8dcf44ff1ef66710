import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { tokenEdits } from '../features/semantic-tokens-delta.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Note } from './limits.ts';

interface Result {
  readonly resultId: string;
  readonly document: OpenDocument;
  readonly data: number[];
}

/** Semantic tokens with the last result kept for each document, so that the next one can be a difference. */
export function createTokenResults(documents: Documents, note: Note) {
  const last = documents.perDocument<Result>();
  let count = 0;
  const next = (document: OpenDocument): Result => {
    const known = last.get(document.uri);
    if (known?.document === document) return known;
    const data = note(document, 'tokens', semanticTokens(document.reading));
    const result = { resultId: String(++count), document, data };
    last.set(document.uri, result);
    return result;
  };
  return {
    full(document: OpenDocument): SemanticTokens {
      const { resultId, data } = next(document);
      return { resultId, data };
    },
    delta(document: OpenDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta {
      const before = last.get(document.uri);
      const { resultId, data } = next(document);
      if (before?.resultId !== previousResultId) return { resultId, data };
      return { resultId, edits: tokenEdits(before.data, data) };
    },
  };
}

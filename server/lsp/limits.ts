import type { Limited } from '../features/limits.ts';
import type { OpenDocument } from './documents.ts';

/** Hands on a feature's answer; what the feature had to leave out becomes part of the document's status. */
export type Note = <T>(document: OpenDocument, feature: string, limited: Limited<T>) => T;

/** Notes limits and has the status announced where one of them is new or gone. */
export const createNote =
  (announce: (document: OpenDocument) => void): Note =>
  (document, feature, { value, limit }) => {
    const before = document.limits.get(feature);
    if (limit === undefined) document.limits.delete(feature);
    else document.limits.set(feature, limit);
    if (before !== limit) announce(document);
    return value;
  };

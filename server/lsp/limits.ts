import type { Limited } from '../features/limits.ts';
import type { OpenDocument } from './documents.ts';

/** Hands on a feature's answer and keeps what it had to leave out for the status of the document. */
export function note<T>(document: OpenDocument, feature: string, { value, limit }: Limited<T>): T {
  if (limit === undefined) document.limits.delete(feature);
  else document.limits.set(feature, limit);
  return value;
}

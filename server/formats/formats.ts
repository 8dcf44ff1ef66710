import type { LetterFormat } from './format.ts';
import { formatA } from './format-a.ts';
import { formatB } from './format-b.ts';
import { formatC } from './format-c.ts';
import { formatD } from './format-d.ts';
import { formatE } from './format-e.ts';
import { formatF } from './format-f.ts';

/** All letter formats that are read, oldest first. */
export const formats: readonly LetterFormat[] = [formatA, formatB, formatC, formatD, formatE, formatF];

/** The format of that id; for "unknown" and ids that no format has, the newest one. */
export const formatById = (id: string): LetterFormat => formats.find((format) => format.id === id) ?? formatF;

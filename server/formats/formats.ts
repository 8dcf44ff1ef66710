import { credentialsHeading } from './final-determination.ts';
import type { HeadingText, LetterFormat } from './format.ts';
import { formatA } from './format-a.ts';
import { formatB } from './format-b.ts';
import { formatC } from './format-c.ts';
import { formatD } from './format-d.ts';
import { formatE } from './format-e.ts';
import { formatF } from './format-f.ts';

/** All letter formats that are read, oldest first. */
export const formats: readonly LetterFormat[] = [formatA, formatB, formatC, formatD, formatE, formatF];

/** The newest format: what a letter that is begun is written in. */
export const newestFormat: LetterFormat = formatF;

/** A letter of no known format; what it lacks is held against the newest one. */
export const unknownFormat: LetterFormat = { ...newestFormat, id: 'unknown', title: 'Unknown' };

/** The built-in format of that id; for other ids that of unknown letters. */
export const formatById = (id: string): LetterFormat => formats.find((format) => format.id === id) ?? unknownFormat;

/** The headings that are read in letters of a format: a block of credentials may also stand where the form has none. */
export const headingsRead = (format: LetterFormat): readonly HeadingText[] =>
  format.credentials === 'method' && format.credentialsLabels
    ? [...format.headings, credentialsHeading]
    : format.headings;

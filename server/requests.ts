/** Names and shapes of the messages between client and server beyond LSP; the one file that both sides share. */

import type { FieldOverview } from './features/letter-overview/overview.ts';

/** Client to server: what the server read of one document. Params `{ uri }`, result `LetterStatus | null`. */
export const letterStatusRequest = 'imr/letterStatus';
export interface LetterStatus {
  readonly letters: number;
  readonly items: number;
  readonly upheld: number;
  readonly overturned: number;
  readonly findings: number;
  /** Limits that were reached, in plain sentences; empty as a rule. */
  readonly limits: readonly string[];
}

/** Server to client, notification: the status of a document changed. Params `{ uri }`. */
export const statusChangedNotification = 'imr/statusChanged';

/** Client to server: version, times and sizes per open document, never text. Result `ServerReport`. */
export const serverReportRequest = 'imr/serverReport';
export interface ServerReport {
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly memoryMegabytes: number | null;
  readonly documents: readonly {
    readonly uri: string;
    readonly version: number;
    readonly characters: number;
    readonly letters: number;
    readonly items: number;
    readonly findings: number;
    readonly readMilliseconds: number;
    readonly checkMilliseconds: number;
  }[];
}

/** Server to client: the text of a saved file that the server cannot read itself. Params `{ uri }`, result text or null. */
export const readFileRequest = 'imr/readFile';

/** Client to server: all that can be looked up. Params `GuidelinesParams`, result `GuidelineList`. */
export const guidelinesRequest = 'imr/guidelines';
export interface GuidelinesParams {
  /** A letter, by whose organisation's catalog the list is made. */
  readonly uri?: string;
  /** A place in it: what is cited there is the list's `current`. */
  readonly position?: { readonly line: number; readonly character: number };
}
export interface GuidelineList {
  readonly entries: readonly GuidelineEntry[];
  /** The id of the entry that is cited at the place asked about. */
  readonly current?: string;
}
export interface GuidelineEntry {
  readonly id: string;
  readonly title: string;
  /** What it is, in one or two words; entries of one group follow each other. */
  readonly group: string;
  /** Where it belongs: guideline and chapter, a drug's class. */
  readonly place: string;
  /** What else it is called, dates and figures, for people who search. */
  readonly detail: string;
}

/** Client to server: one entry as Markdown to read. Params `{ id, uri? }`, result `GuidelinePage | null`. */
export const guidelinePageRequest = 'imr/guidelinePage';
export interface GuidelinePage {
  readonly title: string;
  readonly markdown: string;
}

/** Server to client, notification: some letters are read by another catalog or other formats than before. No params. */
export const guidelinesChangedNotification = 'imr/guidelinesChanged';

/**
 * Client to server: the files as they are to be after a change of what a letter is checked by. Params
 * `ConfigurationChange`, result `ConfigurationEdit`. Nothing is written: that is the client's.
 */
export const configurationEditRequest = 'imr/configurationEdit';
export type ConfigurationChange = LevelChange | AcceptChange;
export interface LevelChange {
  /** The letter. */
  readonly uri: string;
  readonly rule: string;
  readonly level: 'off' | 'hint' | 'information' | 'warning' | 'error';
}
export interface AcceptChange {
  readonly uri: string;
  readonly rule: string;
  readonly accept: {
    readonly fingerprint: string;
    readonly who: string;
    readonly why: string;
    /** yyyy-mm-dd. */
    readonly when: string;
  };
}
export interface ConfigurationEdit {
  /** The whole text of each file; the last one is the one that matters. Empty where it cannot be done. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** Why it cannot be done, or what stands in the way of its effect; a plain sentence. */
  readonly note?: string;
}

/** Client to server: the findings of one letter, open or saved. Params `{ uri }`, result `FileCheck | null`. */
export const checkFileRequest = 'imr/checkFile';
export interface FileCheck {
  /** An open letter shows its findings itself. */
  readonly open: boolean;
  readonly ignored: boolean;
  readonly letters: number;
  /** LSP diagnostics. */
  readonly diagnostics: readonly object[];
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}

/** Client to server: the letters of an open document with their items. Params `{ uri }`, result `LettersOverview | null`. */
export const lettersRequest = 'imr/letters';

/** Client to server: the disputed item at a position moved by so many places. Params `MoveItemParams`, result `ItemEdits | null`. */
export const moveItemRequest = 'imr/moveItem';
export interface MoveItemParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** Down where it is positive, up where it is negative. */
  readonly by: number;
}

/** Client to server: the change that adds a field. Params `AddFieldParams`, result `LetterEdit | null`. */
export const addFieldRequest = 'imr/addField';
export interface AddFieldParams {
  readonly uri: string;
  /** A place in the item. */
  readonly position: { readonly line: number; readonly character: number };
  /** Without it the first that is missing. */
  readonly field?: FieldOverview['kind'];
}
export type { LetterEdit } from './features/add-field.ts';
export type {
  FieldOverview,
  FindingOverview,
  FindingsOverview,
  HeaderFact,
  ItemOverview,
  LetterOverview,
  LettersOverview,
} from './features/letter-overview/overview.ts';

/** Client to server: the formats that a letter can be drafted in, the usual one first. Params `{ uri? }`, result `DraftFormat[]`. */
export const draftFormatsRequest = 'imr/draftFormats';

/** Client to server: a new letter as a snippet with tab stops. Params `DraftParams`, result text or null. */
export const draftLetterRequest = 'imr/draftLetter';

/** Client to server: what an action does with the disputed item at a position. Params `ItemEditParams`, result `ItemEdits | null`. */
export const itemEditRequest = 'imr/itemEdit';
export type {
  DraftFormat,
  DraftParams,
  ItemAction,
  ItemEditParams,
  ItemEdits,
  ItemRefusal,
  ItemTextEdit,
} from './features/drafting/messages.ts';

/** Client to server: one letter summed up. Params `LetterSummaryParams`, result `LetterSummary | null`. */
export const letterSummaryRequest = 'imr/letterSummary';
export interface LetterSummaryParams {
  readonly uri: string;
  /** The letter by its number in the file, counted from 0; without it the one around the position. */
  readonly index?: number;
  readonly position?: { readonly line: number; readonly character: number };
}
export type {
  Agreement,
  DateKind,
  DateSummary,
  LetterChoice,
  LetterSummary,
  SummarisedLetter,
  WorkerSummary,
} from './features/letter-summary/summary.ts';

/**
 * Client to server: extracted text as clean letter text, in place of a range of an open document. Params
 * `CleanTextParams`, result text, or null where it is clean already.
 */
export const cleanTextRequest = 'imr/cleanText';
export interface CleanTextParams {
  readonly textDocument: { readonly uri: string };
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/** Client to server: whether a text opens a letter in a house's own format. Params `OpensLetterParams`, result boolean. */
export const opensLetterRequest = 'imr/opensLetter';
export interface OpensLetterParams {
  /** Where the text lies: its folder's formats are tried. */
  readonly uri: string;
  /** The file's first lines. */
  readonly text: string;
}

/** Client to server: the item at a position beside those of the workspace's letters. Result `Comparison | null`. */
export const compareItemRequest = 'imr/compareItem';
export interface CompareItemParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export type { ComparedGroup, ComparedItem, Comparison, Named } from './features/comparison/comparison.ts';

/** Client to server: what a file consists of, open or saved, without a word of it. Params `{ uri }`, result `LetterStructure | null`. */
export const letterStructureRequest = 'imr/letterStructure';
export type { LetterStructure, StructureFinding } from './features/letter-structure.ts';

import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checked, type Checking, checkBy, PLAIN_CHECKING } from '../config/checking.ts';
import type { BaselineFile } from '../config/folder-settings.ts';
import type { Level } from '../config/levels.ts';
import { createReadingStore, type ReadBy, type Reading, type ReadingStore } from '../reading.ts';
import type { Finding, Rule } from '../rules/finding.ts';

/** What reads and checks a text; handed in, so that a test can put another one in its place. */
export interface Engine {
  readonly read: (text: string, by?: ReadBy, store?: ReadingStore) => Reading;
  readonly check: (reading: Reading, severityOf?: (rule: Rule) => Level) => readonly Finding[];
}

/** What a document is read by; always the same object while nothing of it changes. */
export interface DocumentSettings extends ReadBy {
  /** What of it is checked; absent for everything. */
  readonly checking?: Checking;
  /** The file that its accepted findings stand in. */
  readonly baseline?: BaselineFile;
  /** What is missing of it, in one plain sentence. */
  readonly limit?: string;
}

/** The settings of documents. */
export interface SettingsOfDocuments {
  /** Those of nobody in particular before they are loaded. */
  of(uri: string): DocumentSettings;
  /** Settled when the settings of a document are loaded; `undefined` where they are. Never rejects. */
  loading(uri: string): Promise<void> | undefined;
}

const SETTINGS: DocumentSettings = {};
const noSettings: SettingsOfDocuments = { of: () => SETTINGS, loading: () => undefined };

/** One version of an open document, with what was read and found in it; both are made when asked first. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
  /** The findings that stand by the configuration. */
  readonly findings: readonly Finding[];
  readonly checked: Checked;
  /** Reads another text of this document in the same way. */
  readonly readText: (text: string) => Reading;
  /** Checks another text of this document in the same way. */
  readonly checkText: (text: string) => { readonly reading: Reading; readonly findings: readonly Finding[] };
  /** How long reading and checking took; 0 before they are done. */
  readonly readMilliseconds: number;
  readonly checkMilliseconds: number;
  /** What features had to leave out of their answers, by feature. */
  readonly limits: Map<string, string>;
}

/** The open documents at their newest version. */
export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): OpenDocument[];
  /** Settled when it is known how a document is to be read; `undefined` where it is. Never rejects. */
  loading(uri: string): Promise<void> | undefined;
  /** True while `document` is open, and neither it nor what it is read by has changed. */
  isCurrent(document: OpenDocument): boolean;
  /** A map by document whose entries go when the document is closed. */
  perDocument<T>(): Map<string, T>;
}

interface Opened {
  readonly source: TextDocument;
  readonly settings: DocumentSettings;
  readonly store: ReadingStore;
  readonly document: OpenDocument;
}

/** Keeps one reading and one list of findings for each version of each open document. */
export function createDocuments(
  texts: TextDocuments<TextDocument>,
  engine: Engine,
  now: () => number,
  settingsOf: SettingsOfDocuments = noSettings,
): Documents {
  const opened = new Map<string, Opened>();
  const maps: Map<string, unknown>[] = [opened];
  texts.onDidClose(({ document }) => {
    for (const map of maps) map.delete(document.uri);
  });
  const get = (uri: string): OpenDocument | undefined => {
    const source = texts.get(uri);
    if (!source) return undefined;
    const settings = settingsOf.of(uri);
    const known = opened.get(uri);
    const same = known && known.source === source && known.settings === settings;
    if (same && known.document.version === source.version) return known.document;
    const store = known?.store ?? createReadingStore();
    const document = openDocument(source, settings, store, engine, now);
    opened.set(uri, { source, settings, store, document });
    return document;
  };
  return {
    get,
    loading: settingsOf.loading,
    all: () => texts.keys().flatMap((uri) => get(uri) ?? []),
    isCurrent: (document) => get(document.uri) === document,
    perDocument<T>() {
      const map = new Map<string, T>();
      maps.push(map);
      return map;
    },
  };
}

const IGNORED = 'Findings are not looked for: the configuration ignores this letter.';

function openDocument(
  source: TextDocument,
  { limit, checking = PLAIN_CHECKING, ...by }: DocumentSettings,
  store: ReadingStore,
  engine: Engine,
  now: () => number,
): OpenDocument {
  const { uri, version } = source;
  const text = source.getText();
  const times = { read: 0, check: 0 };
  let reading: Reading | undefined;
  let checked: Checked | undefined;
  const check = (of: Reading): Checked => checkBy(checking, uri, (severityOf) => engine.check(of, severityOf));
  const limits = [limit, checking.isIgnored(uri) ? IGNORED : undefined].filter((said) => said !== undefined);
  return {
    uri,
    version,
    text,
    limits: new Map(limits.length === 0 ? [] : [['settings', limits.join(' ')]]),
    get reading() {
      if (!reading) {
        const start = now();
        const made = engine.read(text, by, store);
        // A reading is lazy: its letters are what there is to wait for, wherever they stand.
        void made.alone;
        times.read = now() - start;
        reading = made;
      }
      return reading;
    },
    get checked() {
      if (!checked) {
        const read = this.reading;
        const start = now();
        checked = check(read);
        times.check = now() - start;
      }
      return checked;
    },
    get findings() {
      return this.checked.findings;
    },
    readText(other) {
      return engine.read(other, { ...by, knowledge: () => this.reading.knowledge });
    },
    checkText(other) {
      const again = this.readText(other);
      return { reading: again, findings: check(again).findings };
    },
    get readMilliseconds() {
      return times.read;
    },
    get checkMilliseconds() {
      return times.check;
    },
  };
}

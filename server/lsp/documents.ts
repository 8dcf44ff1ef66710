import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reading } from '../reading.ts';
import type { Finding } from '../rules/finding.ts';

/** What reads and checks a text; handed in, so that a test can put another one in its place. */
export interface Engine {
  readonly read: (text: string) => Reading;
  readonly check: (reading: Reading) => readonly Finding[];
}

/** One version of an open document, with what was read and found in it; both are made when asked first. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
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
  /** True while `document` is open and has not changed. */
  isCurrent(document: OpenDocument): boolean;
  /** A map by document whose entries go when the document is closed. */
  perDocument<T>(): Map<string, T>;
}

/** Keeps one reading and one list of findings for each version of each open document. */
export function createDocuments(texts: TextDocuments<TextDocument>, engine: Engine, now: () => number): Documents {
  const opened = new Map<string, { readonly source: TextDocument; readonly document: OpenDocument }>();
  const maps: Map<string, unknown>[] = [opened];
  texts.onDidClose(({ document }) => {
    for (const map of maps) map.delete(document.uri);
  });
  const get = (uri: string): OpenDocument | undefined => {
    const source = texts.get(uri);
    if (!source) return undefined;
    const known = opened.get(uri);
    if (known && known.source === source && known.document.version === source.version) return known.document;
    const document = openDocument(source, engine, now);
    opened.set(uri, { source, document });
    return document;
  };
  return {
    get,
    all: () => texts.keys().flatMap((uri) => get(uri) ?? []),
    isCurrent: (document) => get(document.uri) === document,
    perDocument<T>() {
      const map = new Map<string, T>();
      maps.push(map);
      return map;
    },
  };
}

function openDocument(source: TextDocument, engine: Engine, now: () => number): OpenDocument {
  const { uri, version } = source;
  const text = source.getText();
  const times = { read: 0, check: 0 };
  let reading: Reading | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    uri,
    version,
    text,
    limits: new Map(),
    get reading() {
      if (!reading) {
        const start = now();
        const made = engine.read(text);
        // A reading is lazy: its letters are what there is to wait for.
        void made.letters;
        times.read = now() - start;
        reading = made;
      }
      return reading;
    },
    get findings() {
      if (!findings) {
        const read = this.reading;
        const start = now();
        findings = engine.check(read);
        times.check = now() - start;
      }
      return findings;
    },
    get readMilliseconds() {
      return times.read;
    },
    get checkMilliseconds() {
      return times.check;
    },
  };
}

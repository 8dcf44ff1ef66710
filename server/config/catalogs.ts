import type { LetterFormat } from '../formats/format.ts';
import { builtInCatalog } from '../guidelines/catalog/catalog.ts';
import { applyOverlays } from '../guidelines/catalog/overlay.ts';
import type { Catalog } from '../guidelines/catalog/types.ts';
import { type OverlayFile, readOverlayFile } from './configuration.ts';
import { type FormatFile, readFormatFile } from './format-file.ts';

/** Catalogs, letter formats and their files by their text: letters with the same files share what was made of them. */
export interface Catalogs {
  overlay(source: string): OverlayFile;
  /** The built-in catalog with these files, one after the other; `undefined` for none. */
  catalog(sources: readonly string[]): Catalog | undefined;
  format(source: string): FormatFile;
  /** The letter formats of these files, in their order; `undefined` for none. */
  formats(sources: readonly string[]): readonly LetterFormat[] | undefined;
  /** Forgets all that was not asked for since the last time. */
  forgetUnused(): void;
}

/** An empty store of catalogs. */
export function createCatalogs(): Catalogs {
  const overlays = createStore(readOverlayFile);
  const catalogs = createStore((key: string) =>
    applyOverlays(
      builtInCatalog,
      (JSON.parse(key) as string[]).map((source) => overlays.get(source).overlay),
    ),
  );
  const files = createStore(readFormatFile);
  const lists = createStore((key: string) =>
    (JSON.parse(key) as string[]).flatMap((source) => files.get(source).format ?? []),
  );
  return {
    format: files.get,
    formats: (sources) => (sources.length === 0 ? undefined : lists.get(JSON.stringify(sources))),
    overlay: overlays.get,
    catalog: (sources) => (sources.length === 0 ? undefined : catalogs.get(JSON.stringify(sources))),
    forgetUnused() {
      for (const store of [catalogs, overlays, lists, files]) store.forgetUnused();
    },
  };
}

function createStore<T>(make: (key: string) => T) {
  let kept = new Map<string, T>();
  let used = new Map<string, T>();
  return {
    get(key: string): T {
      const value = used.get(key) ?? kept.get(key) ?? make(key);
      used.set(key, value);
      return value;
    },
    forgetUnused() {
      kept = used;
      used = new Map();
    },
  };
}

import type { Connection } from 'vscode-languageserver';
import { createCatalogs } from '../config/catalogs.ts';
import { CONFIGURATION_NAME, pathsOfSetting } from '../config/configuration.ts';
import { type FolderSettings, findSettings, type Named, type Whereabouts } from '../config/folder-settings.ts';
import { type Levels, levelsOfSetting } from '../config/levels.ts';
import { asFolder, fileIn, fileKey, foldersAbove } from '../config/uris.ts';
import type { Client } from './client.ts';
import { asked, createFileReader } from './file-reader.ts';
import { isBelow, isWatched } from './file-watch.ts';
import type { Environment } from './status.ts';

/** The folder that a letter's settings go by: its own, or "" for a letter that lies in none. */
export const folderOf = (uri: string): string => foldersAbove(uri.replace(/^untitled:(?=\/)/, 'file://'))[0] ?? '';

/** The settings of a folder, and what of the editor's own cannot be used. */
export interface LoadedSettings extends FolderSettings {
  /** Where a configuration is to be made if there is none (a URI); absent for a letter that lies nowhere. */
  readonly home?: string;
  /** Configurations above the client's folders that would count if they came to be (URIs). */
  readonly above: readonly string[];
  /** The severities of the editor's setting. */
  readonly levels: Levels;
  readonly problems: readonly string[];
}

/** What the editor's settings say for a folder. */
interface Said {
  readonly paths: Named;
  readonly levels: Levels;
  readonly problems: readonly string[];
}

/** The editor's settings that letters are read and checked by. */
export const SECTIONS: readonly string[] = ['imr.guidelines', 'imr.rules', 'imr.formats'];

/** The editor's settings on what is shown within a letter; all of it is off unless a setting turns it on. */
export const SHOWN_SECTIONS: readonly string[] = ['imr.codeLens', 'imr.inlayHints'];

const NONE: Named = { guidelines: [], formats: [] };

/** Finds the settings of folders. Files that the client watches are read once. */
export interface SettingsLoader {
  /** The settings of letters in a folder, as of the last `askForFolders`. */
  load(folder: string): Promise<LoadedSettings>;
  /** Asks the client which folders are open in it. */
  askForFolders(): Promise<void>;
  /** The client's folders as URIs that end with a slash. */
  folders(): readonly string[];
  forgetFile(uri: string): void;
  forgetFiles(): void;
  /** Forgets files that are not among these: nobody tells of their changes any more. */
  forgetOthers(files: readonly string[]): void;
  forgetSettings(): void;
  /** Forgets the catalogs that nobody asked for since the last time; called before all folders are loaded again. */
  forgetUnused(): void;
}

/** The places of configurations that lie in none of the open folders, and nearer than the one that counts. */
function configurationsAbove(folders: readonly string[], open: readonly string[], found?: string): string[] {
  const places = folders.map((folder) => fileIn(folder, CONFIGURATION_NAME));
  const nearer = found === undefined ? places : places.slice(0, places.indexOf(found));
  return nearer.filter((place) => !isBelow(open, place));
}

/** A loader that knows nothing yet. */
export function createSettingsLoader(
  connection: Connection,
  environment: Environment,
  client: () => Client,
): SettingsLoader {
  const readFile = createFileReader(connection, environment, client);
  const catalogs = createCatalogs();
  const texts = new Map<string, Promise<string | undefined>>();
  const settings = new Map<string, Promise<Said>>();
  let folders: readonly string[] | undefined;
  const currentFolders = () => folders ?? client().folders.map(asFolder);

  const read = (uri: string): Promise<string | undefined> => {
    const key = fileKey(uri);
    const known = texts.get(key);
    if (known) return known;
    const text = readFile(uri);
    if (!isWatched(client(), currentFolders(), uri)) return text;
    texts.set(key, text);
    // A file that is not there is looked for again: only those that are in use are watched.
    void text.then((found) => found === undefined && texts.get(key) === text && texts.delete(key));
    return text;
  };
  const askForSetting = async (folder: string): Promise<Said> => {
    const scope = folder === '' ? {} : { scopeUri: folder };
    const items = SECTIONS.map((section) => ({ section, ...scope }));
    const answers: unknown = client().tellsSettings
      ? await asked(connection.workspace.getConfiguration(items), environment)
      : undefined;
    const [guidelines, levels, formats] = Array.isArray(answers) ? answers : [];
    const paths = { guidelines: pathsOfSetting(guidelines), formats: pathsOfSetting(formats) };
    return { paths, ...levelsOfSetting(levels) };
  };
  const settingOf = (folder: string): Promise<Said> => {
    const said = settings.get(folder) ?? askForSetting(folder);
    settings.set(folder, said);
    return said;
  };
  return {
    async load(folder) {
      const [first] = currentFolders();
      const start = folder === '' ? first : folder;
      const base = currentFolders().find((open) => isBelow([open], start ?? '')) ?? start;
      const { problems, ...setting } = await settingOf(folder);
      const where: Whereabouts = {
        folders: start === undefined ? [] : foldersAbove(start),
        // Without any folder there is none that paths could count from.
        setting: base === undefined ? { ...setting, folder: '', paths: NONE } : { ...setting, folder: base },
      };
      const search = findSettings(where, catalogs);
      let step = search.next();
      while (!step.done) step = search.next(await read(step.value));
      const { configuration } = step.value;
      const above = configurationsAbove(where.folders, currentFolders(), configuration);
      return { ...step.value, above, problems, levels: setting.levels, ...(folder === '' ? {} : { home: base }) };
    },
    async askForFolders() {
      if (!client().tellsFolders) return;
      const open = await asked(connection.workspace.getWorkspaceFolders(), environment);
      folders = open?.map(({ uri }) => asFolder(uri)) ?? currentFolders();
    },
    folders: currentFolders,
    forgetFile: (uri) => void texts.delete(fileKey(uri)),
    forgetFiles: () => texts.clear(),
    forgetOthers(files) {
      const kept = new Set(files.map(fileKey));
      for (const key of texts.keys()) if (!kept.has(key)) texts.delete(key);
    },
    forgetSettings: () => settings.clear(),
    forgetUnused: catalogs.forgetUnused,
  };
}

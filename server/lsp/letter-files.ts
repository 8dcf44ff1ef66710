/** A file with a letter's name, and what changes with its text. */
export interface LetterFile {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
}

/** The letters that are saved on this machine; there are none for a server in the browser. */
export interface LetterFiles {
  /** The letters below a folder (a `file:` URI), at most so many; what cannot be looked into is left out. */
  find(folder: string, most: number): Promise<LetterFile[]>;
  /** A file as it is now; `undefined` where there is none. */
  stat(uri: string): Promise<LetterFile | undefined>;
  /** The text of a letter in any encoding; `undefined` where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

// Where the project lies, and what its manifest says.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export const inProject = (...parts: string[]): string => path.join(root, ...parts);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
}

export const manifest: Manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** A path as the user typed it, taken from the folder in which the user typed it: npm moves to the project's. */
export const userPath = (typed: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);

export const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

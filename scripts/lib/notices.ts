// The notices of every package that ended up in a bundle.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './commands.ts';
import { inProject } from './project.ts';

/** The folder of the package that a bundled file belongs to, below the project; none for the project's own files. */
export function packageOf(file: string): string | undefined {
  return /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.split(path.sep).join('/'))?.[1];
}

const licenceFile = /^(licen[cs]e|copying)([.-].*)?$/i;

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(inProject(folder, 'package.json'), 'utf8'));
  const file = readdirSync(inProject(folder)).find((entry) => licenceFile.test(entry));
  if (!file) throw new Problem(`${name} is bundled but carries no licence file; its notice cannot be written.`);
  const text = readFileSync(inProject(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** The notices file for bundles made of `files`, given as paths below the project. */
export function notices(files: Iterable<string>): string {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = packageOf(file);
    if (folder) folders.add(folder);
  }
  const line = `\n${'-'.repeat(80)}\n\n`;
  const texts = [...new Set([...folders].map(notice))].sort();
  return ['IMR Letters contains these packages.\n', ...texts].join(line);
}

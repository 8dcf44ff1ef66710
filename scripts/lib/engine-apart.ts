// The engine as a bundle of its own, which server, worker and terminal program share.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { inProject } from './project.ts';

/** The engine's bundle as those who share it name it. */
export const ENGINE = './engine.js';

const isShell = (file: string): boolean => /^server\/(?:lsp\/|cli\/|main\.|requests\.ts)/.test(file);

/** A file of the project with `/` between its folders. */
const named = (absolute: string): string => path.relative(inProject(), absolute).split(path.sep).join('/');

/** What a file of the engine is called in the bundle. */
const keyOf = (file: string): string =>
  file
    .replace(/^server\//, '')
    .replace(/\.ts$/, '')
    .replace(/\W/g, '_');

/** The file of the engine that an import of a shell leads to, if it does. */
function engineFile(importer: string, specifier: string): string | undefined {
  const file = named(path.resolve(path.dirname(importer), specifier));
  return specifier.startsWith('.') && isShell(named(importer)) && !isShell(file) ? file : undefined;
}

/** The files of the engine that server or terminal program ask for. */
function sharedFiles(): string[] {
  const files = new Set<string>();
  for (const file of globSync('server/{lsp,cli}/**/*.ts', { cwd: inProject() })) {
    const absolute = inProject(file);
    const imports = readFileSync(absolute, 'utf8').matchAll(/^(?:import (?!type )|\} ).*from '([^']+)';$/gm);
    for (const [, specifier] of imports) files.add(engineFile(absolute, specifier) ?? '');
  }
  return [...files].filter((file) => file !== '').sort();
}

const shared = sharedFiles();

/** The engine's bundle: each file under its name. */
export const engineEntry: BuildOptions['stdin'] = {
  contents: shared.map((file) => `export * as ${keyOf(file)} from './${file}';\n`).join(''),
  resolveDir: inProject(),
  sourcefile: 'engine.ts',
  loader: 'ts',
};

/** Has a bundle take the engine's files out of the engine's bundle, which lies beside it. */
export const engineApart: Plugin = {
  name: 'engine-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ importer, path: specifier, namespace }) => {
      const file = namespace === 'file' ? engineFile(importer, specifier) : undefined;
      if (!file) return undefined;
      if (shared.includes(file)) return { path: file, namespace: 'engine' };
      return { errors: [{ text: `${specifier} is not in the engine's bundle; import it by a statement of its own.` }] };
    });
    build.onResolve({ filter: /./, namespace: 'engine' }, () => ({ path: ENGINE, external: true }));
    build.onLoad({ filter: /./, namespace: 'engine' }, ({ path: file }) => ({
      contents: `module.exports = require('${ENGINE}').${keyOf(file)};`,
    }));
  },
};

// What several bundles need is shipped in one of them, and taken from there by the others.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { inProject } from './project.ts';

/** Files that one bundle hands to others. */
export interface Shared {
  /** The bundle that has them, as those name it that lie beside it. */
  readonly bundle: string;
  /** Paths below the project, with `/`. */
  readonly files: readonly string[];
}

/** What a file is called among those that a bundle hands out. */
const keyOf = (file: string): string => file.replace(/^.*node_modules\//, '').replace(/\W/g, '_');

/** The entry of the bundle that hands the files out, each under its name, and does what `own` says. */
export const entryOf = ({ bundle, files }: Shared, own = ''): BuildOptions['stdin'] => ({
  contents: own + files.map((file) => `export * as ${keyOf(file)} from './${file}';\n`).join(''),
  resolveDir: inProject(),
  sourcefile: `entry-of-${path.basename(bundle, '.js')}.ts`,
  loader: 'ts',
});

/** Has a bundle take the files from the one that hands them out. */
export const takenFrom = ({ bundle, files }: Shared): Plugin => ({
  name: 'taken-from-another-bundle',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ resolveDir, path: specifier, namespace }) => {
      const wanted = namespace === 'file' ? below(path.resolve(resolveDir, specifier)) : '';
      const file = files.find((one) => one === wanted || one === `${wanted}.js`);
      return file ? { path: keyOf(file), namespace: bundle } : undefined;
    });
    build.onResolve({ filter: /./, namespace: bundle }, () => ({ path: bundle, external: true }));
    build.onLoad({ filter: /./, namespace: bundle }, ({ path: key }) => ({
      contents: `module.exports = require('${bundle}').${key};`,
    }));
  },
});

/** A path below the project with `/` between its parts. */
const below = (absolute: string): string => path.relative(inProject(), absolute).split(path.sep).join('/');

const isShell = (file: string): boolean => /^server\/(?:lsp\/|cli\/|main\.|requests\.ts)/.test(file);

/** The files of the engine that server and terminal program ask for. */
function engineFiles(): string[] {
  const shells = globSync('server/{lsp,cli}/**/*.ts', { cwd: inProject() });
  const asked = shells.flatMap((shell) => {
    const imports = readFileSync(inProject(shell), 'utf8').matchAll(/^(?:import (?!type )|\} ).*from '(\.[^']+)';$/gm);
    return [...imports].map(([, specifier]) => below(path.resolve(inProject(shell), '..', specifier)));
  });
  return [...new Set(asked)].filter((file) => !isShell(file)).sort();
}

/** The engine, for server, worker and terminal program. */
export const engine: Shared = { bundle: './engine.js', files: engineFiles() };

/** What the client of the desktop has in common with that of the browser, which must be one file. */
export const clientInCommon: Shared = {
  bundle: './web/client.js',
  files: [
    'client/client.ts',
    'node_modules/vscode-languageclient/lib/common/api.js',
    'node_modules/vscode-languageclient/lib/common/client.js',
    'node_modules/vscode-languageclient/lib/common/utils/is.js',
    'node_modules/vscode-languageserver-protocol/lib/common/api.js',
    'node_modules/vscode-jsonrpc/lib/common/api.js',
  ],
};

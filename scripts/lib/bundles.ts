// What is bundled, from where to where, and for which host.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { inProject, manifest } from './project.ts';

export interface Bundle {
  readonly name: string;
  /** Below dist/. */
  readonly file: string;
  /** Reaches users in the VSIX. */
  readonly shipped: boolean;
  /** Modules that the host provides; a bundle asks for nothing else at run time. */
  readonly provided: 'node' | 'vscode' | 'node and vscode' | 'nothing';
  readonly options: BuildOptions;
}

/** Data as text: an engine reads JSON several times faster than the same object in source, at every start. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/].*\.json$/ }, async ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20' };
const browser: BuildOptions = { platform: 'browser', target: 'es2022' };

/** Mocha's functions are there only once the harness runs, so the suites are required inside a function. */
function suiteEntry(): BuildOptions['stdin'] {
  const folder = inProject('test/vscode');
  const suites = globSync('**/*.suite.ts', { cwd: folder }).sort();
  const requires = suites.map((file) => `require(${JSON.stringify(`./${file.split(path.sep).join('/')}`)});`);
  const contents = `import { runSuites } from './index.ts';\nexport const run = () => runSuites(() => { ${requires.join(' ')} });\n`;
  return { contents, resolveDir: folder, sourcefile: 'suites.ts', loader: 'ts' };
}

export const bundles: readonly Bundle[] = [
  {
    name: 'client',
    file: 'client.js',
    shipped: true,
    provided: 'node and vscode',
    options: { ...node, entryPoints: [inProject('client/node.ts')], external: ['vscode'] },
  },
  {
    name: 'server',
    file: 'server.js',
    shipped: true,
    provided: 'node',
    options: { ...node, entryPoints: [inProject('server/main.node.ts')] },
  },
  {
    name: 'cli',
    file: 'cli.js',
    shipped: true,
    provided: 'node',
    options: { ...node, entryPoints: [inProject('server/main.cli.ts')], banner: { js: '#!/usr/bin/env node' } },
  },
  {
    name: 'web-client',
    file: 'web/client.js',
    shipped: true,
    provided: 'vscode',
    options: { ...browser, format: 'cjs', entryPoints: [inProject('client/web.ts')], external: ['vscode'] },
  },
  {
    name: 'web-server',
    file: 'web/server.js',
    shipped: true,
    provided: 'nothing',
    options: { ...browser, format: 'iife', entryPoints: [inProject('server/main.worker.ts')] },
  },
  {
    name: 'summary',
    file: 'webview/summary.js',
    shipped: true,
    provided: 'nothing',
    options: { ...browser, format: 'iife', entryPoints: [inProject('client/webview/summary/main.ts')] },
  },
  {
    name: 'summary-style',
    file: 'webview/summary.css',
    shipped: true,
    provided: 'nothing',
    options: { ...browser, target: ['chrome124'], entryPoints: [inProject('client/webview/summary/summary.css')] },
  },
  {
    name: 'vscode-tests',
    file: 'test/vscode/index.js',
    shipped: false,
    provided: 'node and vscode',
    options: { ...node, stdin: suiteEntry(), external: ['vscode'] },
  },
];

/** What every bundle is built with; production bundles are small and carry no source map. */
export const sharedOptions = (production: boolean): BuildOptions => ({
  bundle: true,
  plugins: [jsonAsText],
  absWorkingDir: inProject(),
  define: { __VERSION__: JSON.stringify(manifest.version) },
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none', // the third-party notices carry every licence
  logLevel: 'silent',
  metafile: true,
});

// What is bundled, from where to where, and for which host.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { inProject, manifest } from './project.ts';
import { clientInCommon, engine, entryOf, takenFrom } from './shared-files.ts';

export interface Bundle {
  readonly name: string;
  /** Below dist/. */
  readonly file: string;
  /** Reaches users in the VSIX. */
  readonly shipped: boolean;
  /** Modules that the host provides; a bundle asks for nothing else at run time. */
  readonly provided: 'node' | 'vscode' | 'node and vscode' | 'nothing';
  /** Other bundles that it loads at run time, as it names them. */
  readonly beside?: readonly string[];
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

/**
 * The server is a few files, so that a client has its answer to `initialize` before the engine is even parsed: one that
 * answers, the library that speaks the protocol, what serves, and the engine. Who answers and who serves share one copy
 * of the library, whose errors and types are told by identity.
 */
const PROTOCOL = './server-protocol.js';
const SERVE = './server-lsp.js';
const inParts: Plugin = {
  name: 'server-in-parts',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, () => ({ path: PROTOCOL, external: true }));
    build.onResolve({ filter: /\/lsp\/connection\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: SERVE, external: true } : undefined,
    );
  },
};

const node: BuildOptions = { platform: 'node', format: 'cjs', target: 'node20' };
const browser: BuildOptions = { platform: 'browser', target: 'es2022' };

/**
 * A file that process and worker share, as a function of what it requires: a process runs it at once, a worker, which
 * can require nothing, when it has what is asked for.
 */
const shared = (name: string): BuildOptions => ({
  ...node,
  // In brackets, an engine reads the function once instead of skipping over it first.
  banner: { js: `var ${name} = (function (require, module, exports) {` },
  footer: { js: `});\nif (typeof module === 'object') ${name}(require, module, exports);` },
});

/** Mocha's functions are there only once the harness runs, so the suites are required inside a function. */
function suitesOf(...below: string[]): BuildOptions {
  const folder = inProject(...below);
  const suites = globSync('**/*.suite.ts', { cwd: folder }).sort();
  const requires = suites.map((file) => `require(${JSON.stringify(`./${file.split(path.sep).join('/')}`)});`);
  const harness = JSON.stringify(inProject('test/vscode/index.ts'));
  const contents = `import { runSuites } from ${harness};\nexport const run = () => runSuites(() => { ${requires.join(' ')} });\n`;
  const stdin = { contents, resolveDir: folder, sourcefile: 'suites.ts', loader: 'ts' } as const;
  return { ...node, stdin, external: ['vscode'] };
}

export const bundles: readonly Bundle[] = [
  {
    name: 'client',
    file: 'client.js',
    shipped: true,
    provided: 'node and vscode',
    beside: [clientInCommon.bundle],
    options: {
      ...node,
      entryPoints: [inProject('client/node.ts')],
      external: ['vscode'],
      plugins: [takenFrom(clientInCommon)],
    },
  },
  {
    name: 'server',
    file: 'server.js',
    shipped: true,
    provided: 'node',
    beside: [PROTOCOL, SERVE],
    options: { ...node, entryPoints: [inProject('server/main.node.ts')], plugins: [inParts] },
  },
  {
    name: 'server-protocol',
    file: 'server-protocol.js',
    shipped: true,
    provided: 'node',
    options: {
      ...node,
      stdin: { contents: "module.exports = require('vscode-languageserver/node');", resolveDir: inProject() },
    },
  },
  {
    name: 'server-lsp',
    file: 'server-lsp.js',
    shipped: true,
    provided: 'nothing',
    beside: [PROTOCOL, engine.bundle],
    options: {
      ...shared('imrServe'),
      entryPoints: [inProject('server/lsp/connection.ts')],
      plugins: [takenFrom(engine), inParts],
    },
  },
  {
    name: 'engine',
    file: 'engine.js',
    shipped: true,
    provided: 'nothing',
    options: { ...shared('imrEngine'), stdin: entryOf(engine) },
  },
  {
    name: 'cli',
    file: 'cli.js',
    shipped: true,
    provided: 'node',
    beside: [engine.bundle],
    options: {
      ...node,
      entryPoints: [inProject('server/main.cli.ts')],
      banner: { js: '#!/usr/bin/env node' },
      plugins: [takenFrom(engine)],
    },
  },
  {
    name: 'web-client',
    file: 'web/client.js',
    shipped: true,
    provided: 'vscode',
    options: {
      ...browser,
      format: 'cjs',
      stdin: entryOf(clientInCommon, "export * from './client/web.ts';\n"),
      external: ['vscode'],
    },
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
    name: 'comparison',
    file: 'webview/comparison.js',
    shipped: true,
    provided: 'nothing',
    options: { ...browser, format: 'iife', entryPoints: [inProject('client/webview/comparison/main.ts')] },
  },
  {
    name: 'page-style',
    file: 'webview/page.css',
    shipped: true,
    provided: 'nothing',
    options: { ...browser, target: ['chrome124'], entryPoints: [inProject('client/webview/page.css')] },
  },
  {
    name: 'vscode-tests',
    file: 'test/vscode/index.js',
    shipped: false,
    provided: 'node and vscode',
    options: suitesOf('test/vscode'),
  },
  {
    name: 'vscode-bench',
    file: 'test/vscode-bench/index.js',
    shipped: false,
    provided: 'node and vscode',
    options: suitesOf('test/bench/vscode'),
  },
];

/** What every bundle is built with; production bundles are small and carry no source map. */
export const sharedOptions = (production: boolean): BuildOptions => ({
  bundle: true,
  plugins: [jsonAsText],
  absWorkingDir: inProject(),
  define: { __VERSION__: JSON.stringify(manifest.version), 'import.meta.filename': '__filename' },
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none', // the third-party notices carry every licence
  logLevel: 'silent',
  metafile: true,
});

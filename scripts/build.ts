// `npm run build [-- NAMES...] [--production]`: writes dist/. With names (client, server, cli, ...) only those bundles.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { parseArgs } from 'node:util';
import { build, type Metafile } from 'esbuild';
import { type Bundle, bundles, sharedOptions } from './lib/bundles.ts';
import { main, Problem } from './lib/commands.ts';
import { notices } from './lib/notices.ts';
import { inProject, seconds } from './lib/project.ts';

/** A module that the host does not have would fail only when a user runs the bundle. */
function checkImports({ name, provided, shipped, beside = [] }: Bundle, metafile: Metafile): void {
  if (!shipped) return; // mocha names a worker file that only its parallel mode starts
  for (const output of Object.values(metafile.outputs)) {
    for (const { path, external } of output.imports) {
      const known =
        beside.includes(path) ||
        (path === 'vscode' && provided.includes('vscode')) ||
        (isBuiltin(path) && provided.includes('node'));
      if (external && !known)
        throw new Problem(`The bundle ${name} asks for ${path} at run time; its host has no such module.`);
    }
  }
}

async function buildOne(bundle: Bundle, production: boolean): Promise<Metafile> {
  const result = await build({
    ...sharedOptions(production),
    ...bundle.options,
    outfile: inProject('dist', bundle.file),
  });
  const metafile = result.metafile as Metafile;
  checkImports(bundle, metafile);
  return metafile;
}

function sizes(metafile: Metafile): string[] {
  const written = Object.entries(metafile.outputs).filter(([file]) => /\.(?:js|css)$/.test(file));
  return written.map(([file, { bytes }]) => `${String(Math.round(bytes / 1024)).padStart(7)} KB  ${file}`);
}

await main(async () => {
  const start = performance.now();
  const { values, positionals } = parseArgs({
    options: { production: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !bundles.some((bundle) => bundle.name === name));
  if (unknown)
    throw new Problem(`There is no bundle ${unknown}; there are ${bundles.map(({ name }) => name).join(', ')}.`);
  const wanted = ({ name, shipped }: Bundle): boolean =>
    positionals.length > 0
      ? positionals.some((asked) => name === asked || name.startsWith(`${asked}-`))
      : shipped || !values.production;
  const asked = bundles.filter(wanted);
  const isBeside = ({ file }: Bundle): boolean => asked.some(({ beside = [] }) => beside.includes(`./${file}`));
  const chosen = bundles.filter((bundle) => asked.includes(bundle) || isBeside(bundle));

  mkdirSync(inProject('dist'), { recursive: true });
  const metafiles = await Promise.all(chosen.map((bundle) => buildOne(bundle, values.production)));
  if (chosen.some(({ name }) => name === 'cli')) chmodSync(inProject('dist/cli.js'), 0o755);
  if (positionals.length === 0) {
    const inputs = metafiles.flatMap((metafile, n) => (chosen[n]?.shipped ? Object.keys(metafile.inputs) : []));
    writeFileSync(inProject('dist/THIRD-PARTY-NOTICES.txt'), notices(inputs));
  }
  console.log([...metafiles.flatMap(sizes), `built in ${seconds(start)}`].join('\n'));
  return 0;
});

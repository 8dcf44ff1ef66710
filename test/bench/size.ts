import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { inProject } from '../../scripts/lib/project.ts';
import { packageExtension, vsix } from '../../scripts/lib/vsix.ts';
import type { Figure } from './measure.ts';

const group = 'size';

/** A file inside an archive, with its size as packed, in bytes. */
export interface Packed {
  readonly name: string;
  readonly bytes: number;
}

/** The files of a ZIP archive, from its central directory. */
export function packedFiles(archive: Buffer): Packed[] {
  const END = 0x06054b50;
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('This is no ZIP archive.');
  const files: Packed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    files.push({ name: archive.toString('utf8', at + 46, at + 46 + name), bytes: archive.readUInt32LE(at + 20) });
    at += 46 + name + extra + comment;
  }
  return files;
}

/** What of the VSIX counts as what; the first that fits. */
const parts: readonly (readonly [part: string, names: RegExp])[] = [
  ['pictures', /\.(?:png|svg|gif|jpe?g|webp)$/],
  ['terminal program', /^extension\/dist\/(?:cli|terminal)/],
  ['libraries that read PDF and DOCX', /^extension\/dist\/.*(?:pdf|docx|import)/],
  ['node and web', /^extension\/dist\/.*\.(?:js|css|wasm)$/],
  ['manifest, texts, schemas and pages', /./],
];

/** How large the VSIX is, part by part, beside one with nothing but the libraries that client and server speak through. */
export async function sizeFigures(): Promise<Figure[]> {
  await packageExtension();
  const archive = readFileSync(vsix);
  const sizes = new Map<string, number>();
  for (const { name, bytes } of packedFiles(archive)) {
    const [part] = parts.find(([, names]) => names.test(name)) ?? [''];
    sizes.set(part, (sizes.get(part) ?? 0) + bytes / 1024);
  }
  const shared = ['node and web', 'manifest, texts, schemas and pages'];
  const value = shared.reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0);
  const bare = { name: 'nothing but the protocol, node and web', value: await bareKilobytes() };
  const what = 'VSIX without pictures and terminal program';
  return [
    { group, what, value, unit: 'KB', goal: 600, beside: [{ ...bare, goal: { behind: 2.2 } }] },
    ...[...sizes].map(([part, size]): Figure => ({ group, what: `of the VSIX: ${part}`, value: size, unit: 'KB' })),
    { group, what: 'VSIX', value: archive.length / 1024, unit: 'KB' },
  ];
}

const BARE = {
  node: ["export { LanguageClient } from 'vscode-languageclient/node';", "export * from 'vscode-languageserver/node';"],
  browser: [
    "export { LanguageClient } from 'vscode-languageclient/browser';",
    "export * from 'vscode-languageserver/browser';",
  ],
} as const;

/** Client and server for both hosts that speak the protocol and do nothing else, packed. */
async function bareKilobytes(): Promise<number> {
  let bytes = 0;
  for (const platform of ['node', 'browser'] as const)
    for (const contents of BARE[platform]) {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: inProject() },
        bundle: true,
        minify: true,
        write: false,
        platform,
        format: 'cjs',
        external: ['vscode'],
        legalComments: 'none',
        logLevel: 'error',
      });
      for (const file of outputFiles) bytes += deflateRawSync(file.contents).length;
    }
  return bytes / 1024;
}

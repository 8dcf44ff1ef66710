import path from 'node:path/posix';
import { codeOf, importsOf, type SourceFile } from './source-code.ts';

/** The layers, from left to right; what stands on one step may not import its neighbours on it. */
const steps: readonly (readonly string[])[] = [
  ['text'],
  ['formats'],
  ['letter'],
  ['guidelines'],
  ['content'],
  ['reading'],
  ['rules'],
  ['config'],
  ['features'],
  ['requests'],
  ['lsp', 'cli'],
  ['main'],
];
const stepOf = new Map(steps.flatMap((names, step) => names.map((name) => [name, step] as const)));
const pure = new Set(['text', 'formats', 'letter', 'guidelines', 'content', 'reading', 'rules', 'config', 'features']);

/** What code without clock, promise, console and machine does not name. */
const IMPURE =
  /(?<![\w$.])(?:performance|Promise|async|await|console|process|setTimeout|setInterval|setImmediate|queueMicrotask|fetch|globalThis)\b(?!\s*:)|\bDate\.now\b|\bnew Date\b|\bMath\.random\b/g;

const MOST_LINES = 300;

/** The layer of a file of the server, by its folder or, at the top, by its name; `undefined` for other files. */
function layerOf(file: string): string | undefined {
  const [folder, first, ...rest] = file.split('/');
  if (folder !== 'server') return undefined;
  return rest.length > 0 ? first : first.replace(/\..*$/, '');
}

/** What of a file's imports and words breaks the layers, one sentence each. */
export function problemsOf(file: SourceFile): string[] {
  return [
    ...importsOf(file.text).flatMap((specifier) => problemOfImport(file, specifier)),
    ...impureWords(file),
    ...lengthProblem(file),
  ];
}

function problemOfImport({ path: from }: SourceFile, specifier: string): string[] {
  const problem = specifier.startsWith('.')
    ? ofNeighbour(from, path.join(path.dirname(from), specifier))
    : ofPackage(from, specifier);
  return problem ? [`${from} imports ${specifier}: ${problem}`] : [];
}

function ofNeighbour(from: string, to: string): string | undefined {
  const layer = layerOf(from);
  const other = layerOf(to);
  if (layer === undefined) {
    if (to.startsWith('server/'))
      return to === 'server/requests.ts' ? undefined : 'the client knows nothing of the server';
    return to.startsWith('client/') ? undefined : 'it is no part of the client';
  }
  const step = stepOf.get(layer);
  if (step === undefined) return `${layer} is no layer`;
  const target = other === undefined ? undefined : stepOf.get(other);
  if (target === undefined) return 'it is no layer of the server';
  if (layer === other && layer !== 'main') return undefined;
  return target < step ? undefined : `${other} is not left of ${layer}`;
}

function ofPackage(from: string, specifier: string): string | undefined {
  const layer = layerOf(from);
  if (layer === undefined || !pure.has(layer)) return undefined;
  if (layer === 'features' && specifier === 'vscode-languageserver-types') return undefined;
  return `${layer} is pure`;
}

function impureWords(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  if (layer === undefined || !pure.has(layer)) return [];
  return [...codeOf(file.text).matchAll(IMPURE)].map((match) => `${file.path} uses ${match[0]}: ${layer} is pure`);
}

const lengthProblem = ({ path: name, text }: SourceFile): string[] => {
  const lines = text.split('\n').length - 1;
  return lines > MOST_LINES && !/^\/\/ Generated\b/.test(text) ? [`${name} has ${lines} lines`] : [];
};

/** The cycles among the files' imports, each as the files on its way. */
export function cyclesOf(files: readonly SourceFile[]): string[][] {
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file.text)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => path.join(path.dirname(file.path), specifier)),
    ]),
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const met = way.indexOf(file);
    if (met >= 0) cycles.push([...way.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}

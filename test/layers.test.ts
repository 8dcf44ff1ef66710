import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cyclesOf, problemsOf } from './kit/layers.ts';
import { codeOf, importsOf, type SourceFile } from './kit/source-code.ts';

const root = new URL('../', import.meta.url);
const files: SourceFile[] = globSync('{server,client}/**/*.ts', { cwd: root })
  .sort()
  .map((file) => ({ path: file.replaceAll('\\', '/'), text: readFileSync(new URL(file, root), 'utf8') }));

test('every import goes to the left, the engine is pure, and no file is too long', () => {
  assert.ok(files.length > 80, `only ${files.length} files were read`);
  assert.deepEqual(files.flatMap(problemsOf), []);
});

test('all imports are seen: as many as lines of the files name one', () => {
  const named = files.flatMap(
    ({ text }) =>
      text.match(/^(?:import|export|\}) (?:.*from )?'[^']+'(?: with \{.*\})?;$|\bimport\('[^']+'\)/gm) ?? [],
  );
  assert.deepEqual(files.flatMap(({ text }) => importsOf(text)).length, named.length);
});

/** The hole of a template, as source. */
const hole = (code: string): string => `$\{${code}}`;

/** A made-up file at `path` has these problems. */
const check = (path: string, text: string, problems: readonly string[]): void =>
  assert.deepEqual(problemsOf({ path, text }), problems);

test('an import to the right is caught, of types too', () => {
  check('server/text/made-up.ts', "import { read } from '../reading.ts';\n", [
    'server/text/made-up.ts imports ../reading.ts: reading is not left of text',
  ]);
  check('server/letter/made-up.ts', "import type {\n  Rule,\n} from '../rules/rules.ts';\n", [
    'server/letter/made-up.ts imports ../rules/rules.ts: rules is not left of letter',
  ]);
  check('server/letter/deep/made-up.ts', "export * from '../../content/content.ts';\n", [
    'server/letter/deep/made-up.ts imports ../../content/content.ts: content is not left of letter',
  ]);
  check('server/content/made-up.ts', "const x = await import('../features/folding.ts');\n", [
    'server/content/made-up.ts imports ../features/folding.ts: features is not left of content',
    'server/content/made-up.ts uses await: content is pure',
  ]);
  check('server/reading.ts', "import '../server/rules/rules.ts';\n", [
    'server/reading.ts imports ../server/rules/rules.ts: rules is not left of reading',
  ]);
});

test('lsp and cli do not know each other, and nothing imports an entry', () => {
  check('server/cli/made-up.ts', "import { x } from '../lsp/guard.ts';\n", [
    'server/cli/made-up.ts imports ../lsp/guard.ts: lsp is not left of cli',
  ]);
  check('server/lsp/made-up.ts', "import { x } from '../cli/io.ts';\n", [
    'server/lsp/made-up.ts imports ../cli/io.ts: cli is not left of lsp',
  ]);
  check('server/main.worker.ts', "import { x } from './main.node.ts';\n", [
    'server/main.worker.ts imports ./main.node.ts: main is not left of main',
  ]);
});

test('imports to the left, and within a layer, are none of its business', () => {
  check('server/rules/structure/made-up.ts', "import { x } from '../../text/span.ts';\nimport '../rules.ts';\n", []);
  check(
    'server/lsp/made-up.ts',
    "import 'vscode-languageserver';\nimport 'node:util';\nimport '../requests.ts';\n",
    [],
  );
  check('server/main.node.ts', "import { x } from './cli/run.ts';\nimport { y } from './lsp/server.ts';\n", []);
});

test('a folder that is no layer is caught', () => {
  check('server/helpers/made-up.ts', "import { x } from '../text/span.ts';\n", [
    'server/helpers/made-up.ts imports ../text/span.ts: helpers is no layer',
  ]);
  check('server/rules/made-up.ts', "import { x } from '../../client/trace.ts';\n", [
    'server/rules/made-up.ts imports ../../client/trace.ts: it is no layer of the server',
  ]);
});

test('packages are caught in the engine; LSP types may stand in features', () => {
  for (const name of ['node:fs', 'vscode', 'vscode-languageserver', 'vscode-languageserver-types', 'left-pad'])
    check('server/rules/made-up.ts', `import type { X } from '${name}';\n`, [
      `server/rules/made-up.ts imports ${name}: rules is pure`,
    ]);
  check('server/features/made-up.ts', "import { FoldingRangeKind } from 'vscode-languageserver-types';\n", []);
  check('server/features/made-up.ts', "import type { Connection } from 'vscode-languageserver';\n", [
    'server/features/made-up.ts imports vscode-languageserver: features is pure',
  ]);
});

test('clocks, promises, consoles and timers are caught in the engine', () => {
  for (const word of [
    'Date.now',
    'new Date',
    'performance',
    'Promise',
    'async',
    'await',
    'console',
    'process',
    'setTimeout',
  ])
    check('server/features/made-up.ts', `const x = ${word} ;\n`, [
      `server/features/made-up.ts uses ${word}: features is pure`,
    ]);
  check('server/lsp/made-up.ts', 'await new Promise((done) => setTimeout(done, Date.now()));\n', []);
});

test('the same words in comments, strings, templates, patterns and names are none', () => {
  check(
    'server/text/made-up.ts',
    `// await the process
/* console.log(Date.now()) */
const a = 'new Date of the process';
const b = \`console \${a} process\`;
const c = /process|await/;
const d = { process: 1 }.process + processed;
`,
    [],
  );
  check('server/text/made-up.ts', `const b = \`text ${hole('console')} text\`;\n`, [
    'server/text/made-up.ts uses console: text is pure',
  ]);
});

test('an import of the server is caught in the client, but for the names of the requests', () => {
  check('client/made-up.ts', "import { read } from '../server/reading.ts';\n", [
    'client/made-up.ts imports ../server/reading.ts: the client knows nothing of the server',
  ]);
  check('client/commands/made-up.ts', "import type { Letter } from '../../server/letter/letter.ts';\n", [
    'client/commands/made-up.ts imports ../../server/letter/letter.ts: the client knows nothing of the server',
  ]);
  check(
    'client/made-up.ts',
    "import { x } from '../server/requests.ts';\nimport 'vscode';\nimport './trace.ts';\n",
    [],
  );
});

test('a file of more than 300 lines is caught, generated data aside', () => {
  check('client/made-up.ts', 'x;\n'.repeat(300), []);
  check('client/made-up.ts', 'x;\n'.repeat(301), ['client/made-up.ts has 301 lines']);
  check('server/guidelines/made-up.ts', `// Generated from facts.\n${'x;\n'.repeat(400)}`, []);
});

test('a cycle is caught, of types too', () => {
  assert.deepEqual(
    cyclesOf([
      { path: 'server/text/a.ts', text: "import { b } from './b.ts';\n" },
      { path: 'server/text/b.ts', text: "import type { C } from './deep/c.ts';\n" },
      { path: 'server/text/deep/c.ts', text: "import { a } from '../a.ts';\nimport 'node:fs';\n" },
      { path: 'server/text/d.ts', text: "import { a } from './a.ts';\nimport { b } from './b.ts';\n" },
    ]),
    [['server/text/a.ts', 'server/text/b.ts', 'server/text/deep/c.ts', 'server/text/a.ts']],
  );
});

test('code is read without the words of its strings and patterns', () => {
  const code = (source: string, expected: string) => assert.equal(codeOf(source), expected);
  code("a('it\\'s') // b", "a('     ')     ");
  code('a = b / c / d', 'a = b / c / d');
  code('a(/[/"]b/g)', 'a(/     /g)');
  code('a /* b */ + c // d', 'a         + c     ');
  code(`\`a ${hole(`b + \`c ${hole('d')}\``)} e\``, `\`  ${hole(`b + \`  ${hole('d')}\``)}  \``);
  code(`x = { a: \`${hole('{ y }')}b\` }`, `x = { a: \`${hole('{ y }')} \` }`);
});

test('no file imports itself over others', () => {
  assert.deepEqual(cyclesOf(files), []);
});

// The libraries that the benchmark measures beside the project: each gives a function that checks one text.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

async function markdownlint() {
  const { lint } = await import('markdownlint/sync');
  return (text) => lint({ strings: { text } });
}

async function markdownService() {
  const { default: MarkdownIt } = await import('markdown-it');
  const service = await import('vscode-markdown-languageservice');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const { URI } = await import('vscode-uri');
  const parser = new MarkdownIt();
  const nothing = { dispose() {} };
  const never = () => nothing;
  const open = new Map();
  const workspace = {
    workspaceFolders: [],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: async () => [...open.values()],
    hasMarkdownDocument: (uri) => open.has(uri.toString()),
    openMarkdownDocument: async (uri) => open.get(uri.toString()),
    stat: async () => undefined,
    readDirectory: async () => [],
  };
  const languageService = service.createLanguageService({
    workspace,
    parser: { slugifier: service.githubSlugifier, tokenize: async (document) => parser.parse(document.getText(), {}) },
    logger: { level: 0, log() {} },
  });
  const options = {
    validateReferences: service.DiagnosticLevel.warning,
    validateFragmentLinks: service.DiagnosticLevel.warning,
    validateFileLinks: service.DiagnosticLevel.warning,
    validateMarkdownFileLinkFragments: service.DiagnosticLevel.warning,
    validateUnusedLinkDefinitions: service.DiagnosticLevel.warning,
    validateDuplicateLinkDefinitions: service.DiagnosticLevel.warning,
    ignoreLinks: [],
  };
  const token = { isCancellationRequested: false, onCancellationRequested: never };
  let opened = 0;
  return (text) => {
    // A name of its own for each text, or the service answers from what it keeps.
    const uri = URI.parse(`file:///${opened++}.md`);
    const document = Object.assign(TextDocument.create(String(uri), 'markdown', 1, text), { $uri: uri });
    open.clear();
    open.set(String(uri), document);
    return languageService.computeDiagnostics(document, options, token);
  };
}

async function remarkLint() {
  const { remark } = await import('remark');
  const { default: recommended } = await import('remark-preset-lint-recommended');
  const processor = remark().use(recommended).freeze();
  return (text) => processor.process(text);
}

async function textlint() {
  const { createLinter, loadTextlintrc } = await import('textlint');
  const descriptor = await loadTextlintrc({
    configFilePath: path.join(here, '.textlintrc.json'),
    node_modulesDir: path.join(here, 'node_modules'),
  });
  const linter = createLinter({ descriptor });
  return (text) => linter.lintText(text, 'letter.md');
}

async function writeGood() {
  const { default: check } = await import('write-good');
  return (text) => check(text);
}

/** By name. */
export const peers = {
  'vscode-markdown-languageservice': markdownService,
  'remark-lint': remarkLint,
  markdownlint,
  textlint,
  'write-good': writeGood,
};

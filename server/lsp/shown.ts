import {
  type CodeLens,
  type CodeLensParams,
  CodeLensRefreshRequest,
  type InlayHint,
  type InlayHintParams,
} from 'vscode-languageserver';
import { codeLenses } from '../features/code-lenses.ts';
import { type HintKinds, inlayHints } from '../features/inlay-hints/inlay-hints.ts';
import { asked } from './file-reader.ts';
import { type createGuard, lineOf } from './guard.ts';
import type { Server } from './server.ts';
import { SHOWN_SECTIONS } from './settings-loader.ts';

interface Shown {
  readonly lenses: boolean;
  readonly hints: HintKinds;
}

const NOTHING: Shown = { lenses: false, hints: { editions: false, abbreviations: false, days: false } };

/** Answers what an editor shows within a letter where the settings say so: code lenses and inlay hints. */
export function answerShown(server: Server, guard: ReturnType<typeof createGuard>): void {
  const { connection, client, note } = server;
  const shownIn = createShown(server);
  connection.onCodeLens(
    guard<CodeLensParams, CodeLens[]>({
      name: 'Code lenses',
      nothing: [],
      answer: async (document, { textDocument }) => {
        const { lenses } = await shownIn(textDocument.uri);
        const { uri, version, reading } = document;
        const target = { uri, version, commands: client().runsCommands };
        return lenses ? note(document, 'code-lenses', codeLenses(reading, document.findings, target)) : [];
      },
    }),
  );
  connection.languages.inlayHint.on(
    guard<InlayHintParams, InlayHint[]>({
      name: 'Inlay hints',
      nothing: [],
      answer: async ({ reading }, { textDocument, range }) =>
        inlayHints(reading, range, (await shownIn(textDocument.uri)).hints),
    }),
  );
}

/** Asks for the settings once for each document; again, of all of them, when settings change. */
function createShown({ connection, environment, settings, documents, client, log }: Server) {
  const known = documents.perDocument<Promise<Shown>>();
  const ask = async (scopeUri: string): Promise<Shown> => {
    if (!client().tellsSettings) return NOTHING;
    const items = SHOWN_SECTIONS.map((section) => ({ section, scopeUri }));
    const answers: unknown = await asked(connection.workspace.getConfiguration(items), environment);
    return Array.isArray(answers) ? shownBy(answers[0], answers[1]) : NOTHING;
  };
  const refresh = (): void => {
    known.clear();
    const failed = (error: unknown) => log(lineOf('Refreshing', error));
    if (client().refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
    if (client().refreshesHints) connection.languages.inlayHint.refresh().catch(failed);
  };
  settings.onEditorSettings(refresh);
  settings.onChange(refresh);
  return (uri: string): Promise<Shown> => {
    const shown = known.get(uri) ?? ask(uri);
    known.set(uri, shown);
    return shown;
  };
}

function shownBy(lenses: unknown, hints: unknown): Shown {
  const isOn = (kind: keyof HintKinds): boolean => (hints as Partial<Record<string, unknown>> | null)?.[kind] === true;
  return {
    lenses: lenses === true,
    hints: { editions: isOn('editions'), abbreviations: isOn('abbreviations'), days: isOn('days') },
  };
}

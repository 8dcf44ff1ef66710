import * as vscode from 'vscode';
import type { Server } from './server.ts';
import type { Asks, Tool, ToolInput } from './tools/tool.ts';
import { tools } from './tools/tools.ts';

/** The part of VS Code's interface that came after the oldest version that this extension runs in. */
interface ModelTools {
  registerTool(
    name: string,
    tool: {
      prepareInvocation(options: { readonly input: ToolInput }): object;
      invoke(options: { readonly input: ToolInput }): Promise<object>;
    },
  ): vscode.Disposable;
}
interface Later {
  readonly lm?: Partial<ModelTools>;
  readonly LanguageModelToolResult?: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
}

const setting = 'languageModelTools';

/** Offers the tools to language models while the setting says so, in editors that know such tools. */
export function offerTools(server: Server): vscode.Disposable {
  let offered: vscode.Disposable | undefined;
  const follow = (): void => {
    const wanted = vscode.workspace.getConfiguration('imr').get(setting) === true;
    if (wanted) offered ??= vscode.Disposable.from(...tools.flatMap((tool) => register(tool, server) ?? []));
    else {
      offered?.dispose();
      offered = undefined;
    }
  };
  follow();
  const changes = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`imr.${setting}`)) follow();
  });
  return new vscode.Disposable(() => {
    changes.dispose();
    offered?.dispose();
  });
}

function register(tool: Tool, server: Server): vscode.Disposable | undefined {
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = vscode as Later;
  if (!lm?.registerTool || !LanguageModelToolResult || !LanguageModelTextPart) return undefined;
  return lm.registerTool(tool.name, {
    prepareInvocation({ input }) {
      const { running, handsOver } = tool.describe(input, vscode.l10n.t);
      return {
        invocationMessage: running,
        confirmationMessages: { title: vscode.l10n.t('Hand this over to the language model?'), message: handsOver },
      };
    },
    async invoke({ input }) {
      const result = await tool.run(input, asksOf(server));
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(result))]);
    },
  });
}

const asksOf = (server: Server): Asks => ({
  async request(method, params) {
    return (await server.ready()) ? server.request(method, params) : undefined;
  },
  letterUri,
});

/** A file of the workspace by its name or path below a folder; no other file is looked at. */
async function letterUri(named: string | undefined): Promise<string | undefined> {
  if (named === undefined) {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'imr' ? document.uri.toString() : undefined;
  }
  const open = vscode.workspace.textDocuments.find(
    ({ uri, languageId }) => languageId === 'imr' && vscode.workspace.asRelativePath(uri, false) === named,
  );
  if (open) return open.uri.toString();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const pattern = new vscode.RelativePattern(
      folder,
      named.replace(/[[\]{}*?]/g, (sign) => `[${sign}]`),
    );
    const [found] = await vscode.workspace.findFiles(pattern, null, 1);
    if (found) return found.toString();
  }
  return undefined;
}

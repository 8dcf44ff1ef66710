import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { Finding } from '../rules/finding.ts';

/** A finding that was met, and the editor's own diagnostics of it. */
export interface Met {
  readonly finding: Finding;
  readonly diagnostics: readonly Diagnostic[];
}

/** Commands of this extension's client; a baseline knows letters by their files, so an unsaved one has none. */
const isSaved = (uri: string): boolean => !uri.startsWith('untitled:');

/** What else can be done about findings of a letter, kind by kind: explain, accept, turn off or weigh otherwise. */
export function findingCommands(uri: string, met: readonly Met[]): CodeAction[] {
  const each = (title: string, command: string, argumentOf: (finding: Finding) => object): CodeAction[] =>
    met.map(({ finding, diagnostics }) => ({
      title: `${title} (${finding.rule})`,
      kind: 'quickfix',
      ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
      command: { title, command, arguments: [argumentOf(finding)] },
    }));
  return [
    ...each('Explain this finding', 'imr.explainFinding', ({ rule }) => ({ rule })),
    ...(isSaved(uri)
      ? [
          ...each('Accept this finding', 'imr.acceptFinding', ({ rule, fingerprint }) => ({ uri, rule, fingerprint })),
          ...each('Turn this finding off', 'imr.setSeverity', ({ rule }) => ({ uri, rule, level: 'off' })),
          ...each('Change its severity ...', 'imr.setSeverity', ({ rule }) => ({ uri, rule })),
        ]
      : []),
  ];
}

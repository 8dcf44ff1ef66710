import type * as vscode from 'vscode';
import type { ComparisonView } from '../comparison/comparison-view.ts';
import type { GuidelinePages } from '../guideline-page.ts';
import type { LetterCheck } from '../letter-check.ts';
import type { LetterView } from '../letter-view/letter-view.ts';
import type { ReportDocument } from '../report.ts';
import type { Server } from '../server.ts';
import type { SummaryView } from '../summary/summary-view.ts';

/** What commands work on. */
export interface Parts {
  readonly server: Server;
  readonly report: ReportDocument;
  readonly pages: GuidelinePages;
  readonly check: LetterCheck;
  readonly letter: LetterView;
  readonly summary: SummaryView;
  readonly comparison: ComparisonView;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** The folder of the findings' pages. */
  readonly docs: vscode.Uri;
  /** What is kept from one session to the next. */
  readonly memory: vscode.Memento;
}

/** A command of the palette; its title stands in package.nls.json. */
export interface Command {
  readonly id: `imr.${string}`;
  /** Code actions and menus hand in an argument. */
  run(parts: Parts, argument?: unknown): unknown;
}

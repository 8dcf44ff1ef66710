import type { GuidelinePages } from '../guideline-page.ts';
import type { ReportDocument } from '../report.ts';
import type { Server } from '../server.ts';

/** What commands work on. */
export interface Parts {
  readonly server: Server;
  readonly report: ReportDocument;
  readonly pages: GuidelinePages;
}

/** A command of the palette; its title stands in package.nls.json. */
export interface Command {
  readonly id: `imr.${string}`;
  readonly run: (parts: Parts) => unknown;
}

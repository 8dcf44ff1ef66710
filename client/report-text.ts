import type { ServerReport } from '../server/requests.ts';

/** What the report says of the editor and the extension. */
export interface About {
  readonly editor: string;
  readonly extension: string;
}

/** The server's report as Markdown that also reads well as plain text. It holds names, times and sizes, no text. */
export function reportText(report: ServerReport | undefined, about: About): string {
  const lines = ['# IMR server report', '', `- Editor: ${about.editor}`, `- Extension: ${about.extension}`];
  if (report === undefined) return [...lines, '- Server: not running', ''].join('\n');
  return [
    ...lines,
    `- Server: ${report.version}, running for ${duration(report.uptimeSeconds)}`,
    `- Memory: ${report.memoryMegabytes === null ? 'not known here' : `${report.memoryMegabytes.toFixed(0)} MB`}`,
    `- Open letters: ${report.documents.length}`,
    '',
    ...(report.documents.length > 0 ? table(documentRows(report)) : []),
    '',
  ].join('\n');
}

function documentRows(report: ServerReport): string[][] {
  const head = ['File', 'Version', 'Characters', 'Letters', 'Items', 'Findings', 'Read ms', 'Check ms'];
  const rows = report.documents.map((document) => [
    fileName(document.uri),
    `${document.version}`,
    `${document.characters}`,
    `${document.letters}`,
    `${document.items}`,
    `${document.findings}`,
    document.readMilliseconds.toFixed(2),
    document.checkMilliseconds.toFixed(2),
  ]);
  return [head, ...rows];
}

/** A Markdown table with padded columns: names to the left, numbers to the right. */
function table(rows: readonly string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(rows[0]), line(rule), ...rows.slice(1).map(line)];
}

/** The last part of a URI, with what Markdown would read as a table's border or a mark-up made plain. */
function fileName(uri: string): string {
  const name = decoded(uri.slice(uri.lastIndexOf('/') + 1));
  return name.replace(/[|\\`*_<>[\]]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(0)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

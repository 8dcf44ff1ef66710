import { pathToFileURL } from 'node:url';
import { type Checked, checkBy } from '../config/checking.ts';
import type { FolderSettings } from '../config/folder-settings.ts';
import { fileKey } from '../config/uris.ts';
import type { Reading } from '../reading.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { checkReading } from '../rules/rules.ts';
import type { CheckCommand } from './arguments.ts';
import type { Notices, ReadDocument } from './documents.ts';
import { fixDocument } from './fix.ts';
import type { AcceptedUse } from './outcome.ts';
import { jsonReport } from './report-json.ts';
import { findingLines } from './report-text.ts';
import type { Surroundings, Treatment } from './treatment.ts';

/** What `check` does with a letter: finds, fixes where it is asked to, and reports. */
export function checkFile({ fix, format }: CheckCommand, { coloured }: Surroundings): Treatment {
  const use = createUses();
  return (document, telling) => {
    const { file, settings, named } = document;
    const first = checkDocument(document, document.reading, telling);
    // Whether a folder holds a letter is known by its text, whatever the configuration makes of it.
    const fruitful = named || document.reading.letters.length > 0;
    if (first.ignored) {
      if (named) telling.notice(`${file}: it was left out, because the configuration ignores it.`);
      return { kind: 'ignored', fruitful };
    }
    const { reading, checked, fixes } = fix
      ? fixDocument(document, first, (again) => checkDocument(document, again, telling), telling)
      : { reading: document.reading, checked: first, fixes: 0 };
    const report = { file, reading, findings: checked.findings };
    if (format === 'text') telling.print(findingLines(report, coloured));
    return {
      kind: 'done',
      fruitful,
      checked: {
        letters: reading.letters.length,
        counts: countsOf(checked.findings),
        fixes,
        ...(format === 'json' ? { json: jsonReport(report) } : {}),
        ...use(settings, checked),
      },
    };
  };
}

function checkDocument({ file, path, settings, named }: ReadDocument, reading: Reading, notices: Notices): Checked {
  // Only a configuration asks where a letter lies.
  const uri = settings.configuration === undefined ? '' : pathToFileURL(path).href;
  const checked = checkBy(settings.checking, uri, (severityOf) =>
    checkReading(
      reading,
      (rule) =>
        notices.problem(
          `${file}: the finding ${rule} could not be looked for. The others stand; report this as a bug.`,
        ),
      severityOf,
    ),
  );
  // Whether a file that was only found should hold a letter, nobody said.
  return named ? checked : { ...checked, findings: checked.findings.filter(({ rule }) => rule !== 'no-letter') };
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Tells how the letters stand to their baselines; each baseline goes along once. */
function createUses() {
  const handed = new Set<string>();
  return ({ baseline }: FolderSettings, { stale }: Checked): { accepted?: AcceptedUse } => {
    if (!baseline) return {};
    const key = fileKey(baseline.uri);
    const isFirst = !handed.has(key);
    handed.add(key);
    return { accepted: { key, stale, ...(isFirst ? { baseline } : {}) } };
  };
}

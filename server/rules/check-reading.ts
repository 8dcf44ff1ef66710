import type { LetterBlock } from '../letter/blocks.ts';
import type { Item } from '../letter/letter.ts';
import type { LetterAlone, Reading } from '../reading.ts';
import { shift } from '../text/span.ts';
import type { Finding, Fix, Report, Rule, Severity } from './finding.ts';
import { hash, normalizedWords, runningNumbers } from './fingerprint.ts';
import { atLeast } from './severities.ts';

/** Told of a rule that threw; the other rules go on. */
export type OnRuleError = (rule: string, error: unknown) => void;

/** The rules to check by, what each of them weighs, and who hears of one that throws. */
interface Order {
  readonly rules: readonly Rule[];
  readonly severityOf: (rule: Rule) => Severity | 'off';
  readonly onError?: OnRuleError;
}

/**
 * Checks a document letter by letter. What was found in a letter is kept with it: in the next version of the document
 * only the letters that have changed are checked, and of the others the findings move along.
 */
export function checkBy(
  rules: readonly Rule[],
  reading: Reading,
  severityOf: Order['severityOf'],
  onError?: OnRuleError,
): Finding[] {
  const order = { rules, severityOf, onError };
  const findings: Finding[] = [];
  const number = runningNumbers();
  for (const found of foundInFile(reading, order)) findings.push(placed(found, 0, number(found.fingerprint)));
  for (const alone of reading.alone) {
    const known = keptOf(alone, order);
    known.found.forEach((found, n) => {
      const fingerprint = number(found.fingerprint);
      const same = known.start === alone.start && known.findings[n]?.fingerprint === fingerprint;
      if (!same) known.findings[n] = placed(found, alone.start, fingerprint);
      findings.push(known.findings[n]);
    });
    known.start = alone.start;
  }
  return findings;
}

/** What was found in a letter, and the findings where it stood last. */
interface Kept {
  readonly severityOf: Order['severityOf'];
  /** Positions counted from the letter's start, fingerprints without their running numbers. */
  readonly found: readonly Finding[];
  start: number;
  readonly findings: Finding[];
}

const kept = new WeakMap<LetterBlock, Kept>();

function keptOf({ block, read }: LetterAlone, order: Order): Kept {
  const { severityOf } = order;
  const known = kept.get(block);
  if (known?.severityOf === severityOf) return known;
  let failed = false;
  const onError: OnRuleError = (rule, error) => {
    failed = true;
    order.onError?.(rule, error);
  };
  const made: Kept = { severityOf, found: foundInLetter(read(), { ...order, onError }), start: -1, findings: [] };
  // A rule that throws is heard of every time.
  if (!failed) kept.set(block, made);
  return made;
}

function placed(found: Finding, start: number, fingerprint: string): Finding {
  if (start === 0 && fingerprint === found.fingerprint) return found;
  const { rule, severity, span, message, related, fixes } = found;
  return {
    rule,
    severity,
    span: shift(span, start),
    message,
    related: related.length > 0 ? related.map((one) => ({ ...one, span: shift(one.span, start) })) : related,
    fixes: fixes.length > 0 ? fixes.map((fix) => placedFix(fix, start)) : fixes,
    fingerprint,
  };
}

const placedFix = (fix: Fix, start: number): Fix => ({
  ...fix,
  changes: fix.changes.map(({ span, newText }) => ({ span: shift(span, start), newText })),
});

const foundInFile = (reading: Reading, order: Order): Finding[] =>
  collect(reading, order, (rule, check) => {
    if (rule.scope === 'file') check(() => rule.check(reading));
  });

/** All that is found in a document of one letter, in the order of its places. */
const foundInLetter = (reading: Reading, order: Order): Finding[] =>
  collect(reading, order, (rule, check) => {
    if (rule.scope === 'letter') for (const letter of reading.letters) check(() => rule.check(letter, reading));
    else if (rule.scope === 'item')
      for (const letter of reading.letters)
        for (const item of letter.items) check(() => rule.check(item, letter, reading), item);
  });

type Check = (reports: () => Iterable<Report>, item?: Item) => void;

function collect(reading: Reading, order: Order, run: (rule: Rule, check: Check) => void): Finding[] {
  const { rules, severityOf, onError } = order;
  const found: Finding[] = [];
  for (const rule of rules) {
    const configured = severityOf(rule);
    if (configured === 'off') continue;
    run(rule, (reports, item) => {
      try {
        for (const report of reports()) {
          found.push({
            rule: rule.id,
            severity: milder(report.severity, configured),
            span: report.span,
            message: report.message,
            related: report.related ?? [],
            fixes: report.fixes ?? [],
            fingerprint: hashOf(rule, report, item, reading),
          });
        }
      } catch (error) {
        onError?.(rule.id, error);
      }
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The rule's own milder severity holds, but never above the one that is configured. */
const milder = (own: Severity | undefined, configured: Severity): Severity =>
  own === undefined || atLeast(own, configured) ? configured : own;

/** The item's title is part of it, so that the like gap of another item is another finding. */
const hashOf = (rule: Rule, report: Report, item: Item | undefined, reading: Reading): string =>
  hash(
    [
      rule.id,
      report.key ?? '',
      item ? normalizedWords(reading.plain(item.title)) : '',
      normalizedWords(reading.plain(report.span)),
    ].join('\n'),
  );

import type { Item, Letter } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../text/span.ts';

/** How much a finding weighs. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The families that findings belong to. */
export type Family = 'structure' | 'decision' | 'citation' | 'rationale' | 'facts' | 'text';

/** One change of text: `span` (UTF-16 offsets) is replaced by `newText`, whose line ends are `\n`. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** A quick fix. A safe one never changes meaning and runs in fix-all too. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  readonly safe: boolean;
  /** True for the one fix that an editor may apply without asking which. */
  readonly preferred: boolean;
}

/** Another place that a finding speaks of, named by what it is ("the item"). */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule says of a place; `rule`, `severity` and `fingerprint` are added by the list of rules. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Part of the fingerprint: what tells this report from others of the rule at the same words. */
  readonly key?: string;
}

/** One thing that the linter found. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Hash of the rule and the normalised words, with a running number; no letter text. */
  readonly fingerprint: string;
}

interface RuleBase {
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity | 'off';
  /** The page of docs/findings in plain words. */
  readonly docs: RuleDocs;
}

/**
 * The docs page of a finding, in Markdown. `bad` and `good` are letter text, an item's or a whole letter's; in `bad` the
 * place of the finding stands between `<|` and `|>`. Tests hold both examples against the rule.
 */
export interface RuleDocs {
  readonly title: string;
  readonly says: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  readonly notWhen: string;
  /** Ids of the findings that stand near this one. */
  readonly related: readonly string[];
}

export interface FileRule extends RuleBase {
  readonly scope: 'file';
  readonly check: (reading: Reading) => Iterable<Report>;
}
export interface LetterRule extends RuleBase {
  readonly scope: 'letter';
  readonly check: (letter: Letter, reading: Reading) => Iterable<Report>;
}
export interface ItemRule extends RuleBase {
  readonly scope: 'item';
  readonly check: (item: Item, letter: Letter, reading: Reading) => Iterable<Report>;
}

/** A finding's rule: one file in `rules/`. It is pure and cannot throw. */
export type Rule = FileRule | LetterRule | ItemRule;

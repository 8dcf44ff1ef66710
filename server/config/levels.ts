import { inside, nearest, type Place, quoted, type Reader, report } from '../guidelines/catalog/overlay-readers.ts';
import type { Family, Rule, Severity } from '../rules/finding.ts';
import { RULES, SEVERITIES } from '../rules/rules.ts';

/** What a finding weighs by configuration; "off" for one that is not looked for. */
export type Level = Severity | 'off';

/** All levels from the mildest to the strongest. */
export const LEVELS: readonly Level[] = ['off', ...SEVERITIES];

/** Levels by the id of a finding or, as "family/*", by its family. */
export type Levels = ReadonlyMap<string, Level>;

/** The key that stands for all findings of a family. */
export const familyKey = (family: Family): string => `${family}/*`;

/** Every key that levels may have: families, then findings. */
export const LEVEL_KEYS: readonly string[] = [
  ...new Set(RULES.map(({ family }) => familyKey(family))),
  ...RULES.map(({ id }) => id),
];

/** Reads levels; a key or level that is not known is left out and reported. */
export const readLevels: Reader<Levels> = (value, place) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return report(place, 'Here findings and their severities are due, such as { "dose-mismatch": "off" }.');
  const levels = new Map<string, Level>();
  for (const [key, level] of Object.entries(value)) {
    const at = inside(place, key);
    const known = LEVELS.find((one) => one === level);
    if (!LEVEL_KEYS.includes(key)) report(at, unknownFinding(key));
    else if (known === undefined) report(at, unknownLevel(level));
    else levels.set(key, known);
  }
  return levels;
};

function unknownFinding(key: string): string {
  const near = nearest(key, LEVEL_KEYS);
  const remedy = near
    ? `Did you mean ${quoted(near)}?`
    : 'Findings are named in the Problems panel after their message.';
  return `There is no finding ${quoted(key)}; the line was left out. ${remedy}`;
}

const unknownLevel = (level: unknown): string =>
  `${quoted(level)} is no severity, so the finding keeps its own. Write one of: ${LEVELS.join(', ')}.`;

/** The levels of the editor's setting, and what of it cannot be used. */
export function levelsOfSetting(value: unknown): { readonly levels: Levels; readonly problems: readonly string[] } {
  const place: Place = { path: '', problems: [] };
  const levels = value === undefined || value === null ? undefined : readLevels(value, place);
  return { levels: levels ?? new Map(), problems: place.problems.map(({ message }) => message) };
}

/** What a rule weighs: by the later levels before the earlier ones, and by its id before its family. */
export function levelOf({ id, family, severity }: Rule, all: readonly Levels[]): Level {
  for (const key of [id, familyKey(family)]) {
    const level = all.findLast((levels) => levels.has(key))?.get(key);
    if (level !== undefined) return level;
  }
  return severity;
}

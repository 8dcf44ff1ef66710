import type { Severity } from './finding.ts';

/** Severities from the mildest to the strongest. */
export const SEVERITIES: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** True where `severity` weighs as much as `limit` or more. */
export const atLeast = (severity: Severity, limit: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(limit);

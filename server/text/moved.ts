import type { Span } from './span.ts';

/**
 * The same data with every span in it moved by `by` UTF-16 units: whatever has a `start` and an `end` and nothing else.
 * For plain data alone; what holds no span, or moves by nothing, comes back as it is.
 */
export function moved<T>(value: T, by: number): T {
  return by === 0 ? value : (movedAny(value, by) as T);
}

function movedAny(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return movedList(value, by);
  const { start, end } = value as Partial<Span>;
  if (start !== undefined && end !== undefined) return { start: start + by, end: end + by };
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = movedAny((value as Record<string, unknown>)[key], by);
  return copy;
}

function movedList(list: readonly unknown[], by: number): readonly unknown[] {
  if (list.length === 0 || typeof list[0] === 'string') return list;
  return list.map((one) => movedAny(one, by));
}

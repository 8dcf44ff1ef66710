/** A feature's answer and, where it had to leave something out, one plain sentence that says so. */
export interface Limited<T> {
  readonly value: T;
  readonly limit?: string;
}

/** A count as a reader writes it: 12,345. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

import type { FindingsOverview, ItemOverview } from './overview.ts';

/** "1 error, 2 warnings", the weightiest first; empty where there are none. */
export function countsInWords({ counts }: FindingsOverview): string {
  const said = [
    counted(counts.error, 'error', 'errors'),
    counted(counts.warning, 'warning', 'warnings'),
    counted(counts.information, 'information', 'information'),
    counted(counts.hint, 'hint', 'hints'),
  ];
  return said.filter((words) => words !== '').join(', ');
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

/** "no criteria", "1 criterion", "5 criteria". */
export const criteriaInWords = ({ criteria }: ItemOverview): string =>
  criteria === 0 ? 'no criteria' : criteria === 1 ? '1 criterion' : `${criteria} criteria`;

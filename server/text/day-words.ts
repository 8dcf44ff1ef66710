const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2015-09-30" as "September 30, 2015"; less of a date as far as it goes. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return date === undefined ? `${name} ${year}` : `${name} ${Number(date)}, ${year}`;
}

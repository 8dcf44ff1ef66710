import { test } from 'node:test';
import type { Quantity } from '../../../server/content/mentions.ts';
import { checkKind } from './check-mentions.ts';

function meaning({ value, max, unit, parts, factors, per }: Quantity): string {
  const range = (low: number, high?: number) => (high === undefined ? `${low}` : `${low}-${high}`);
  return [
    parts ? parts.join('+') : range(value, max),
    unit,
    ...(per ? [`per ${per}`] : []),
    ...(factors
      ? [
          `= ${range(factors.times, factors.timesMax)} a ${factors.per ?? '?'} for ${range(factors.periods, factors.periodsMax)}`,
        ]
      : []),
  ].join(' ');
}
const check = checkKind(({ quantities }) => quantities, meaning);

test('numbers of units', () => {
  check('Soma #90', '#90 -> 90 units');
  check('Soma # 90.00', '# 90.00 -> 90 units');
  check('QTY: 60.00', 'QTY: 60.00 -> 60 units');
  check('quantity of 30', 'quantity of 30 -> 30 units');
  check('acupuncture x 12', 'x 12 -> 12 units');
  check('chiropractic x12', 'x12 -> 12 units');
  check('60 tablets', '60 tablets -> 60 tablets');
  check('thirty (30) capsules', 'thirty (30) capsules -> 30 tablets');
  check('#120 with 2 refills', '#120 -> 120 units', '2 refills -> 2 refills');
  check(
    'refills: 3; refill x 1; no refills',
    'refills: 3 -> 3 refills',
    'refill x 1 -> 1 refills',
    'no refills -> 0 refills',
  );
  check('1 refill(s)', '1 refill(s) -> 1 refills');
});

test('strengths', () => {
  check('350mg, 7.5 mg, 50 mcg', '350mg -> 350 milligrams', '7.5 mg -> 7.5 milligrams', '50 mcg -> 50 micrograms');
  check('10/325mg', '10/325mg -> 10+325 milligrams');
  check('10mg/325mg', '10mg/325mg -> 10+325 milligrams');
  check('5-325 mg', '5-325 mg -> 5+325 milligrams');
  check('10-20 mg', '10-20 mg -> 10-20 milligrams');
  check('320.5-30-16mg', '320.5-30-16mg -> 320.5+30+16 milligrams');
  check('patch 5%', '5% -> 5 percent');
  check('1,500 mg per day', '1,500 mg per day -> 1500 milligrams per day');
  check('120 mg daily', '120 mg daily -> 120 milligrams per day');
});

test('visits, in digits and in words', () => {
  check('six sessions', 'six sessions -> 6 visits');
  check('six (6) sessions', 'six (6) sessions -> 6 visits');
  check('12 additional physical therapy visits', '12 additional physical therapy visits -> 12 visits');
  check('twenty-four visits', 'twenty-four visits -> 24 visits');
  check('6-8 visits', '6-8 visits -> 6-8 visits');
  check('six\nto\neight visits', 'six\nto\neight visits -> 6-8 visits');
});

test('a number of visits as a product', () => {
  check('2 times a week for 4 weeks', '2 times a week for 4 weeks -> 8 visits = 2 a week for 4');
  check('2x/week x 4 weeks', '2x/week x 4 weeks -> 8 visits = 2 a week for 4');
  check('2 x week x 6 weeks', '2 x week x 6 weeks -> 12 visits = 2 a week for 6');
  check('twice weekly for six weeks', 'twice weekly for six weeks -> 12 visits = 2 a week for 6');
  check(
    'two (2) times per week for six (6) weeks',
    'two (2) times per week for six (6) weeks -> 12 visits = 2 a week for 6',
  );
  check('1-2 x per wk x 6 wks', '1-2 x per wk x 6 wks -> 6-12 visits = 1-2 a week for 6');
  check('2-3 times a week for 4-6 weeks', '2-3 times a week for 4-6 weeks -> 8-18 visits = 2-3 a week for 4-6');
  check('PT 2x6', '2x6 -> 12 visits = 2 a ? for 6');
  check('PT 3 x 4 weeks', '3 x 4 weeks -> 12 visits = 3 a week for 4');
  check('once a month for 3 months', 'once a month for 3 months -> 3 visits = 1 a month for 3');
  check('3 days a week for 4 weeks', '3 days a week for 4 weeks -> 12 days = 3 a week for 4');
});

test('several ways of saying one number', () => {
  check('Twelve (12) sessions (2x6)', 'Twelve (12) sessions -> 12 visits', '2x6 -> 12 visits = 2 a ? for 6');
  check('12 session(s)', '12 session(s) -> 12 visits');
  check('3 times weekly, 4 weeks', '3 times weekly, 4 weeks -> 12 visits = 3 a week for 4');
  check('3 times a week, 6 weeks after surgery', '3 times a week -> 3 times per week', '6 weeks -> 6 weeks');
  check('a 9- to 10-session course', '9- to 10-session -> 9-10 visits');
});

test('rates that are no product', () => {
  check('24 hours a week', '24 hours a week -> 24 hours per week');
  check('3 times a day for 2 weeks', '3 times a day -> 3 times per day', '2 weeks -> 2 weeks');
  check('4 blocks per year', '4 blocks per year -> 4 injections per year');
});

test('stretches of time, percent, counts of other things', () => {
  check('4-6 weeks', '4-6 weeks -> 4-6 weeks');
  check('for 30 days', '30 days -> 30 days');
  check('a 30-day supply', '30-day -> 30 days');
  check('three months', 'three months -> 3 months');
  check('80% relief', '80% -> 80 percent');
  check('fifty percent', 'fifty percent -> 50 percent');
  check('two epidural steroid injections', 'two epidural steroid injections -> 2 injections');
  check('a two-level fusion', 'two-level -> 2 levels');
});

test('numbers that count nothing', () => {
  for (const text of [
    'pain 8/10',
    'strength 5/5',
    '12/16 weeks',
    'claim #1234',
    'Tylenol #3',
    'criterion #4',
    'a 3x4 cm lesion',
    '4x4 gauze',
    '3 x 10 reps',
    'a 44 year old male',
    'a 44-year-old male',
    'on 08/13/2015 sessions',
    'one of the sessions',
    'L4-5 visits',
    'CPT 97110',
    '9792.24.2',
    'x-ray',
    'pages 308-310',
    'pages 56-57 keep lidocaine patches',
    'he can walk two blocks',
  ])
    check(text);
});

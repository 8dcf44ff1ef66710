import { test } from 'node:test';
import { checkKind } from './check-mentions.ts';

const check = checkKind(
  ({ dates }) => dates,
  ({ precision, iso, shortYear }) => `${precision} ${iso ?? 'none'}${shortYear ? ' short' : ''}`,
);

test('days in numbers', () => {
  check('Seen on 08/13/2015.', '08/13/2015 -> day 2015-08-13');
  check('Seen on 8-13-2015, again.', '8-13-2015 -> day 2015-08-13');
  check('Injured on 4-13-15.', '4-13-15 -> day 2015-04-13 short');
  check('Injured on 1/2/98;', '1/2/98 -> day 1998-01-02 short');
  check('DOI:03/14/2012', '03/14/2012 -> day 2012-03-14');
  check('(2015-03-14)', '2015-03-14 -> day 2015-03-14');
  check('3/14/15-3/20/15', '3/14/15 -> day 2015-03-14 short', '3/20/15 -> day 2015-03-20 short');
  check('on 03/14/2015.The patient', '03/14/2015 -> day 2015-03-14');
});

test('a day that was wrapped after its own hyphen, with or without a blank', () => {
  check('on 08-13- 2015 he', '08-13- 2015 -> day 2015-08-13');
  check('on 08-13-\n2015 he', '08-13-\n2015 -> day 2015-08-13');
  check('on 08-\n13-2015 he', '08-\n13-2015 -> day 2015-08-13');
  check('on August\n29,\n2016 he', 'August\n29,\n2016 -> day 2016-08-29');
});

test('days in words', () => {
  check('on August 29, 2016.', 'August 29, 2016 -> day 2016-08-29');
  check('on Sept. 5, 2015', 'Sept. 5, 2015 -> day 2015-09-05');
  check('on May 5th, 2014', 'May 5th, 2014 -> day 2014-05-05');
  check('on June 3 2014', 'June 3 2014 -> day 2014-06-03');
  check('on the 5th of May 2014', '5th of May 2014 -> day 2014-05-05');
});

test('a date that no calendar has', () => {
  check('on 02/30/2015', '02/30/2015 -> day none');
  check('on 13/05/2015', '13/05/2015 -> day none');
  check('on 6-31-14', '6-31-14 -> day none short');
  check('on February 29, 2015', 'February 29, 2015 -> day none');
  check('on February 29, 2016', 'February 29, 2016 -> day 2016-02-29');
  check('on 03/14/0215', '03/14/0215 -> day none');
});

test('months and years', () => {
  check('since March 2014', 'March 2014 -> month 2014-03');
  check('in June of 2013', 'June of 2013 -> month 2013-06');
  check('in March, 2014,', 'March, 2014 -> month 2014-03');
  check('in 05/2013 and 6-2013', '05/2013 -> month 2013-05', '6-2013 -> month 2013-06');
  check('surgery in 2010 and 2013.', '2010 -> year 2010', '2013 -> year 2013');
  check('since early 2009', '2009 -> year 2009');
});

test('numbers that are no dates', () => {
  for (const text of [
    'Flurbiprofen 320.5-30-16mg',
    'pain of 8/10, strength 4/5',
    'for 4-5 weeks',
    'for 12/16 weeks',
    'claim #8-13-15',
    'L3-4-15',
    'BP 120/80/60',
    '10-20-30 reps',
    '5-10-15 mg',
    '99-20-13',
    'He may 5 walk',
    'MTUS 2009 and ODG (2015)',
    'in 2009 guidelines',
    'from 2000 mg',
    '9792.24.2',
    '1.2.2015',
  ])
    check(text);
});

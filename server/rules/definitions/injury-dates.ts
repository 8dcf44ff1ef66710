import { matchAt } from '../../content/mentions/found.ts';
import { tokensIn } from '../../content/mentions/mentions-of-words.ts';
import { type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { nextIn, tokenSet } from '../../text/tokens.ts';
import { keptWithWords, oncePerWords } from '../../text/words.ts';
import { type DatedWords, datedWords } from './dated-words.ts';
import { bodyWords } from './item-words.ts';
import { oncePerNode } from './once-per-node.ts';
import { reviewDates } from './review-dates.ts';

/** True where the case summary speaks of an injury without one day, or of several injuries of several days. */
export function isCumulative(letter: Letter, reading: Reading): boolean {
  const summary = sectionOf(letter, 'case-summary');
  return summary !== undefined && saysCumulative(bodyWords(summary, reading));
}

const saysCumulative = keptWithWords((words) => {
  const tokens = tokensIn(words);
  for (let n = nextIn(HINTING, tokens, 0); n < tokens.count; n = nextIn(HINTING, tokens, n + 1))
    if (matchAt(HINT, words.text, tokens.starts[n])) return CUMULATIVE.test(words.text.replaceAll('\n', ' '));
  return false;
});

/** Every way to say it has one of these words. */
const HINTING = tokenSet(
  'cumulative continuous ct c repetitive repeated over gradual gradually insidious two both three separate several multiple'.split(
    ' ',
  ),
);
/** Of words that say much else too, some of what stands behind them. */
const HINT = new RegExp(
  [
    '(?:cumulative|repetitive|repeated|gradual|insidious)',
    'continuous\\s(?:trauma|exposure|stress)',
    'c/?t\\s(?:injury|claim|trauma|period|from|date)',
    'over\\s(?:several|many|a|the|time)',
    '(?:two|both|three|separate|several)\\s(?:work|industrial|separate|different|occupational|injuries)',
    'multiple\\s(?:dates|industrial|work|occupational|claims)',
  ].join('|'),
  'iy',
);

/** "Repetitive" of a work restriction, "over the course of the claim", "a cumulative dose" tell of no injury. */
const CUMULATIVE = new RegExp(
  [
    'cumulative,? (?:[\\w-]+ ){0,2}?(?:trauma|injur(?:y|ies)|exposure|stress|strain|claim|micro-?trauma|work|industrial|overuse|motion)',
    'continuous (?:trauma|exposure|stress)',
    '(?:CT|C/T) (?:injury|claim|trauma|period|from \\d|dates?\\b)',
    `(?:repetitive|repeated) (?:[\\w-]+ ){0,2}?(?:trauma|injur(?:y|ies)|motion (?:injury|trauma)|stress injury)`,
    '(?:injur(?:y|ies|ed)|trauma|claim|pain|symptoms?|due to|(?:as a )?result of|caused by|from|because of|secondary to|developed|onset)\\b(?:(?! (?:avoid\\w*|restrict\\w*|limit\\w*|no|without|preclud\\w*)\\b)[^.;]){0,60} (?:repetitive|repeated)\\b',
    '(?:injur(?:y|ies|ed)|trauma|exposure|pain|symptoms?|developed|onset)\\b[^.;]{0,80} over (?:several|many|a (?:number|period) of|the course of|time\\b|the years)(?! (?:the |this |his |her )?(?:claim|treatment|therapy))',
    'gradual(?:ly)? (?:onset|injury|develop\\w*)|insidious onset',
    '(?:two|both|three|separate|several) (?:(?:work|industrial|separate|different|work-related|occupational) )*injuries',
    'multiple (?:dates|industrial|work(?:-related)?|occupational|claims)\\b',
  ]
    .map((words) => `\\b(?:${words})`)
    .join('|'),
  'i',
);

/** The dates that the case summary gives for the injury, in its order: those that say so, else one that tells how. */
export const injuryDates = oncePerNode((letter: Letter, reading: Reading): readonly DatedWords[] => {
  const dates = datedWords(letter, reading);
  const said = dates.filter(saysInjury);
  if (said.length > 0) return said;
  const reviews = new Set(reviewDates(letter, reading));
  const first = dates.find((date) => !reviews.has(date));
  return dates.filter((date) => date.sentence === first?.sentence && tellsInjury(date)).slice(0, 1);
});

/** True where words name an injury at all. */
const namesInjury = oncePerWords((words) => /injur|loss|DOI|hurt|claim|accident/i.test(words));

const INJURY =
  /\b(?:date of (?:injury|loss)|injury date|injur(?:y|ed)(?! (?:worker|employee|area|body|part))|DOI|hurt|(?:occupational|industrial|work(?:ers?['’]?s?)? comp(?:ensation)?) claim|(?:industrial|occupational|work|workplace|work-related) accident)\b/gi;
const OTHER_INJURY =
  /\b(?:prior|previous|earlier|an old|another|other|second|new|subsequent|non-?industrial|pre-?existing|different|additional|later)(?: [\w-]+){0,3} ?$|\bre-? ?$/i;
/** What happens after an injury: a date behind these is not the injury's. */
const EVENT =
  /\b(?:evaluat\w+|seen|report(?:s|ed|ing)?|present\w*|complain\w*|diagnos\w+|underw\w+|treat\w+|notes?|noted|exam\w*|visit\w*|MRI|x-?rays?|surger\w+|operat\w+|therapy|request\w*|review\w*|denied|told|prescribed|start\w*|return\w*|stopped|received|until|through|between|settle\w*|filed|signed|but|then|who was)\b/i;
const LINK =
  /(?:\b(?:on|of|from|dated|in|was|is|as|around|about|approximately|circa|back to)|^\s*[:(=-]?|[:(])\s*(?:the )?$/i;

function saysInjury(date: DatedWords): boolean {
  if (!namesInjury(date.said)) return false;
  const { before, after } = date;
  if (INJURY_AFTER.test(after) && !OTHER_INJURY.test(before)) return true;
  let last: RegExpExecArray | undefined;
  for (const match of before.matchAll(INJURY)) last = match;
  if (!last) return false;
  const gap = before.slice(last.index + last[0].length);
  if (OTHER_INJURY.test(before.slice(0, last.index)) || EVENT.test(gap)) return false;
  return LINK.test(gap) && !/,\s*(?:on|in)\s*$/i.test(gap);
}

const INJURY_AFTER =
  /^\)?,? ?(?:date of (?:injury|loss)\b|DOI\b|(?:(?:industrial|work|work-related|workplace|occupational|original|initial) )*(?:injury|accident)\b)/i;

const MECHANISM =
  /\b(?:fell|falling|slipp(?:ed|ing)|tripp(?:ed|ing)|twist(?:ed|ing)|roll(?:ed|ing)|strain(?:ed|ing)|sprained|lift(?:ed|ing)|struck|crush(?:ed|ing)|pinn(?:ed|ing)|pull(?:ed|ing)|push(?:ed|ing)|carry(?:ing)?|caught|hit|sustained|assaulted|bent|bending|stepp(?:ed|ing)|landed|rear-ended|collided|fractured)\b/i;

/** "who fell from a ladder at work on 02-08-2014", "On 2/11/2013 he caught a falling roll". */
function tellsInjury({ before, after }: DatedWords): boolean {
  if (/^(?:on|in) $/i.test(before) || /^(?:on|in)$/i.test(before.trim()))
    return MECHANISM.test(after.slice(0, 60)) && !EVENT.test(after.slice(0, 60));
  const how = MECHANISM.exec(before);
  if (!how || !/\b(?:on|in|of)\s*$/i.test(before)) return false;
  return !EVENT.test(before.slice(how.index)) && !OTHER_INJURY.test(before.slice(0, how.index));
}

import type { Say } from '../say.ts';
import type { ComparisonWords } from '../webview/comparison/words.ts';

/** The words of a comparison, in the language of the editor. */
export const comparisonWords = (say: Say): ComparisonWords => ({
  reading: say('Reading the letters of the workspace ...'),
  noItem: say(
    'The cursor is in no disputed item. Put it into the item that you want to compare, then run the command again.',
  ),
  noServer: say(
    'The letters could not be read, because the language server is not running. Run "IMR: Restart Language Server".',
  ),
  headline: say('{0}: earlier determinations'),
  here: say('Here: {0}'),
  searched: say('{0} items in {1} other letters of the workspace were looked through.'),
  sameService: say('Same service'),
  sameTopic: say('Same topic of a guideline'),
  noneOfService: say('No other letter of the workspace decides on this service.'),
  noneOfTopic: say('No other item cites the same topic.'),
  counts: say('{0} items in {1} letters'),
  count: say('1 item in 1 letter: {0}'),
  reviewer: say('Guidelines of the reviewer'),
  claims: say('Guidelines of the claims side'),
  values: say('Amounts in the criteria'),
  items: say('Items'),
  upheld: say('Upheld'),
  overturned: say('Overturned'),
  noDecision: say('no decision'),
  otherDecision: say('another word'),
  own: say('here too'),
  ownAlone: say('only here'),
  more: say('and {0} more'),
  columns: {
    letter: say('Letter'),
    decision: say('Decision'),
    date: say('Date'),
    service: say('Service'),
    reviewer: say('Reviewer side'),
    claims: say('Claims side'),
    values: say('Amounts'),
    conclusion: say('Conclusion'),
  },
  conclusions: {
    'not-necessary': say('not medically necessary'),
    necessary: say('medically necessary'),
    partly: say('partly medically necessary'),
  },
  none: say('none'),
});

import { runPage } from '../page-script.ts';
import { pageMarkup, type Shown } from './markup.ts';
import type { SummaryWords } from './words.ts';

runPage<{ readonly shown: Shown; readonly words: SummaryWords }>({
  markup: ({ shown, words }, width) => pageMarkup(shown, { words, width, live: true }).markup,
  versionOf: ({ shown }) => (shown.state === 'letter' ? shown.summary.version : undefined),
});

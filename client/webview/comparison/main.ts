import { runPage } from '../page-script.ts';
import { type Compared, comparisonMarkup } from './markup.ts';
import type { ComparisonWords } from './words.ts';

runPage<{ readonly compared: Compared; readonly words: ComparisonWords }>({
  markup: ({ compared, words }) => comparisonMarkup(compared, words).markup,
});

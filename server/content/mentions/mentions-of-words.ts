import type { Catalog } from '../../guidelines/catalog/types.ts';
import { readTokens } from '../../text/tokens.ts';
import { keptWithWords, oncePerWords } from '../../text/words.ts';
import type { BodyPartMention } from '../mentions.ts';
import { readSentences } from '../sentences.ts';
import { readAges } from './ages.ts';
import { readBodyParts, readSides } from './body.ts';
import { readDates } from './dates.ts';
import { readDrugs } from './drugs.ts';
import { readLevels } from './levels.ts';
import { readNegations } from './negations.ts';
import { readPersons } from './persons.ts';
import { readPronouns } from './pronouns.ts';
import { readQuantities } from './quantities.ts';
import { readSexes } from './sexes.ts';

/** What words speak of wherever they stand, each kind read once for the same words. Spans are offsets of the words. */

export const tokensIn = oncePerWords((text) => readTokens(text));

export const sentencesIn = oncePerWords(readSentences);

export const datesIn = keptWithWords((words) => readDates(tokensIn(words)));

export const quantitiesIn = keptWithWords((words) => readQuantities(tokensIn(words), datesIn(words)));

export const drugsIn = keptWithWords((words, catalog: Catalog) =>
  readDrugs(tokensIn(words), quantitiesIn(words), catalog),
);

export const levelsIn = keptWithWords((words) => readLevels(tokensIn(words)));

/** The parts of the body without their sides. */
const partsIn = keptWithWords((words) => readBodyParts(tokensIn(words), levelsIn(words)));

const sidedIn = keptWithWords((words) => readSides(tokensIn(words), partsIn(words)));

export const sidesIn = keptWithWords((words) => sidedIn(words).sides);

export const bodyPartsIn = keptWithWords((words): readonly BodyPartMention[] => {
  const { sideOf } = sidedIn(words);
  return partsIn(words).map((part, n) => {
    const side = sideOf.get(n);
    return side ? { ...part, side } : part;
  });
});

export const personsIn = keptWithWords((words) => readPersons(tokensIn(words)));

export const pronounsIn = keptWithWords((words) => readPronouns(tokensIn(words), sentencesIn(words), personsIn(words)));

export const agesIn = keptWithWords((words) => readAges(tokensIn(words)));

export const sexesIn = keptWithWords((words) => readSexes(tokensIn(words), pronounsIn(words)));

export const negationsIn = keptWithWords((words) => readNegations(tokensIn(words), sentencesIn(words)));

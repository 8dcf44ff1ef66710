import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { LogicalText } from '../../text/logical-text.ts';
import type { Span } from '../../text/span.ts';
import type { Mentions } from '../mentions.ts';
import { readAges } from './ages.ts';
import { readBodyParts, readSides } from './body.ts';
import { readDates } from './dates.ts';
import { readDrugs } from './drugs.ts';
import type { Found } from './found.ts';
import { readLevels } from './levels.ts';
import { readNegations } from './negations.ts';
import { readPersons } from './persons.ts';
import { readPronouns } from './pronouns.ts';
import { readQuantities } from './quantities.ts';
import { readSexes } from './sexes.ts';

/** Reads what a stretch of a document speaks of. Nothing is read before it is asked for, each kind once. */
export function readMentions(field: LogicalText, span: Span, knowledge: Knowledge): Mentions {
  const dates = once(() => readDates(field));
  const quantities = once(() => readQuantities(field, dates()));
  const levels = once(() => readLevels(field));
  const parts = once(() => readBodyParts(field, levels()));
  const sides = once(() => readSides(field, parts()));
  const persons = once(() => readPersons(field));
  const pronouns = once(() => readPronouns(field, persons()));
  const lists = {
    dates: once(() => mentionsOf(dates())),
    quantities: once(() => mentionsOf(quantities())),
    drugs: once(() => mentionsOf(readDrugs(field, quantities(), knowledge.catalog))),
    bodyParts: once(() =>
      parts().map(({ mention }, n) => {
        const side = sides().sideOf.get(n);
        return side ? { ...mention, side } : mention;
      }),
    ),
    sides: once(() => mentionsOf(sides().sides)),
    levels: once(() => mentionsOf(levels())),
    persons: once(() => mentionsOf(persons())),
    pronouns: once(() => mentionsOf(pronouns())),
    ages: once(() => mentionsOf(readAges(field))),
    sexes: once(() => mentionsOf(readSexes(field, pronouns()))),
    negations: once(() => readNegations(field)),
  };
  return {
    span,
    get dates() {
      return lists.dates();
    },
    get quantities() {
      return lists.quantities();
    },
    get drugs() {
      return lists.drugs();
    },
    get bodyParts() {
      return lists.bodyParts();
    },
    get sides() {
      return lists.sides();
    },
    get levels() {
      return lists.levels();
    },
    get persons() {
      return lists.persons();
    },
    get pronouns() {
      return lists.pronouns();
    },
    get ages() {
      return lists.ages();
    },
    get sexes() {
      return lists.sexes();
    },
    get negations() {
      return lists.negations();
    },
  };
}

const mentionsOf = <Kind>(list: readonly Found<Kind>[]): readonly Kind[] => list.map(({ mention }) => mention);

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

import type { Catalog } from '../../guidelines/catalog/types.ts';
import type { LogicalText } from '../../text/logical-text.ts';
import type { Span } from '../../text/span.ts';
import { type Words, wordsOf } from '../../text/words.ts';
import type {
  AgeMention,
  BodyPartMention,
  DateMention,
  DrugMention,
  LevelMention,
  Mention,
  Mentions,
  Negation,
  PersonMention,
  PronounMention,
  Quantity,
  SexMention,
  SideMention,
} from '../mentions.ts';
import * as inWords from './mentions-of-words.ts';

/** Reads what a stretch of a document speaks of. Nothing is read before it is asked for, each kind once. */
export const readMentions = (logical: LogicalText, span: Span, catalog: Catalog): Mentions =>
  new PlacedMentions(logical, span, catalog);

/** The mentions of words at their place in a document. */
class PlacedMentions implements Mentions {
  readonly span: Span;
  private readonly logical: LogicalText;
  private readonly words: Words;
  private readonly catalog: Catalog;
  private placedDates?: readonly DateMention[];
  private placedQuantities?: readonly Quantity[];
  private placedDrugs?: readonly DrugMention[];
  private placedParts?: readonly BodyPartMention[];
  private placedSides?: readonly SideMention[];
  private placedLevels?: readonly LevelMention[];
  private placedPersons?: readonly PersonMention[];
  private placedPronouns?: readonly PronounMention[];
  private placedAges?: readonly AgeMention[];
  private placedSexes?: readonly SexMention[];
  private placedNegations?: readonly Negation[];

  constructor(logical: LogicalText, span: Span, catalog: Catalog) {
    this.logical = logical;
    this.span = span;
    this.words = wordsOf(logical.text);
    this.catalog = catalog;
  }

  get dates(): readonly DateMention[] {
    this.placedDates ??= this.placed(inWords.datesIn(this.words));
    return this.placedDates;
  }

  get quantities(): readonly Quantity[] {
    this.placedQuantities ??= this.placed(inWords.quantitiesIn(this.words));
    return this.placedQuantities;
  }

  get drugs(): readonly DrugMention[] {
    this.placedDrugs ??= inWords.drugsIn(this.words, this.catalog).map((drug) => this.placedDrug(drug));
    return this.placedDrugs;
  }

  get bodyParts(): readonly BodyPartMention[] {
    this.placedParts ??= this.placed(inWords.bodyPartsIn(this.words));
    return this.placedParts;
  }

  get sides(): readonly SideMention[] {
    this.placedSides ??= this.placed(inWords.sidesIn(this.words));
    return this.placedSides;
  }

  get levels(): readonly LevelMention[] {
    this.placedLevels ??= this.placed(inWords.levelsIn(this.words));
    return this.placedLevels;
  }

  get persons(): readonly PersonMention[] {
    this.placedPersons ??= this.placed(inWords.personsIn(this.words));
    return this.placedPersons;
  }

  get pronouns(): readonly PronounMention[] {
    this.placedPronouns ??= this.placed(inWords.pronounsIn(this.words));
    return this.placedPronouns;
  }

  get ages(): readonly AgeMention[] {
    this.placedAges ??= this.placed(inWords.agesIn(this.words));
    return this.placedAges;
  }

  get sexes(): readonly SexMention[] {
    this.placedSexes ??= this.placed(inWords.sexesIn(this.words));
    return this.placedSexes;
  }

  get negations(): readonly Negation[] {
    this.placedNegations ??= inWords
      .negationsIn(this.words)
      .map(({ span, scope }) => ({ span: this.spanOf(span), scope: this.spanOf(scope) }));
    return this.placedNegations;
  }

  private placed<Kind extends Mention>(mentions: readonly Kind[]): readonly Kind[] {
    return mentions.map((mention) => this.at(mention));
  }

  private placedDrug(drug: DrugMention): DrugMention {
    const { strength, quantity, refills } = drug;
    return {
      ...this.at(drug),
      name: this.spanOf(drug.name),
      ...(strength && { strength: this.at(strength) }),
      ...(quantity && { quantity: this.at(quantity) }),
      ...(refills && { refills: this.at(refills) }),
    };
  }

  private at<Kind extends Mention>(mention: Kind): Kind {
    return { ...mention, span: this.spanOf(mention.span) };
  }

  private spanOf({ start, end }: Span): Span {
    return this.logical.toSpan(start, end);
  }
}

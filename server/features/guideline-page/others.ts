import type {
  Abbreviation,
  Catalog,
  Drug,
  DrugStatus,
  LawCase,
  LawPart,
  LawSection,
  Organisation,
} from '../../guidelines/catalog/types.ts';
import { dayInWords } from '../hover/days.ts';
import { escaped } from '../hover/markdown.ts';
import { marked } from '../hover/sources.ts';
import { addressWords, alsoCalled, bullets, licensed, type Page, remarks, rows, section } from './parts.ts';

/** A body other than MTUS, ACOEM and ODG. */
export const organisationPage = (organisation: Organisation): Page => ({
  lead: marked(`${capital(organisation.kind)}, cited as Other`, organisation),
  blocks: [
    alsoCalled(organisation.aliases),
    organisation.hosts.length === 0 ? '' : `Its web pages: ${organisation.hosts.map(escaped).join(', ')}.`,
    organisation.weak
      ? 'Too weak to carry a determination by itself: it is no standard of Labor Code 4610.5(c)(2).'
      : '',
    ...licensed(organisation.text),
    ...remarks(organisation.notes),
  ],
  facts: [organisation, ...organisation.notes],
});

/** A section of the law with its subdivisions. */
export const lawPage = (law: LawSection): Page => ({
  lead: marked(escaped(law.title), law),
  blocks: [addressWords(law.link), ...section('What it says, in our words', bullets(law.parts.map(lawPartWords)))],
  facts: [law, ...law.parts, ...law.parts.flatMap(({ items = [] }) => items)],
});

function lawPartWords(part: LawPart): string {
  const lead = part.part === '' ? '' : `**${escaped(part.part)}** `;
  const items = (part.items ?? []).map((item) => `\n  - ${marked(escaped(item.text), item)}`);
  return `${lead}${marked(escaped(part.text), part)}${items.join('')}`;
}

/** A decision of a court or of the appeals board. */
export const casePage = (lawCase: LawCase): Page => ({
  lead: 'Decision on independent medical review',
  blocks: [marked(escaped(lawCase.point), lawCase)],
  facts: [lawCase],
});

/** An abbreviation with all its readings. */
export function abbreviationPage(abbreviation: Abbreviation): Page {
  const { forms } = abbreviation;
  const ambiguous = forms.some(({ readings }) => readings.length > 1);
  const lines = forms.map(({ short, readings }) => `**${escaped(short)}**: ${readings.map(escaped).join('; or ')}`);
  return {
    lead: marked('Abbreviation', abbreviation),
    blocks: [
      bullets(lines),
      ambiguous ? 'It has more than one reading: spell it out where it stands first in a letter.' : '',
    ],
    facts: [abbreviation],
  };
}

/** A drug with its names and its standing on the drug lists. */
export function drugPage(catalog: Catalog, drug: Drug): Page {
  const { generic, description, statuses, notes } = drug;
  const what = generic ?? description;
  const terms = catalog.drugListTerms.filter(({ term }) => statuses.some(({ status }) => status === term));
  return {
    lead: marked(escaped(drug.class), drug),
    blocks: [
      what === undefined
        ? ''
        : `${generic === undefined ? 'What it is' : 'Generic name'}: ${marked(escaped(what), drug)}.`,
      ...section('Drug lists', statusTable(statuses)),
      ...section(
        'What the words mean',
        bullets(terms.map((term) => `**${escaped(term.term)}**: ${marked(escaped(term.text), term)}`)),
      ),
      ...remarks(notes),
    ],
    facts: [drug, ...statuses, ...terms, ...notes],
  };
}

function statusTable(statuses: readonly DrugStatus[]): string {
  const body = statuses.map((status) => [
    escaped(status.list),
    marked(status.status, status),
    [status.from && `from ${dayInWords(status.from)}`, status.to && `to ${dayInWords(status.to)}`]
      .filter(Boolean)
      .join(' '),
    escaped(status.note ?? ''),
  ]);
  return rows(['List', 'Status', 'When', 'Note'], body);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { builtInCatalog, type Catalog } from '../../server/guidelines/catalog/catalog.ts';
import { entriesById } from '../../server/guidelines/catalog/entries.ts';
import { applyOverlays, readOverlay } from '../../server/guidelines/catalog/overlay.ts';

/** Whether a value fits the schema of catalog files. */
export const fits = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/catalog.schema.json', import.meta.url), 'utf8')),
);

/** The problems of an overlay, one "path: message" each. */
export const problemsOf = (value: unknown): string[] =>
  readOverlay(value).problems.map(({ path, message }) => `${path}: ${message}`);

/** The built-in catalog with an overlay. */
export const withOverlay = (value: unknown): Catalog => applyOverlays(builtInCatalog, [readOverlay(value).overlay]);

/** An entry of a catalog by its id. */
export const entry = (catalog: Catalog, id: string) => entriesById(catalog).get(id)?.entry;

/** A file that says everything that can be said. */
export const complete = {
  $schema: 'catalog.schema.json',
  sources: [{ id: 'licence-2016', about: 'Our licence of 2016', url: 'https://example.org/licence' }],
  guidelines: [
    {
      id: 'odg',
      chapters: [
        {
          id: 'hip-pelvis',
          misspellings: ['Hip & Pelvic'],
          topics: [
            { title: 'Sacroiliac joint blocks', text: 'Our licensed words.' },
            { id: 'bursitis', title: 'Bursitis', pages: '3-4, 9' },
          ],
        },
      ],
    },
    {
      id: 'house',
      title: 'House guidelines (HG)',
      source: 'Other',
      short: 'HG',
      aliases: ['House rules'],
      publishers: [{ name: 'The house', from: '2014', to: '2016-05', note: 'in print' }],
      link: 'https://example.org/',
      notes: [{ text: 'Internal.', sources: [] }],
      sources: ['licence-2016'],
      chapters: [
        {
          title: 'Spine & Neck',
          number: 2,
          fullTitle: 'Spine & Neck (all)',
          regulation: '9792.23.99',
          partOfMtus: false,
          pages: '1-90',
          pageSources: ['licence-2016'],
          pageCount: { count: 90 },
          citedPages: [{ pages: '4' }],
          sectionsComplete: true,
          link: 'https://example.org/spine',
          editions: [
            {
              label: '2016',
              title: 'second',
              from: '2016-01-01',
              citedAs: { title: 'Spine', year: 2016 },
              published: '2015-12',
            },
            {
              label: '2014',
              standing: 'adopted',
              addition: false,
              from: '2014-01-01',
              to: '2015-12-31',
              contents: ['odg/neck-upper-back'],
              topics: [{ id: 'a', see: 'odg' }],
              pageCount: { count: 3 },
              keeps: 'odg',
              sectionsComplete: false,
              notes: [],
              text: 'Words.',
            },
          ],
        },
      ],
    },
  ],
  criteria: [
    {
      title: 'Acupuncture',
      sets: [
        {
          guidelines: ['house/spine-neck'],
          edition: 'print',
          facts: [
            {
              text: '6 visits at first',
              measure: 'trial-visits',
              max: 6,
              unit: 'visits',
              over: { max: 2, unit: 'weeks' },
              per: 'week',
              for: 'neck',
              words: ['trial'],
              alsoStated: [{ max: 8, unit: 'visits', note: 'older print' }],
            },
          ],
        },
      ],
      notes: [{ text: 'See the house.' }],
    },
  ],
  organisations: [{ id: 'house-page', title: 'House page', kind: 'web page', hosts: ['example.org'], weak: true }],
  abbreviations: [
    { short: ['PT'], readings: ['patient'] },
    { short: ['XA', 'XB'], readings: ['one', 'two'], paired: true },
  ],
  drugs: [
    {
      brands: ['Soma'],
      class: 'Muscle relaxant',
      statuses: [{ list: 'MTUS Drug List', status: 'Non-Exempt', from: '2018-01-01' }],
      notes: [{ text: 'Ours.' }],
    },
  ],
};

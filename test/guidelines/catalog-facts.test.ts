import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { builtInFiles } from '../../server/guidelines/catalog/built-in-files.ts';
import { builtInCatalog } from '../../server/guidelines/catalog/catalog.ts';
import { entriesOf } from '../../server/guidelines/catalog/entries.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('server/guidelines/catalog/', root);
const jsonFiles = readdirSync(folder).filter((name) => name.endsWith('.json'));
const repeated = (items: readonly string[]): string[] => items.filter((item, k) => items.indexOf(item) !== k);

describe('criteria, abbreviations, drugs', () => {
  const figures = (id: string, measure: string) =>
    builtInCatalog.criteria
      .filter((topic) => topic.id === id)
      .flatMap(({ sets }) => sets)
      .flatMap(({ guidelines, facts }) =>
        facts.flatMap(({ figure, alsoStated }) =>
          figure?.measure === measure
            ? [[guidelines.join(), figure.min, figure.max, figure.unit, alsoStated.length]]
            : [],
        ),
      );

  test('values that conflict stand side by side', () => {
    assert.deepEqual(figures('criteria/sacroiliac-joint-injection', 'conservative-care'), [
      ['odg/hip-pelvis', 4, 6, 'weeks', 1],
    ]);
    assert.deepEqual(figures('criteria/opioids', 'morphine-equivalent-dose'), [
      ['mtus/chronic-pain/2009', undefined, 120, 'milligrams', 0],
      ['mtus/opioids/2016', undefined, 80, 'milligrams', 0],
    ]);
  });

  test('a figure has a bound, the lower end first, and words to find it by', () => {
    for (const { id, sets } of builtInCatalog.criteria)
      for (const { figure, alsoStated } of sets.flatMap(({ facts }) => facts)) {
        const bounds = [figure, figure?.over, ...alsoStated].filter((item) => item !== undefined);
        for (const { min, max } of bounds) assert.ok((min ?? max) !== undefined && (min ?? 0) <= (max ?? 1e6), id);
        assert.ok(!figure || figure.words.length > 0, `${id}: ${figure?.measure}`);
      }
  });

  test('ambiguous abbreviations have all their readings', () => {
    const readings = (short: string) =>
      builtInCatalog.abbreviations.flatMap(({ forms }) => forms).find((form) => form.short === short)?.readings;
    assert.deepEqual(readings('RFA'), ['Request for Authorization (DWC Form RFA)', 'radiofrequency ablation']);
    for (const short of ['CT', 'HA', 'ER', 'PT', 'BMP', 'CA', 'MRA']) assert.equal(readings(short)?.length, 2, short);
    assert.deepEqual(readings('BLE'), ['bilateral lower extremities']);
    const forms = builtInCatalog.abbreviations.flatMap((row) => row.forms);
    assert.deepEqual(repeated(forms.map(({ short }) => short)), []);
    for (const { short, readings: all } of forms) assert.ok(all.length > 0, short);
  });

  test('a status on a drug list has a source; most drugs have none', () => {
    const statuses = builtInCatalog.drugs.flatMap((drug) => drug.statuses);
    assert.deepEqual(
      statuses.filter(({ sources }) => sources.length === 0),
      [],
    );
    assert.equal(builtInCatalog.drugs.filter((drug) => drug.statuses.length > 0).length, 20);
    assert.deepEqual(repeated(builtInCatalog.drugs.flatMap(({ brands }) => brands)), []);
  });
});

describe('law', () => {
  const part = (section: string, name: string) =>
    builtInCatalog.law.find((item) => item.section === section)?.parts.filter((item) => item.part === name) ?? [];

  test('the order of standards and the five grounds of appeal', () => {
    assert.deepEqual(part('4610.5', '(c)(2)')[0].items?.length, 6);
    assert.deepEqual(part('4610.6', '(h)')[0].items?.length, 5);
  });

  test('what a determination holds: elements whose wording no source bears out are marked', () => {
    const items = part('9792.10.6', '(d)')[0].items ?? [];
    assert.deepEqual(
      items.map(({ sources }) => sources.join()),
      ['S3', 'S3', 'S4', '', '', ''],
    );
  });

  test('sections are of a known code and link to a public page', () => {
    for (const { id, code, link = 'https://', parts } of builtInCatalog.law) {
      assert.ok(code === 'Labor Code' || code === '8 CCR', id);
      assert.match(link, /^https?:\/\//, id);
      for (const { text } of parts) assert.ok(text.length > 3, id);
    }
  });
});

describe('the files', () => {
  const fits = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync(new URL('schemas/catalog.schema.json', root), 'utf8')),
  );

  test('fit the schema of catalog files', () => {
    for (const file of builtInFiles())
      assert.ok(fits(JSON.parse(JSON.stringify(file))), JSON.stringify(fits.errors, null, 1));
  });

  test('say the sources of every fact, none as an empty list', () => {
    const silent: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const isFact =
        'text' in value || ('title' in value && !('sets' in value)) || 'brands' in value || 'short' in value;
      if (isFact && !('sources' in value)) silent.push(JSON.stringify(value).slice(0, 80));
      for (const part of Object.values(value)) visit(part);
    };
    visit(builtInFiles());
    visit(builtInCatalog.law);
    assert.deepEqual(silent, []);
  });

  test('hold no licensed text, no long sentence and no trace of where they were written', () => {
    assert.deepEqual(
      [...entriesOf(builtInCatalog)].filter(({ entry }) => 'text' in entry && entry.text !== undefined),
      [],
    );
    for (const name of jsonFiles) {
      const json = readFileSync(new URL(name, folder), 'utf8');
      assert.doesNotMatch(json, /shared|sample letter|unsourced|seen in|(?<![\w.:/-])\/\w+\/|TODO/, name);
      for (const [words] of json.matchAll(/"[^"\\]{260,}"/g)) assert.match(words, /^"https?:/, name);
    }
  });
});

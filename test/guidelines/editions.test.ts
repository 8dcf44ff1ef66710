import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtInCatalog, type Chapter, type Edition } from '../../server/guidelines/catalog/catalog.ts';

const chapters: readonly Chapter[] = builtInCatalog.guidelines.flatMap((guideline) => guideline.chapters);

const chapterOf = (id: string): Chapter => {
  const chapter = chapters.find((item) => item.id === id);
  assert.ok(chapter, `no chapter ${id}`);
  return chapter;
};

describe('editions', () => {
  test('days exist, an edition begins before it ends, and none overlaps the next', () => {
    for (const { id, editions } of chapters) {
      const days = editions.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
      for (const day of days) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day, id);
      const adopted = editions.filter(({ standing, addition }) => standing === 'adopted' && !addition);
      for (const [k, edition] of adopted.entries()) {
        assert.ok(edition.from && edition.from <= (edition.to ?? '9'), edition.id);
        const next = adopted[k + 1];
        if (next) assert.ok(edition.to && edition.to < (next.from ?? ''), `${edition.id} and ${next.id}`);
        assert.equal(edition.next, next?.id);
      }
    }
  });

  test('an addition and a proposal follow nothing', () => {
    const apart = chapters
      .flatMap(({ editions }) => editions)
      .filter((item) => item.addition || item.standing !== 'adopted');
    assert.deepEqual(
      apart.map(({ id, next }) => [id, next]).filter(([, next]) => next !== undefined),
      [],
    );
    assert.equal(apart.length, 11);
  });

  test('the Chronic Pain guidelines by the day of a decision', () => {
    const chapter = chapterOf('mtus/chronic-pain');
    const on = (day: string) =>
      chapter.editions.find(({ standing, from = '9', to = '9' }) => standing === 'adopted' && from <= day && day <= to)
        ?.label;
    assert.deepEqual(
      ['2009-07-17', '2009-07-18', '2015-01-10', '2016-07-27', '2016-07-28', '2017-01-10', '2017-12-01'].map(on),
      [undefined, '2009', '2009', '2009', '2016', '2016', '2017'],
    );
    assert.equal(chapter.editions[0].next, 'mtus/chronic-pain/2016');
  });

  test('the names and years that letters write', () => {
    const cited = new Map(
      chapters
        .flatMap(({ editions }) => editions)
        .map((item) => [`${item.citedAs?.title} ${item.citedAs?.year}`, item]),
    );
    const written: readonly (readonly [string, string, string])[] = [
      [
        'General Approaches 2004',
        'mtus/general-approaches/2004',
        'acoem-2004/1 acoem-2004/2 acoem-2004/3 acoem-2004/5',
      ],
      ['Neck and Upper Back Complaints 2004', 'mtus/neck-upper-back/2004', 'acoem-2004/8'],
      ['Shoulder Complaints 2004', 'mtus/shoulder/2004', 'acoem-2004/9'],
      ['Elbow Complaints 2007', 'mtus/elbow/2007', 'acoem-2004/10-2007'],
      ['Forearm, Wrist, and Hand Complaints 2004', 'mtus/forearm-wrist-hand/2004', 'acoem-2004/11'],
      ['Low Back Complaints 2004', 'mtus/low-back/2004', 'acoem-2004/12'],
      ['Knee Complaints 2004', 'mtus/knee/2004', 'acoem-2004/13'],
      ['Ankle and Foot Complaints 2004', 'mtus/ankle-foot/2004', 'acoem-2004/14'],
      ['Stress-Related Conditions 2004', 'mtus/stress/2004', 'acoem-2004/15'],
      ['Acupuncture Treatment 2007', 'mtus/acupuncture/2007', ''],
      ['Chronic Pain Medical Treatment 2009', 'mtus/chronic-pain/2009', ''],
      ['Chronic Pain Medical Treatment 2016', 'mtus/chronic-pain/2016', ''],
      ['Postsurgical Treatment 2009', 'mtus/postsurgical/2009', ''],
      ['Opioid Treatment 2016', 'mtus/opioids/2016', ''],
    ];
    for (const [name, id, contents] of written) {
      const edition = cited.get(name);
      assert.deepEqual([edition?.id, edition?.contents.join(' ')], [id, contents], name);
      assert.deepEqual(edition?.citedAs?.sources, ['letters'], name);
    }
  });
});

describe('what a resolver needs to know', () => {
  const edition = (id: string): Edition | undefined =>
    chapters.flatMap(({ editions }) => editions).find((item) => item.id === id);

  test('an addition holds beside the edition that it adds to', () => {
    const stress = chapterOf('mtus/stress').editions.map(({ label, addition, to }) => [label, addition, to]);
    assert.deepEqual(stress, [
      ['2004', false, '2017-11-30'],
      ['2018', false, undefined],
      ['2020', true, undefined],
      ['2021', true, undefined],
    ]);
  });

  test('the visit tables of 2009 still apply under the section as amended', () => {
    assert.equal(edition('mtus/postsurgical/2009')?.next, 'mtus/postsurgical/2017');
    assert.equal(edition('mtus/postsurgical/2017')?.keeps, 'mtus/postsurgical/2009');
  });

  test('what was proposed, not adopted or not found says so', () => {
    assert.equal(edition('mtus/cannabis/2025')?.standing, 'proposed');
    assert.equal(edition('mtus/covid-19/2020')?.standing, 'not-adopted');
    assert.equal(edition('mtus/traumatic-brain-injury/2018')?.standing, 'unknown');
  });
});

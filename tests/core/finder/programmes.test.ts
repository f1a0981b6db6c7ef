import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../core/directory/programme.ts';
import { prefixDistance } from '../../../core/finder/edit-distance.ts';
import { foldedWordsToFind } from '../../../core/finder/fold.ts';
import {
  APPROACH_GROUPS,
  FACETS,
  type Facet,
  type FacetLists,
  facetsOf,
  hasFacet,
  MEDICATION_CHOICES,
  SPIRITUAL_CHOICES,
  SPONSOR_CHOICES,
} from '../../../core/finder/programme-facets.ts';
import {
  buildProgrammeFinder,
  choiceCount,
  type FinderPerson,
  filterProgrammes,
  NO_CHOICE,
  type ProgrammeFilters,
  relaxations,
  toggleChoice,
  withoutFilter,
} from '../../../core/finder/programmes.ts';
import { searchWords, slipsAllowed } from '../../../core/finder/text-index.ts';
import { PROGRAMMES, programme } from '../../fixtures/programmes.ts';

const labelsOf = (programme: Programme) =>
  programme.modes.map(({ mode }) => (mode === 'online' ? 'Online' : 'In person')).join(' ');
const finder = buildProgrammeFinder(PROGRAMMES, labelsOf);
const NOTHING: ProgrammeFilters = { text: '', chosen: NO_CHOICE };
const NOBODY: FinderPerson = { country: null, forWhom: 'self' };
const idsFor = (filters: Partial<ProgrammeFilters>, person: FinderPerson = NOBODY) =>
  filterProgrammes(finder, { ...NOTHING, ...filters }, person).hits.map(({ programme }) => programme.id);
const choose = (chosen: Partial<FacetLists>) => idsFor({ chosen: { ...NO_CHOICE, ...chosen } });

describe('filtering programmes', () => {
  it('gives all when nothing is asked, those easiest to turn to first', () => {
    const order = idsFor({}, { country: 'US', forWhom: 'self' });
    expect(order.toSorted()).toEqual(PROGRAMMES.map(({ id }) => id).toSorted());
    expect(order.slice(0, 3)).toEqual(['na', 'smart', 'rd']);
    expect(order.indexOf('aa')).toBeGreaterThan(order.indexOf('mara'));
    expect(order.at(-1)).toBe('na-spain');
  });

  it('begins with those for families when the help is for somebody else', () => {
    const [first] = idsFor({}, { country: 'US', forWhom: 'other' });
    expect(first).toBe('naranon');
  });

  it('takes any of several values within one facet and asks for all facets', () => {
    expect(choose({ approach: ['meditation', 'faith-culture'] })).toEqual(['rd', 'cr']);
    expect(choose({ approach: ['twelve-step'], medication: ['welcome'] })).toEqual(['mara']);
  });

  it('counts an optional sponsor and an optional belief as both, an unknown one as neither', () => {
    expect(choose({ sponsor: ['with'] })).toContain('cr');
    expect(choose({ sponsor: ['without'] })).toContain('cr');
    expect([...choose({ sponsor: ['with'] }), ...choose({ sponsor: ['without'] })]).not.toContain('mara');
    expect(choose({ spiritual: ['without'] })).toContain('rd');
    expect(choose({ spiritual: ['religious'] })).toEqual(['cr']);
  });

  it('shows worldwide programmes for every country', () => {
    const spanish = choose({ country: ['ES'] });
    expect(spanish).toContain('na-spain');
    expect(spanish).toContain('na');
    expect(spanish).not.toContain('wfs');
  });

  it('finds a language by its first part', () => {
    expect(choose({ language: ['es'] })).toEqual(['cr', 'na-spain']);
  });

  it('puts those that are there for the country before the rest, and says so', () => {
    const { hits } = filterProgrammes(finder, NOTHING, { country: 'ES', forWhom: 'self' });
    const order = hits.map(({ programme }) => programme.id);
    expect(order.indexOf('na-spain')).toBeLessThan(order.indexOf('wfs'));
    expect(hits.find(({ programme }) => programme.id === 'na-spain')?.reasons).toEqual([{ kind: 'country' }]);
    expect(hits.find(({ programme }) => programme.id === 'na')?.reasons).toEqual([{ kind: 'worldwide' }]);
  });
});

describe('searching programmes', () => {
  it('asks for every typed word, by its beginning, without case or accents', () => {
    expect(idsFor({ text: 'RECOV dharma' })).toEqual(['rd']);
    expect(idsFor({ text: 'espana' })).toEqual(['na-spain']);
    expect(idsFor({ text: 'narcotic' })).toEqual(['na', 'na-spain']);
  });

  it('finds hyphenated names however they are typed', () => {
    for (const text of ['nar-anon', 'naranon', 'nar anon']) expect(idsFor({ text })[0]).toBe('naranon');
  });

  it('finds what the screen calls a thing', () => {
    expect(idsFor({ text: 'women online' })).toEqual(['wfs']);
  });

  it('forgives a slip only in a word that begins none', () => {
    const answer = filterProgrammes(finder, { ...NOTHING, text: 'smrt famly' }, NOBODY);
    expect(answer.hits.map(({ programme }) => programme.id)).toEqual(['smart-ff']);
    expect(answer.readAs).toEqual([
      { typed: 'smrt', word: 'smart' },
      { typed: 'famly', word: 'family' },
    ]);
    expect(filterProgrammes(finder, { ...NOTHING, text: 'smart' }, NOBODY).readAs).toEqual([]);
  });

  it('reads a slip as a word of a name rather than of a text, and shows that word alone', () => {
    const mention = programme({ id: 'choir', oneLine: 'People of every sort.' });
    const both = buildProgrammeFinder([mention, ...PROGRAMMES]);
    const { hits, readAs } = filterProgrammes(both, { ...NOTHING, text: 'smrt' }, NOBODY);
    expect(readAs).toEqual([{ typed: 'smrt', word: 'smart' }]);
    expect(hits.map(({ programme: { id } }) => id).toSorted()).toEqual(['smart', 'smart-ff']);
  });

  it('puts a name before a mention, and says where the words stand', () => {
    const answer = filterProgrammes(finder, { ...NOTHING, text: 'medication' }, NOBODY);
    expect(answer.hits.map(({ programme }) => programme.id)).toEqual(['mara', 'smart']);
    expect(answer.hits[0]?.reasons[0]).toEqual({ kind: 'words', field: 'name' });
    expect(answer.hits[1]?.reasons[0]).toEqual({ kind: 'words', field: 'detail' });
  });

  it('leaves little words aside', () => {
    expect(idsFor({ text: 'groups for the women' })).toEqual([]);
    expect(idsFor({ text: 'for the women' })).toEqual(['wfs']);
  });
});

describe('letting go of a filter', () => {
  it('names each single thing to drop and what it would give, the most fruitful first', () => {
    const filters = {
      text: '',
      chosen: { ...NO_CHOICE, approach: ['meditation'], country: ['GB'], sponsor: ['with'] },
    } as const;
    expect(idsFor(filters)).toEqual([]);
    expect(relaxations(finder, filters)).toEqual([
      { drop: 'approach', count: 4 },
      { drop: 'sponsor', count: 1 },
    ]);
  });

  it('offers to drop the text as well', () => {
    const filters = { text: 'dharma', chosen: { ...NO_CHOICE, people: ['women'] } } as const;
    expect(relaxations(finder, filters)).toEqual([
      { drop: 'people', count: 1 },
      { drop: 'text', count: 1 },
    ]);
  });

  it('offers nothing when no single one helps', () => {
    const filters = {
      text: 'zzzzzz',
      chosen: { ...NO_CHOICE, people: ['men'], approach: ['housing'] },
    } as const;
    expect(relaxations(finder, filters)).toEqual([]);
  });
});

describe('choices', () => {
  it('are added and taken away one by one', () => {
    const once = toggleChoice(NOTHING, 'mode', 'online');
    const twice = toggleChoice(once, 'mode', 'phone');
    expect(twice.chosen.mode).toEqual(['online', 'phone']);
    expect(choiceCount(twice)).toBe(2);
    expect(toggleChoice(twice, 'mode', 'online').chosen.mode).toEqual(['phone']);
    expect(withoutFilter(twice, 'mode')).toEqual(NOTHING);
  });
});

/** The same promise without index, bounds or order: a slow reading of the words above. */
function slowFilter(filters: ProgrammeFilters): Set<string> {
  const tokens = new Map(
    PROGRAMMES.map((programme) => [
      programme.id,
      foldedWordsToFind(
        [
          programme.name,
          programme.shortName ?? '',
          labelsOf(programme),
          programme.oneLine,
          programme.audience,
          programme.expect,
          programme.medication.note,
        ].join(' '),
      ),
    ]),
  );
  const all = [...tokens.values()].flat();
  const accepts = (typed: string) => {
    if (all.some((word) => word.startsWith(typed))) return (word: string) => word.startsWith(typed);
    const limit = slipsAllowed(typed.length);
    const least = Math.min(...all.map((word) => prefixDistance(typed, word, limit)));
    if (limit === 0 || least > limit) return () => false;
    const { readAs } = filterProgrammes(finder, filters, NOBODY);
    const read = readAs.find((one) => one.typed === typed)?.word ?? '';
    expect(prefixDistance(typed, read, limit)).toBe(least);
    return (word: string) => word.startsWith(read);
  };
  const tests = searchWords(filters.text).map(accepts);
  const fits = (facet: Facet, lists: FacetLists) => {
    const chosen = filters.chosen[facet];
    return chosen.length === 0 || chosen.some((value) => hasFacet(lists, facet, value));
  };
  return new Set(
    PROGRAMMES.filter(
      (programme) =>
        tests.every((test) => tokens.get(programme.id)?.some(test)) &&
        FACETS.every((facet) => fits(facet, facetsOf(programme))),
    ).map(({ id }) => id),
  );
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const anyFilters: fc.Arbitrary<ProgrammeFilters> = fc.record({
  text: fc.oneof(
    fc.constant(''),
    fc.constantFrom('smrt', 'anonimous', 'recovery', 'medicatoin', 'al', 'online women', 'narcoticos'),
    fc.string({ unit: fc.constantFrom('a', 'n', 'r', 'e', 's', ' ', '-'), maxLength: 8 }),
  ),
  chosen: fc.record({
    approach: some(APPROACH_GROUPS),
    sponsor: some(SPONSOR_CHOICES),
    spiritual: some(SPIRITUAL_CHOICES),
    medication: some(MEDICATION_CHOICES),
    mode: some(['in-person', 'online', 'phone'] as const),
    people: some(['women', 'family', 'anyone'] as const),
    language: some(['en', 'es', 'fa']),
    country: some(['US', 'GB', 'ES', 'INT', 'FR']),
  }),
});

describe('any filters', () => {
  it('give what the slow reading gives', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(new Set(idsFor(filters))).toEqual(slowFilter(filters));
      }),
      { numRuns: 300 },
    );
  });

  it('have counts that come true when the choice is made', () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom(...FACETS), (filters, facet) => {
        for (const [value, count] of filterProgrammes(finder, filters, NOBODY).counts[facet]) {
          const chosen = { ...filters.chosen, [facet]: [value] } as FacetLists;
          expect(idsFor({ ...filters, chosen }).length).toBe(count);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('have relaxations that come true when followed', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        for (const { drop, count } of relaxations(finder, filters)) {
          expect(count).toBeGreaterThan(0);
          expect(idsFor(withoutFilter(filters, drop)).length).toBe(count);
        }
      }),
      { numRuns: 100 },
    );
  });
});

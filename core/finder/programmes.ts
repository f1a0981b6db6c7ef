/** Searching and filtering the kinds of groups: what is left, how many each choice would give, what to let go. */
import type { ForWhom } from '../directory/for-whom.ts';
import type { Mode, Programme } from '../directory/programme.ts';
import {
  APPROACH_GROUPS,
  FACETS,
  type Facet,
  type FacetLists,
  type FacetValues,
  facetsOf,
  hasFacet,
  mainApproach,
} from './programme-facets.ts';
import {
  buildTextIndex,
  type IndexedField,
  searchText,
  type TextIndex,
  type TextSearch,
} from './text-index.ts';

/** What is asked for. Within one facet any chosen value will do; across facets and text all must hold. */
export type ProgrammeFilters = { readonly text: string; readonly chosen: FacetLists };

export const NO_CHOICE: FacetLists = {
  approach: [],
  sponsor: [],
  spiritual: [],
  medication: [],
  mode: [],
  people: [],
  language: [],
  country: [],
};

export type ProgrammeField = 'name' | 'label' | 'summary' | 'detail';

/** Why a programme stands where it stands. */
export type HitReason =
  /** The typed words are in its name, labels, first line, or the rest of its text. */
  | { kind: 'words'; field: ProgrammeField }
  /** It names the person's country, or belongs to no single one. */
  | { kind: 'country' }
  | { kind: 'worldwide' };

export type ProgrammeHit = { programme: Programme; reasons: readonly HitReason[] };

/** For each facet the values in use, each with the number of programmes that choosing it would show. */
export type FacetCounts = { readonly [F in Facet]: ReadonlyMap<FacetValues[F], number> };

export type ProgrammeAnswer = {
  hits: readonly ProgrammeHit[];
  counts: FacetCounts;
  /** Typed words that were read as a near one. */
  readAs: readonly { typed: string; word: string }[];
};

export type Relaxation = {
  /** The one thing to drop: the whole choice of a facet, or the text. */
  drop: Facet | 'text';
  /** How many programmes are left without it; at least 1. */
  count: number;
};

export type ProgrammeFinder = {
  readonly entries: readonly { programme: Programme; facets: FacetLists }[];
  readonly index: TextIndex<ProgrammeField>;
};

/**
 * Prepares the programmes for searching. `labelsOf` gives the words that the screen shows for a programme's
 * values ("12-step", "Online", "Ireland"), so that what people see is also what they can type.
 */
export function buildProgrammeFinder(
  programmes: readonly Programme[],
  labelsOf: (programme: Programme) => string = () => '',
): ProgrammeFinder {
  return {
    entries: programmes.map((programme) => ({ programme, facets: facetsOf(programme) })),
    index: buildTextIndex(programmes.map((programme) => fieldsOf(programme, labelsOf(programme)))),
  };
}

/** Whom the order of a list suits. */
export type FinderPerson = {
  /** ISO 3166-1 alpha-2; null when unknown. */
  country: string | null;
  forWhom: ForWhom;
};

/**
 * The programmes that match: by where the typed words stand, then those the person can most easily turn to
 * (`easeOf`), equals by turns from each approach, so
 * that none has the top of the list to itself. The country only orders; the `country` facet filters.
 */
export function filterProgrammes(
  finder: ProgrammeFinder,
  filters: ProgrammeFilters,
  person: FinderPerson,
): ProgrammeAnswer {
  const search = searchText(finder.index, filters.text);
  const hits = finder.entries
    .map((entry, record) => ({ ...entry, record, match: search?.matches.get(record) }))
    .filter(({ record, facets }) => hasText(search, record) && fits(facets, filters.chosen, null))
    .map(({ programme, facets, match, record }) => {
      const place = placeReason(facets, person.country);
      const reasons: HitReason[] = match?.fields.map((field) => ({ kind: 'words', field })) ?? [];
      if (place) reasons.push(place);
      const ease = easeOf(programme, person);
      return { programme, reasons, record, score: match?.score ?? 0, ease };
    })
    .sort((a, b) => b.score - a.score || b.ease - a.ease || a.record - b.record);
  return {
    hits: spread(hits).map(({ programme, reasons }) => ({ programme, reasons })),
    counts: countChoices(finder, filters, search),
    readAs: search?.readAs ?? [],
  };
}

/**
 * How easily a person can turn to a kind of group, without judging any approach: it is there for their country
 * (8), made for them or for those close to them (4), not made for another problem (4), has a checked link (2),
 * is met online as well as in person (1), and is found in many countries (1).
 */
function easeOf(programme: Programme, { country, forWhom }: FinderPerson): number {
  const { countries, people, modes, links } = programme;
  const has = (mode: Mode) => modes.some((entry) => entry.mode === mode);
  const forFamily = people.some((who) => who === 'family' || who === 'parents' || who === 'bereaved');
  const forThem = forWhom === 'other' ? forFamily : people.includes('anyone');
  const parts: readonly [boolean, number][] = [
    [countries.includes('INT') || (country !== null && countries.includes(country)), 8],
    [forThem, 4],
    [programme.focus === undefined || programme.focus === 'opioids', 4],
    [Object.keys(links).length > 0, 2],
    [has('online') && has('in-person'), 1],
    [countries.includes('INT') || countries.length > 2, 1],
  ];
  return parts.reduce((sum, [holds, worth]) => (holds ? sum + worth : sum), 0);
}

/** Which single thing to let go of, most fruitful first; empty when no single one helps. */
export function relaxations(finder: ProgrammeFinder, filters: ProgrammeFilters): Relaxation[] {
  const search = searchText(finder.index, filters.text);
  const candidates: (Facet | 'text')[] = FACETS.filter((facet) => filters.chosen[facet].length > 0);
  if (search) candidates.push('text');
  return candidates
    .map((drop) => ({
      drop,
      count: finder.entries.filter(
        ({ facets }, record) =>
          (drop === 'text' || hasText(search, record)) &&
          fits(facets, filters.chosen, drop === 'text' ? null : drop),
      ).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The filters without one facet's choice, or without the text. */
export function withoutFilter(filters: ProgrammeFilters, drop: Facet | 'text'): ProgrammeFilters {
  if (drop === 'text') return { ...filters, text: '' };
  return { ...filters, chosen: { ...filters.chosen, [drop]: [] } };
}

/** The filters with one value added, or taken away where it was chosen. */
export function toggleChoice<F extends Facet>(
  filters: ProgrammeFilters,
  facet: F,
  value: FacetValues[F],
): ProgrammeFilters {
  const chosen: readonly FacetValues[F][] = filters.chosen[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filters, chosen: { ...filters.chosen, [facet]: next } };
}

/** How many values are chosen in all facets together. */
export function choiceCount(filters: ProgrammeFilters): number {
  return FACETS.reduce((sum, facet) => sum + filters.chosen[facet].length, 0);
}

function fieldsOf(programme: Programme, labels: string): IndexedField<ProgrammeField>[] {
  return [
    { field: 'name', text: `${programme.name} ${programme.shortName ?? ''}`, weight: 8 },
    { field: 'label', text: labels, weight: 4 },
    { field: 'summary', text: `${programme.oneLine} ${programme.audience}`, weight: 3 },
    {
      field: 'detail',
      text: `${programme.expect} ${programme.medication.note} ${programme.countriesNote ?? ''}`,
      weight: 1,
    },
  ];
}

type Ranked = ProgrammeHit & { score: number; ease: number };

/** Takes one of each approach by turns among those of equal rank; within an approach the order stays. */
function spread(ranked: readonly Ranked[]): Ranked[] {
  const turns = new Map<string, number>();
  return ranked
    .map((hit) => {
      const approach = mainApproach(hit.programme);
      const peers = `${hit.score} ${hit.ease} ${approach}`;
      const turn = turns.get(peers) ?? 0;
      turns.set(peers, turn + 1);
      return { hit, turn, place: approach ? APPROACH_GROUPS.indexOf(approach) : APPROACH_GROUPS.length };
    })
    .sort(
      (a, b) => b.hit.score - a.hit.score || b.hit.ease - a.hit.ease || a.turn - b.turn || a.place - b.place,
    )
    .map(({ hit }) => hit);
}

function hasText(search: TextSearch<ProgrammeField> | null, record: number): boolean {
  return search === null || search.matches.has(record);
}

function fits(facets: FacetLists, chosen: FacetLists, except: Facet | null): boolean {
  return FACETS.every((facet) => facet === except || fitsFacet(facets, chosen, facet));
}

function fitsFacet<F extends Facet>(facets: FacetLists, chosen: FacetLists, facet: F): boolean {
  const values: readonly FacetValues[F][] = chosen[facet];
  return values.length === 0 || values.some((value) => hasFacet(facets, facet, value));
}

function placeReason(facets: FacetLists, country: string | null): HitReason | null {
  if (country !== null && facets.country.includes(country)) return { kind: 'country' };
  return facets.country.includes('INT') ? { kind: 'worldwide' } : null;
}

/** Counts leave out the facet's own choice: they say what each value alone would give beside the other facets. */
function countChoices(
  finder: ProgrammeFinder,
  filters: ProgrammeFilters,
  search: TextSearch<ProgrammeField> | null,
): FacetCounts {
  const count = <F extends Facet>(facet: F): ReadonlyMap<FacetValues[F], number> => {
    const counts = new Map<FacetValues[F], number>();
    for (const { facets } of finder.entries) for (const value of facets[facet]) counts.set(value, 0);
    for (const value of filters.chosen[facet]) counts.set(value, 0);
    for (const [record, { facets }] of finder.entries.entries()) {
      if (!hasText(search, record) || !fits(facets, filters.chosen, facet)) continue;
      for (const [value, sum] of counts) if (hasFacet(facets, facet, value)) counts.set(value, sum + 1);
    }
    return counts;
  };
  return {
    approach: count('approach'),
    sponsor: count('sponsor'),
    spiritual: count('spiritual'),
    medication: count('medication'),
    mode: count('mode'),
    people: count('people'),
    language: count('language'),
    country: count('country'),
  };
}

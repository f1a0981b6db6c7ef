/** The words and drawings for what programmes can be told apart by. */
import type { Programme } from '../../core/directory/programme.ts';
import { MODES, type Mode, PEOPLE } from '../../core/directory/programme.ts';
import {
  APPROACH_GROUPS,
  type ApproachGroup,
  approachGroups,
  FACETS,
  type Facet,
  type FacetLists,
  type FacetValues,
  facetsOf,
  MEDICATION_CHOICES,
  type Person,
  SPIRITUAL_CHOICES,
  SPONSOR_CHOICES,
} from '../../core/finder/programme-facets.ts';
import { countryName, languageName, t } from '../../platform/i18n.ts';
import type { IconName } from '../icon-paths.ts';

const APPROACH_WORDS = {
  'twelve-step': 'approach_twelve_step',
  secular: 'approach_secular',
  meditation: 'approach_meditation',
  'faith-culture': 'approach_faith_culture',
  'medication-friendly': 'approach_medication_friendly',
  'harm-reduction': 'approach_harm_reduction',
  family: 'approach_family',
  activity: 'approach_activity',
  'many-pathways': 'approach_many_pathways',
  housing: 'approach_housing',
} as const satisfies Record<ApproachGroup, string>;

export const APPROACH_ICONS: Readonly<Record<ApproachGroup, IconName>> = {
  'twelve-step': 'steps',
  secular: 'mind',
  meditation: 'still',
  'faith-culture': 'hands',
  'medication-friendly': 'door',
  'harm-reduction': 'hands',
  family: 'family',
  activity: 'group',
  'many-pathways': 'way',
  housing: 'door',
};

const MODE_WORDS = {
  'in-person': 'mode_in_person',
  online: 'mode_online',
  phone: 'mode_phone',
  residential: 'mode_residential',
  messages: 'mode_messages',
} as const satisfies Record<Mode, string>;

const FACET_WORDS = {
  approach: 'facet_approach',
  medication: 'facet_medication',
  mode: 'facet_mode',
  spiritual: 'facet_spiritual',
  sponsor: 'facet_sponsor',
  people: 'facet_people',
  language: 'facet_language',
  country: 'facet_country',
} as const satisfies Record<Facet, string>;

/** Heading of a facet. */
export function facetTitle(facet: Facet): string {
  return t(FACET_WORDS[facet]);
}

const LABELS: { readonly [F in Facet]: (value: FacetValues[F]) => string } = {
  approach: (value) => t(APPROACH_WORDS[value]),
  medication: (value) => t(`medication_${value}`),
  mode: (value) => t(MODE_WORDS[value]),
  spiritual: (value) => t(`spiritual_${value}`),
  sponsor: (value) => t(`sponsor_${value}`),
  people: (value: Person) => t(`people_${value}`),
  language: (value) => languageName(value),
  country: (value) => (value === 'INT' ? t('place_international') : countryName(value)),
};

/** A value of a facet in words. */
export function facetLabel<F extends Facet>(facet: F, value: FacetValues[F]): string {
  return LABELS[facet](value);
}

/** Everything the screen says about a programme's values, so that it can be searched for. */
export function labelsOf(programme: Programme): string {
  const lists = facetsOf(programme);
  const words = <F extends Facet>(facet: F) => lists[facet].map((value) => facetLabel<F>(facet, value));
  return FACETS.flatMap((facet) => words(facet)).join(' ');
}

/** Its name, with the short form people use where the name does not hold it: "Narcotics Anonymous (NA)". */
export function fullName({ name, shortName }: Programme): string {
  return shortName === undefined || name.includes(shortName) ? name : `${name} (${shortName})`;
}

/** Approaches to label a programme with; what the medication line says already is left out. */
export function approachLabels(programme: Programme): ApproachGroup[] {
  return approachGroups(programme.approaches).filter((group) => group !== 'medication-friendly');
}

/** Ways to meet in one short list. */
export function modesInWords(programme: Programme): string[] {
  return facetsOf(programme).mode.map((mode) => facetLabel('mode', mode));
}

/** Countries in words, by name; "Worldwide" stands for all. */
export function countriesInWords(programme: Programme): string[] {
  if (programme.countries.includes('INT')) return [t('place_international')];
  return programme.countries.map((code) => countryName(code));
}

/** Values of the facets with a fixed order; the rest are sorted by their names. */
export function orderedValues<F extends Facet>(facet: F, values: Iterable<FacetValues[F]>): FacetValues[F][] {
  const fixed: Partial<Record<Facet, readonly string[]>> = {
    approach: APPROACH_GROUPS,
    medication: MEDICATION_CHOICES,
    mode: MODES,
    spiritual: SPIRITUAL_CHOICES,
    sponsor: SPONSOR_CHOICES,
    people: PEOPLE,
  };
  const order = fixed[facet];
  const compare = new Intl.Collator().compare;
  return [...values].sort((a, b) =>
    order ? order.indexOf(a) - order.indexOf(b) : compare(facetLabel(facet, a), facetLabel(facet, b)),
  );
}

/** All values chosen in a facet, in words. */
export function chosenInWords(chosen: FacetLists, facet: Facet): string[] {
  const words = <F extends Facet>(one: F) => chosen[one].map((value) => facetLabel<F>(one, value));
  return words(facet);
}

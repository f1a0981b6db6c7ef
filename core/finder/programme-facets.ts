/** What programmes can be told apart by, and which values each one has. */
import { type Approach, MODES, type Mode, PEOPLE, type Programme } from '../directory/programme.ts';

/** Approaches as people look for them: neighbours in the data are one choice on screen. */
export const APPROACH_GROUPS = [
  'twelve-step',
  'secular',
  'meditation',
  'faith-culture',
  'medication-friendly',
  'harm-reduction',
  'family',
  'activity',
  'many-pathways',
  'housing',
] as const;
export type ApproachGroup = (typeof APPROACH_GROUPS)[number];

/** `abstinence` is a goal that many kinds share, not a way of working, so it is no choice. */
const GROUP_OF: Readonly<Record<Approach, ApproachGroup | null>> = {
  'twelve-step': 'twelve-step',
  'secular-cognitive': 'secular',
  secular: 'secular',
  meditation: 'meditation',
  faith: 'faith-culture',
  culture: 'faith-culture',
  'medication-friendly': 'medication-friendly',
  'harm-reduction': 'harm-reduction',
  family: 'family',
  activity: 'activity',
  housing: 'housing',
  'many-pathways': 'many-pathways',
  abstinence: null,
};

export type Person = (typeof PEOPLE)[number];

export const SPONSOR_CHOICES = ['with', 'without'] as const;
export const SPIRITUAL_CHOICES = ['without', 'spiritual', 'religious'] as const;
export const MEDICATION_CHOICES = ['welcome', 'mixed', 'ask'] as const;

export type FacetValues = {
  approach: ApproachGroup;
  sponsor: (typeof SPONSOR_CHOICES)[number];
  spiritual: (typeof SPIRITUAL_CHOICES)[number];
  medication: (typeof MEDICATION_CHOICES)[number];
  mode: Mode;
  people: Person;
  /** First part of a BCP 47 tag: `es` stands for `es-MX` too. */
  language: string;
  /** ISO 3166-1 alpha-2, or INT for those that belong to no single country. */
  country: string;
};
export type Facet = keyof FacetValues;
export const FACETS = [
  'approach',
  'medication',
  'mode',
  'spiritual',
  'sponsor',
  'people',
  'language',
  'country',
] as const satisfies readonly Facet[];

/** For each facet the values that are chosen, or the values a programme has. */
export type FacetLists = { readonly [F in Facet]: readonly FacetValues[F][] };

/** The values one programme has. "Optional" counts as both with and without; "unknown" as neither. */
export function facetsOf(programme: Programme): FacetLists {
  return {
    approach: approachGroups(programme.approaches),
    sponsor: sponsorChoices(programme.sponsor.answer),
    spiritual: spiritualChoices(programme.spiritual.answer),
    medication: programme.medication.answer === 'not-applicable' ? [] : [programme.medication.answer],
    mode: MODES.filter((mode) => programme.modes.some((entry) => entry.mode === mode)),
    people: PEOPLE.filter((person) => programme.people.includes(person)),
    language: [...new Set(programme.languages.map(primaryLanguage))],
    country: [...programme.countries],
  };
}

/** Whether a programme with these values answers a choice. What is worldwide answers every country. */
export function hasFacet<F extends Facet>(lists: FacetLists, facet: F, value: FacetValues[F]): boolean {
  const values: readonly string[] = lists[facet];
  return values.includes(value) || (facet === 'country' && values.includes('INT'));
}

/** Groups of the given approaches in the order of the choices, without repeats. */
export function approachGroups(approaches: readonly Approach[]): ApproachGroup[] {
  const groups = approaches.map((approach) => GROUP_OF[approach]);
  return APPROACH_GROUPS.filter((group) => groups.includes(group));
}

/** The group of the approach a programme names first; null when it names a goal only. */
export function mainApproach(programme: Programme): ApproachGroup | null {
  return programme.approaches.map((approach) => GROUP_OF[approach]).find((group) => group !== null) ?? null;
}

/** `es` of `es-MX`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function sponsorChoices(answer: Programme['sponsor']['answer']): FacetValues['sponsor'][] {
  if (answer === 'unknown') return [];
  if (answer === 'optional') return ['with', 'without'];
  return [answer === 'yes' ? 'with' : 'without'];
}

function spiritualChoices(answer: Programme['spiritual']['answer']): FacetValues['spiritual'][] {
  if (answer === 'unknown') return [];
  if (answer === 'optional') return ['without', 'spiritual'];
  return [answer === 'none' ? 'without' : answer];
}

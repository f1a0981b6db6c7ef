/** What meetings can be filtered by, with words: each choice knows its place in the query. */

import {
  approachesIn,
  type ChoiceSide,
  DAY_PARTS,
  type DayPart,
  sideOf,
  toggleSide,
  valuesInUse,
} from '../../core/finder/meeting-choices.ts';
import type { Choice, MeetingQuery, MeetingSet } from '../../core/finder/meeting-query.ts';
import type { ApproachGroup } from '../../core/finder/programme-facets.ts';
import { APPROACH_GROUPS, approachGroups } from '../../core/finder/programme-facets.ts';
import { ATTENDANCES, type MeetingTag, type OpenTo, WEEKDAYS, type Weekday } from '../../core/meeting.ts';
import { formatWeekday, languageName, t } from '../../platform/i18n.ts';
import { facetLabel, fullName } from '../groups/programme-words.ts';
import { attendanceLabel, openToLabel, type Reader, tagLabel } from './meeting-words.ts';

/** One chip: what it says, on which side it stands, and the query after pressing it. */
export type FilterOption = {
  key: string;
  label: string;
  side: (query: MeetingQuery) => ChoiceSide | null;
  toggle: (query: MeetingQuery, side: ChoiceSide) => MeetingQuery;
};
export type FilterFacet = { key: string; title: string; options: FilterOption[] };

type ChoiceKey = {
  [K in keyof MeetingQuery]: MeetingQuery[K] extends Choice<unknown> ? K : never;
}[keyof MeetingQuery];
type ValueOf<K extends ChoiceKey> = MeetingQuery[K]['want'][number];

/** A chip that stands for one value or several of one condition of the query. */
function option<K extends ChoiceKey>(field: K, label: string, values: readonly ValueOf<K>[]): FilterOption {
  const choiceOf = (query: MeetingQuery) => query[field] as Choice<ValueOf<K>>;
  return {
    key: `${field} ${JSON.stringify(values)}`,
    label,
    side: (query) => sideOf(choiceOf(query), values),
    toggle: (query, side) => ({ ...query, [field]: toggleSide(choiceOf(query), values, side) }),
  };
}

const tagOptions = (tags: readonly MeetingTag[]) => tags.map((tag) => option('tags', tagLabel(tag), [tag]));

const PEOPLE: readonly MeetingTag[] = [
  'beginners',
  'women',
  'men',
  'young',
  'seniors',
  'lgbtq',
  'people-of-color',
  'indigenous',
  'dual-diagnosis',
];
const ACCESS: readonly MeetingTag[] = ['wheelchair', 'sign-language', 'children-welcome', 'childcare'];
const FORMAT: readonly MeetingTag[] = [
  'speaker',
  'discussion',
  'step-study',
  'literature',
  'questions',
  'meditation',
  'secular',
  'proof-of-attendance',
];
const OPEN_CHOICES: readonly OpenTo[] = ['anyone', 'problem', 'family'];

/** Every filter, in the order of use; languages and kinds of groups are those that some meeting has. */
export function filterFacets(set: MeetingSet, { programmes }: Pick<Reader, 'programmes'>): FilterFacet[] {
  const used = valuesInUse(set);
  const approaches = used.programmes.flatMap((id) => programmes.get(id)?.approaches ?? []);
  const inUse = new Set<ApproachGroup>(approachGroups(approaches));
  const facets: FilterFacet[] = [
    {
      key: 'attendance',
      title: t('filter_attendance'),
      options: ATTENDANCES.map((way) => option('attendance', attendanceLabel(way), [way])),
    },
    {
      key: 'days',
      title: t('filter_days'),
      options: WEEKDAYS.map((day) => option('days', formatWeekday(day), [day])),
    },
    {
      key: 'times',
      title: t('filter_times'),
      options: (Object.keys(DAY_PARTS) as DayPart[]).map((part) =>
        option('times', t(`daypart_${part}`), [DAY_PARTS[part]]),
      ),
    },
    {
      key: 'openTo',
      title: t('filter_open_to'),
      options: OPEN_CHOICES.map((openTo) => option('openTo', openToLabel(openTo), [openTo])),
    },
    { key: 'people', title: t('filter_people'), options: tagOptions(PEOPLE) },
    { key: 'access', title: t('filter_access'), options: tagOptions(ACCESS) },
    { key: 'format', title: t('filter_format'), options: tagOptions(FORMAT) },
    {
      key: 'languages',
      title: t('filter_language'),
      options: sorted(used.languages.map((tag) => option('languages', languageName(tag), [tag]))),
    },
    {
      key: 'approaches',
      title: t('filter_approach'),
      options: APPROACH_GROUPS.filter((group) => inUse.has(group)).map((group) =>
        option('approaches', facetLabel('approach', group), approachesIn(group)),
      ),
    },
    {
      key: 'programmes',
      title: t('filter_programme'),
      options: sorted(used.programmes.map((id) => option('programmes', nameOf(programmes, id), [id]))),
    },
  ];
  return facets.filter(({ options }) => options.length > 0);
}

function nameOf(programmes: Reader['programmes'], id: string): string {
  const programme = programmes.get(id);
  return programme ? fullName(programme) : id;
}

function sorted(options: FilterOption[]): FilterOption[] {
  return options.toSorted((one, other) => one.label.localeCompare(other.label));
}

/** The filters used most. `today` is the day of the week on the person's clock. */
export function quickOptions(today: Weekday): FilterOption[] {
  return [
    option('attendance', attendanceLabel('in-person'), ['in-person']),
    option('attendance', attendanceLabel('online'), ['online']),
    option('days', t('meetings_today'), [today]),
  ];
}

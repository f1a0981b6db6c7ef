/** Limits of time and distance as filters like the others: within so much, or not within so much. */
import { type DistanceUnit, kmFrom, kmIn } from '../../core/finder/distance.ts';
import { type ChoiceSide, REACHES } from '../../core/finder/meeting-choices.ts';
import type { MeetingQuery } from '../../core/finder/meeting-query.ts';
import { formatDistance, formatMinutes, t } from '../../platform/i18n.ts';
import type { FilterFacet, FilterOption } from './filter-facets.ts';

/** Where each side of a limit stands in the query. */
const TIME = { want: 'startsWithin', avoid: 'startsAfter' } as const;
const SPACE = { want: 'withinKm', avoid: 'beyondKm' } as const;

/** Minutes. */
const STARTS_WITHIN = [60, 180, 720, 1440] as const;

/** One limit on either side, and never on both; pressed where it stands already, it goes. */
function limit(fields: typeof TIME | typeof SPACE, label: string, value: number): FilterOption {
  const side = (query: MeetingQuery): ChoiceSide | null =>
    query[fields.want] === value ? 'want' : query[fields.avoid] === value ? 'avoid' : null;
  return {
    key: `${fields.want} ${value}`,
    label,
    side,
    toggle: (query, to) => {
      const stands = side(query);
      const cleared = stands === null ? query : { ...query, [fields[stands]]: null };
      return stands === to ? cleared : { ...cleared, [fields[to]]: value };
    },
  };
}

/** How soon a meeting starts. */
export function startFacet(): FilterFacet {
  const options = STARTS_WITHIN.map((minutes) =>
    limit(TIME, t('filter_starts_within', formatMinutes(minutes)), minutes),
  );
  return { key: 'starts', title: t('filter_starts'), options };
}

/** How far away its room is; null without a place. A distance that came about otherwise can be chosen as well. */
export function reachFacet(
  { near, withinKm, beyondKm }: MeetingQuery,
  unit: DistanceUnit,
): FilterFacet | null {
  if (near === null) return null;
  const usual = REACHES.map((length) => kmFrom(unit, length));
  const lengths = new Set([...usual, ...[withinKm, beyondKm].filter((km) => km !== null)]);
  const inWords = (km: number) => formatDistance(Math.round(kmIn(unit, km)), unit);
  const any: FilterOption = {
    key: 'withinKm any',
    label: t('filter_any_distance'),
    side: (query) => (query.withinKm === null && query.beyondKm === null ? 'want' : null),
    toggle: (query) => ({ ...query, withinKm: null, beyondKm: null }),
  };
  const options = [...lengths]
    .sort((one, other) => one - other)
    .map((km) => limit(SPACE, t('filter_within', inWords(km)), km));
  return { key: 'reach', title: t('filter_distance'), options: [...options, any] };
}

import { getAllTimezones } from 'countries-and-timezones';
import type { ZoneCountries } from '../../core/directory/zone-countries.ts';

/** Countries of every time zone, old names included: browsers still answer "Asia/Calcutta". */
export function zoneCountries(): ZoneCountries {
  const zones = Object.values(getAllTimezones({ deprecated: true }))
    .filter(({ countries }) => countries.length > 0)
    .map(({ name, countries }): [string, string] => [name, countries.join(' ')])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(zones);
}

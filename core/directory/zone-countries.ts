import * as v from 'valibot';

/**
 * Countries of each time zone, old names included: `{"Europe/Zurich": "CH DE LI"}`, the most likely first. Made
 * at build time from the time zone database (tzdata, public domain).
 */
export const zoneCountriesSchema = v.record(
  v.string(),
  v.pipe(v.string(), v.regex(/^[A-Z]{2}( [A-Z]{2})*$/)),
);
export type ZoneCountries = v.InferOutput<typeof zoneCountriesSchema>;

import type { ZoneCountries } from './zone-countries.ts';

/** Guesses the country without the network, from what the browser says about itself. Always shown, never trusted. */

/**
 * The zone decides: languages travel with people, and a clock must be right to be of use. Where several countries
 * keep the same clock, the first language that names one of them chooses ("de-LI" in Europe/Zurich). A zone
 * without a country (UTC) leaves the guess to the languages.
 * @param zone IANA name, e.g. "Europe/Zurich"
 * @param languages BCP 47 tags, the preferred first, e.g. navigator.languages
 * @returns ISO 3166-1 alpha-2, or null
 */
export function guessCountry(
  zone: string,
  languages: readonly string[],
  zones: ZoneCountries,
): string | null {
  const regions = languages.map(regionOf).filter((region) => region !== null);
  const [first, ...others] = zones[zone]?.split(' ') ?? [];
  if (first === undefined) return regions[0] ?? null;
  return regions.find((region) => region === first || others.includes(region)) ?? first;
}

/** The region a language tag names: "CH" of "de-CH"; null for "de" and for what is no tag. */
function regionOf(language: string): string | null {
  try {
    const { region } = new Intl.Locale(language);
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
  } catch {
    return null;
  }
}

/** Every country the zone table knows, for a list to choose from. Names come from `Intl.DisplayNames`. */
export function countriesOf(zones: ZoneCountries): string[] {
  return [...new Set(Object.values(zones).flatMap((countries) => countries.split(' ')))].sort();
}

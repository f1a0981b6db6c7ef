import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countriesOf, guessCountry } from '../../../core/directory/guess-country.ts';
import { zoneCountries } from '../../../scripts/directory/time-zones.ts';

const zones = zoneCountries();

describe('guessCountry', () => {
  it.each([
    ['America/New_York', ['en-US'], 'US'],
    ['America/Chicago', ['es-MX', 'en'], 'US'],
    ['Europe/Dublin', ['en-GB'], 'IE'],
    ['Europe/London', ['en'], 'GB'],
    ['Europe/Amsterdam', ['nl'], 'NL'],
    ['Europe/Zurich', ['de'], 'CH'],
    ['Europe/Zurich', ['en', 'de-LI'], 'LI'],
    ['Europe/Zurich', ['de-CH', 'de-LI'], 'CH'],
    ['Asia/Calcutta', ['hi-IN'], 'IN'],
    ['Asia/Kolkata', ['en-US'], 'IN'],
    ['Asia/Tehran', ['fa'], 'IR'],
    ['America/Toronto', ['fr-CA'], 'CA'],
    ['Pacific/Auckland', ['en-NZ'], 'NZ'],
    ['Africa/Johannesburg', ['en'], 'ZA'],
  ])('reads %s with %j as %s', (zone, languages, country) => {
    expect(guessCountry(zone, languages, zones)).toBe(country);
  });

  it('leaves the guess to the languages where the zone names no country', () => {
    expect(guessCountry('UTC', ['en', 'pt-BR'], zones)).toBe('BR');
    expect(guessCountry('Etc/GMT+5', ['en-US'], zones)).toBe('US');
    expect(guessCountry('Mars/Olympus', ['fr-CA'], zones)).toBe('CA');
  });

  it('guesses nothing from nothing', () => {
    expect(guessCountry('UTC', ['en'], zones)).toBeNull();
    expect(guessCountry('', [], zones)).toBeNull();
    expect(guessCountry('UTC', ['es-419', 'not a tag'], zones)).toBeNull();
  });

  it('never guesses a country outside the zone where the zone has one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(zones)), fc.array(fc.string()), (zone, languages) => {
        expect(zones[zone]?.split(' ')).toContain(guessCountry(zone, languages, zones));
      }),
    );
  });

  it('knows every zone of this machine but those without a country', () => {
    const unknown = Intl.supportedValuesOf('timeZone').filter((zone) => zones[zone] === undefined);
    expect(unknown.filter((zone) => !zone.startsWith('Etc/') && zone !== 'UTC')).toEqual([]);
  });
});

describe('countriesOf', () => {
  it('names each country once, in order', () => {
    const countries = countriesOf(zones);
    expect(countries).toEqual([...new Set(countries)].sort());
    expect(countries).toEqual(expect.arrayContaining(['AF', 'DE', 'IE', 'IR', 'US', 'ZA']));
  });
});

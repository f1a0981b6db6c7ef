import { type Attendance, MEETING_TAGS, type Meeting, type OpenTo, type Weekday } from '../meeting.ts';

/**
 * Invented meetings in real cities, to try the finder with, to test it and to measure it.
 * Every row says that it is a sample. No release package contains them.
 */

export const SAMPLE_NOTE = 'Sample: invented for trying Nearhand. There is no such meeting.';
export const SAMPLE_PUBLISHER = 'Nearhand sample data';

/** Name, country, zone, languages, latitude, longitude: city centres to two decimals (GeoNames). */
const CITIES: readonly (readonly [string, string, string, string, number, number])[] = [
  ['New York', 'United States', 'America/New_York', 'en es', 40.71, -74.01],
  ['Boston', 'United States', 'America/New_York', 'en es', 42.36, -71.06],
  ['Cleveland', 'United States', 'America/New_York', 'en', 41.5, -81.69],
  ['Chicago', 'United States', 'America/Chicago', 'en es', 41.85, -87.65],
  ['Houston', 'United States', 'America/Chicago', 'en es', 29.76, -95.36],
  ['Denver', 'United States', 'America/Denver', 'en', 39.74, -104.98],
  ['Phoenix', 'United States', 'America/Phoenix', 'en es', 33.45, -112.07],
  ['Los Angeles', 'United States', 'America/Los_Angeles', 'en es', 34.05, -118.24],
  ['San Francisco', 'United States', 'America/Los_Angeles', 'en', 37.77, -122.42],
  ['Toronto', 'Canada', 'America/Toronto', 'en', 43.7, -79.42],
  ['Montréal', 'Canada', 'America/Toronto', 'fr en', 45.51, -73.59],
  ['Vancouver', 'Canada', 'America/Vancouver', 'en', 49.25, -123.12],
  ['London', 'United Kingdom', 'Europe/London', 'en', 51.51, -0.13],
  ['Glasgow', 'United Kingdom', 'Europe/London', 'en', 55.87, -4.26],
  ['Dublin', 'Ireland', 'Europe/Dublin', 'en', 53.33, -6.25],
  ['Lisboa', 'Portugal', 'Europe/Lisbon', 'pt', 38.72, -9.13],
  ['Madrid', 'Spain', 'Europe/Madrid', 'es', 40.42, -3.7],
  ['København', 'Denmark', 'Europe/Copenhagen', 'da en', 55.68, 12.57],
  ['Berlin', 'Germany', 'Europe/Berlin', 'de en', 52.52, 13.41],
  ['Stockholm', 'Sweden', 'Europe/Stockholm', 'sv', 59.33, 18.07],
  ['تهران', 'ایران', 'Asia/Tehran', 'fa', 35.69, 51.42],
  ['مشهد', 'ایران', 'Asia/Tehran', 'fa', 36.3, 59.61],
  ['Mumbai', 'India', 'Asia/Kolkata', 'en hi', 19.07, 72.88],
  ['Sydney', 'Australia', 'Australia/Sydney', 'en', -33.87, 151.21],
  ['Auckland', 'New Zealand', 'Pacific/Auckland', 'en', -36.85, 174.76],
  ['Cape Town', 'South Africa', 'Africa/Johannesburg', 'en', -33.93, 18.42],
  ['São Paulo', 'Brazil', 'America/Sao_Paulo', 'pt-BR', -23.55, -46.64],
];

const NAME_FIRST =
  'Amber Brook Cedar Drift Ember Fern Granite Harbour Indigo Juniper Kestrel Lantern Maple North Orchard Pebble Quiet River Stone Thistle Upland Valley Willow Yarrow Zephyr'.split(
    ' ',
  );
const NAME_SECOND =
  'Bridge Candle Door Evening Field Gate Hill Island Journey Kitchen Light Morning Nook Oak Path Quay Room Steps Table View Window Yard'.split(
    ' ',
  );
const BUILDINGS =
  'Community Hall,Library Annex,Old Mill,Parish Room,Garden Centre,Neighbourhood House,School Gym,Union Hall'.split(
    ',',
  );
export const SAMPLE_PROGRAMMES = ['na', 'smart', 'rd', 'lifering', 'mara', 'naranon', 'ca', 'ha'];
const FAMILY = new Set(['naranon']);

/** A small seeded generator (mulberry32): the same seed gives the same meetings everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

function attendanceFor(roll: number): Attendance {
  if (roll < 0.62) return 'in-person';
  if (roll < 0.84) return 'online';
  return roll < 0.97 ? 'hybrid' : 'phone';
}

function openToFor(programme: string, roll: number): OpenTo {
  if (roll < 0.1) return 'unknown';
  if (roll < 0.55) return 'anyone';
  return FAMILY.has(programme) ? 'family' : 'problem';
}

/** `count` invented meetings, the same ones for the same seed. */
export function sampleMeetings(count: number, seed = 1): Meeting[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise;
  const near = () => (random() + random() + random() - 1.5) * 0.4;

  return Array.from({ length: count }, (_, number): Meeting => {
    const [town, country, zone, languages, lat, lon] = pick(CITIES, ['', '', 'UTC', 'en', 0, 0]);
    const attendance = attendanceFor(random());
    const programme = pick(SAMPLE_PROGRAMMES, 'na');
    const hasPlace = attendance === 'in-person' || attendance === 'hybrid';
    const hasLink = attendance === 'online' || attendance === 'hybrid';
    const languageList = languages.split(' ');
    return {
      id: `sample-${number}`,
      name: `Sample: ${pick(NAME_FIRST, 'Amber')} ${pick(NAME_SECOND, 'Bridge')} ${below(90) + 10}`,
      programme,
      day: WEEK[below(7)] ?? 0,
      start: 360 + 15 * below(66),
      duration: random() < 0.15 ? null : pick([60, 60, 60, 75, 90, 120], 60),
      zone: random() < 0.02 ? null : zone,
      attendance,
      venueClosed: false,
      openTo: openToFor(programme, random()),
      tags: MEETING_TAGS.filter(() => random() < 0.09),
      languages: random() < 0.2 ? [] : [pick(languageList, 'en')],
      place: hasPlace
        ? {
            name: `${pick(NAME_FIRST, 'Amber')} ${pick(BUILDINGS, 'Community Hall')}`,
            address: `${below(900) + 1} ${pick(NAME_SECOND, 'Bridge')} Street, ${town}, ${country}`,
            town,
            directions: random() < 0.3 ? 'Side door, one floor up.' : null,
            point:
              random() < 0.03
                ? null
                : { lat: round(lat + near()), lon: round(lon + near() / Math.cos((lat * Math.PI) / 180)) },
            approximate: random() < 0.03,
          }
        : null,
      join:
        hasLink || attendance === 'phone'
          ? {
              url: hasLink ? `https://meet.example.org/sample-${number}` : null,
              urlNotes: hasLink ? 'Passcode: sample' : null,
              // 555-0100 to 555-0199 are kept for fiction.
              phone: attendance === 'phone' ? `+120255501${below(90) + 10}` : null,
              phoneNotes: null,
            }
          : null,
      notes: SAMPLE_NOTE,
      url: null,
      publisher: { name: SAMPLE_PUBLISHER, phone: null, url: null },
      reportUrl: null,
      updatedOn: null,
    };
  });
}

const WEEK: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

import * as v from 'valibot';
import { countryCode } from './directory/citation.ts';
import { FOR_WHOM } from './directory/for-whom.ts';
import { TABLE_LANGUAGES } from './offers/table-languages.ts';
import { APPEARANCES, SETTINGS_VERSION } from './settings-basics.ts';

/**
 * What a person chose. Stored as one versioned item, parsed and never cast. A change of shape adds one
 * numbered migration and one frozen fixture; what is left out on purpose: consent, which only the browser knows.
 */

export const DISTANCE_UNITS = ['auto', 'km', 'mi'] as const;
export const OFFER_PACES = ['daily', 'weekly', 'monthly'] as const;
/** Sites that draw a way to a meeting. One is opened on a click only. */
export const MAP_SITES = ['openstreetmap', 'google', 'apple'] as const;
export type MapSite = (typeof MAP_SITES)[number];

/** A place the person chose to have remembered; see core/finder/places.ts. */
const rememberedPlaceSchema = v.strictObject({
  name: v.string(),
  region: v.nullable(v.string()),
  country: countryCode,
  point: v.strictObject({
    lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  }),
  withinKm: v.pipe(v.number(), v.minValue(0)),
  kind: v.picklist(['city', 'postcode', 'postcode-area']),
});

const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  /** Null: guessed from time zone and language at each start. */
  country: v.nullable(countryCode),
  forWhom: v.picklist(FOR_WHOM),
  appearance: v.picklist(APPEARANCES),
  distanceUnit: v.picklist(DISTANCE_UNITS),
  /** Where meetings are looked for; null unless the person asked to have it remembered. */
  place: v.nullable(rememberedPlaceSchema),
  mapSite: v.picklist(MAP_SITES),
  /** Pressing Shift three times hides the panel. */
  hideKey: v.boolean(),
  offers: v.strictObject({
    /** `help` is offered at most once in this span; overdose and crisis always. */
    pace: v.picklist(OFFER_PACES),
    /** Only a neutral dot on the toolbar icon, nothing on the page. */
    quiet: v.boolean(),
    /** When cards were shown: a time and a count, never a query. */
    lastShownAt: v.nullable(v.number()),
    shownCount: v.number(),
    /** Address of the SearXNG that the person named, ending in a slash; whether it may be read is the browser's to say. */
    ownAddress: v.nullable(v.string()),
    /** In which language searches are read beside English; null: the first that the browser says the person reads. */
    language: v.nullable(v.picklist(TABLE_LANGUAGES)),
  }),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  country: null,
  forWhom: 'self',
  appearance: 'system',
  distanceUnit: 'auto',
  place: null,
  mapSite: 'openstreetmap',
  hideKey: true,
  offers: { pace: 'daily', quiet: false, lastShownAt: null, shownCount: 0, ownAddress: null, language: null },
};

type Migration = (old: Record<string, unknown>) => Record<string, unknown>;
/** `MIGRATIONS[n]` turns version n into n + 1; pure, and tested with the frozen fixture of version n. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  [1, (old) => ({ ...old, version: 2, place: null, mapSite: 'openstreetmap' })],
  [
    2,
    (old) => ({ ...old, version: 3, offers: { ...(isRecord(old.offers) && old.offers), ownAddress: null } }),
  ],
  [3, (old) => ({ ...old, version: 4, offers: { ...(isRecord(old.offers) && old.offers), language: null } })],
]);

export type ParsedSettings = {
  settings: Settings;
  /** `damaged`: defaults are in force. `newer`: written by a later Nearhand; defaults are in force, the item stays. */
  trouble: 'damaged' | 'newer' | null;
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses the stored item, whatever it holds. An absent item is not trouble. Never throws. */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, trouble: null };
  if (!isRecord(stored) || typeof stored.version !== 'number') {
    return { settings: DEFAULT_SETTINGS, trouble: 'damaged' };
  }
  if (stored.version > SETTINGS_VERSION) return { settings: DEFAULT_SETTINGS, trouble: 'newer' };
  let current = stored;
  for (let version = stored.version; version < SETTINGS_VERSION; version += 1) {
    const migrate = MIGRATIONS.get(version);
    if (!migrate) return { settings: DEFAULT_SETTINGS, trouble: 'damaged' };
    current = migrate(current);
  }
  const parsed = v.safeParse(settingsSchema, current);
  return parsed.success
    ? { settings: parsed.output, trouble: null }
    : { settings: DEFAULT_SETTINGS, trouble: 'damaged' };
}

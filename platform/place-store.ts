/** The packaged tables of places, read when the place field is first used. Nothing of what is typed leaves the device. */
import { decodeCities } from '../core/finder/city-table.ts';
import { createPlaceFinder, type PlaceFinder } from '../core/finder/places.ts';
import { decodePostcodes } from '../core/finder/postcode-table.ts';
import { decodeZips } from '../core/finder/zip-table.ts';
import { browser } from './browser.ts';
import { interfaceLanguage } from './i18n.ts';

let loading: Promise<PlaceFinder> | null = null;

/** The finder of places; read once. A table that cannot be read is left out. Rejects when none can be read. */
export function loadPlaces(): Promise<PlaceFinder> {
  loading ??= readPlaces();
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

async function readPlaces(): Promise<PlaceFinder> {
  const [cities, zips, canada, britain] = await Promise.all([
    readTable('cities', decodeCities),
    readTable('zips', decodeZips),
    readTable('canada', decodePostcodes),
    readTable('britain', decodePostcodes),
  ]);
  if (!cities && !zips && !canada && !britain) throw new Error('no table of places could be read');
  return createPlaceFinder({ cities, zips, canada, britain }, interfaceLanguage());
}

async function readTable<T>(name: string, decode: (stored: unknown) => T | null): Promise<T | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`places/${name}.bin`));
    return response.ok ? decode(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** How long the place field takes: once when it is first used, then for each key. */
import { decodeCities } from '../../core/finder/city-table.ts';
import { createPlaceFinder } from '../../core/finder/places.ts';
import { decodePostcodes } from '../../core/finder/postcode-table.ts';
import { decodeZips } from '../../core/finder/zip-table.ts';
import { buildPlaces, gzipBytes, MOST_GZIP_BYTES } from '../../scripts/build-places.ts';
import type { Figure } from './finder-query.bench.ts';

export const name = 'finder: places';

const TYPED = [
  '02139',
  'k1a 0b1',
  'sw1a',
  'københavn',
  'springfield, il',
  'تهران',
  'san francisco',
  'saint-étienne',
];

export function run(): Figure[] {
  const { files } = buildPlaces();
  const from = performance.now();
  const places = createPlaceFinder(
    {
      cities: decodeCities(files['cities.bin']),
      zips: decodeZips(files['zips.bin']),
      canada: decodePostcodes(files['canada.bin']),
      britain: decodePostcodes(files['britain.bin']),
    },
    'en',
  );
  const opening = performance.now() - from;
  const keys = TYPED.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
  const times = [...keys, ...keys, ...keys].map((text) => {
    const start = performance.now();
    places.suggest(text);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  const bytes = Object.values(files).reduce((total, buffer) => total + gzipBytes(buffer), 0);
  return [
    { metric: 'all files, gzip', value: bytes, unit: 'bytes', limit: MOST_GZIP_BYTES },
    { metric: 'first use', value: opening, unit: 'ms' },
    { metric: 'a key, median', value: at(0.5), unit: 'ms' },
    { metric: 'a key, p95', value: at(0.95), unit: 'ms', limit: 16 },
  ];
}

if (import.meta.main) {
  for (const { metric, value, unit } of run()) console.log(`${metric}: ${value.toFixed(3)} ${unit}`);
}

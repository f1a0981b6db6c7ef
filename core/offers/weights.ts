import { placeOf, unpackSets } from './packed-sets.ts';
import { HEAVIEST, NEEDS, TRAIT_BITS, WEIGHT_PLACES, weightOf } from './table-shape.ts';
import { BIAS, WEIGHTS } from './weights.generated.ts';

/** Points for each need, in the order of NEEDS. */
export type Points = readonly number[];

let table: Int8Array | null = null;

/** Unpacked when a search holds a listed word at all: most do not. */
function weights(): Int8Array {
  if (table === null) {
    const unpacked = new Int8Array(WEIGHT_PLACES);
    unpackSets(WEIGHTS, 2 * HEAVIEST, WEIGHT_PLACES, (set, place) => {
      unpacked[place] = weightOf(set);
    });
    table = unpacked;
  }
  return table;
}

/** All points of a query. Two traits at the same place count once, as they did when the weights were learned. */
export function sumOf(traits: Iterable<string>, start: Points = BIAS): Points {
  const places = new Set([...traits].map((trait) => placeOf(trait, TRAIT_BITS) * NEEDS.length));
  return start.map((points, need) =>
    [...places].reduce((sum, place) => sum + (weights()[place + need] ?? 0), points),
  );
}

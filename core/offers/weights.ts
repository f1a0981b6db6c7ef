import { placeOf, unpackSets } from './packed-sets.ts';
import { HEAVIEST, NEEDS, type PackedWeights, TRAIT_BITS, WEIGHT_PLACES, weightOf } from './table-shape.ts';

/** Points for each need, in the order of NEEDS. */
export type Points = readonly number[];

/**
 * Gives back what sums the points of a query's traits, on top of `start`. Two traits at the same place count once, as
 * they did when the weights were learned. The table is unpacked at the first sum: most searches hold no listed word.
 */
export function openWeights({
  bias,
  packed,
}: PackedWeights): (traits: Iterable<string>, start?: Points) => Points {
  let table: Int8Array | null = null;
  const weights = () => {
    if (table === null) {
      const unpacked = new Int8Array(WEIGHT_PLACES);
      unpackSets(packed, 2 * HEAVIEST, WEIGHT_PLACES, (set, place) => {
        unpacked[place] = weightOf(set);
      });
      table = unpacked;
    }
    return table;
  };
  return (traits, start = bias) => {
    const places = new Set([...traits].map((trait) => placeOf(trait, TRAIT_BITS) * NEEDS.length));
    return start.map((points, need) =>
      [...places].reduce((sum, place) => sum + (weights()[place + need] ?? 0), points),
    );
  };
}

import { findMembers, placeOf } from './packed-sets.ts';
import { HEAVIEST, NEEDS, type PackedWeights, TRAIT_BITS, WEIGHT_PLACES, weightOf } from './table-shape.ts';

/** Points for each need, in the order of NEEDS. */
export type Points = readonly number[];

/**
 * Gives back what sums the points of a query's traits, on top of `start`. Two traits at the same place count once, as
 * they did when the weights were learned.
 */
export function openWeights({
  bias,
  packed,
}: PackedWeights): (traits: Iterable<string>, start?: Points) => Points {
  return (traits, start = bias) => {
    const wanted: number[] = [];
    for (const trait of traits) {
      const place = placeOf(trait, TRAIT_BITS) * NEEDS.length;
      for (let need = 0; need < NEEDS.length; need++) wanted.push(place + need);
    }
    const points = [...start];
    const places = new Set(wanted);
    findMembers(packed, 2 * HEAVIEST, WEIGHT_PLACES, wanted, (set, place) => {
      if (places.has(place))
        points[place % NEEDS.length] = (points[place % NEEDS.length] ?? 0) + weightOf(set);
    });
    return points;
  };
}

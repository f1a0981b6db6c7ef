import { type Find, openLists } from './lexicon.ts';
import { wordsOf } from './normalise.ts';
import { NEEDS, type OfferTables } from './table-shape.ts';
import { traitsOf } from './traits.ts';
import { openWeights, type Points } from './weights.ts';

/** What a search asks for. */
export type Need = (typeof NEEDS)[number];

/** A decision with what it rests on: the words as read, the concepts found, and the points of each need. */
export type Decision = { kind: Need; words: string[]; finds: Find[]; points: Points | null };

/**
 * Opens the tables and gives back what decides by them: which help a search query asks for. That is the need with
 * the most points, by the lists and learned weights of data/offers. Pure and local; never throws; reads at most 256
 * characters. A query without a listed word gets no points and asks for nothing; of equal needs the earlier of NEEDS
 * wins. Each query reads through the packed tables anew and keeps nothing: a search page decides once.
 */
export function openTables({ lists, weights }: OfferTables): (query: string) => Decision {
  const findConcepts = openLists(lists);
  const sumOf = openWeights(weights);
  return (query) => {
    const words = wordsOf(query);
    const finds = findConcepts(words);
    if (finds.length === 0) return { kind: 'none', words, finds, points: null };
    const points = sumOf(traitsOf(words, finds));
    return { kind: NEEDS[points.indexOf(Math.max(...points))] ?? 'none', words, finds, points };
  };
}

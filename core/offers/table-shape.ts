/** How the tables of the decision are laid out: shared by what packs them (scripts) and what reads them. */

/** The table of lists, packed: how many sets it holds, the words that stand for nothing first, and their places. */
export type PackedLists = { readonly sets: number; readonly packed: string };
/** The table of weights, packed, and the points (to a tenth) each need has before any trait, in the order of NEEDS. */
export type PackedWeights = { readonly bias: readonly number[]; readonly packed: string };
/** All that a decision rests on. On a search page it stands in a file of its own. */
export type OfferTables = { readonly lists: PackedLists; readonly weights: PackedWeights };

/** Bits of a place in the table of lists. A word that is on no list stands where a listed one does once in thousands. */
export const LIST_BITS = 22;
/** The longest phrase of the lists, in words. */
export const LONGEST_PHRASE = 3;
/** How many letters the listed beginnings of a word have: each length is one more look at the table. */
export const WORD_BEGINNINGS = [3, 4, 5, 6, 7, 8] as const;
/** The same for the last word of a phrase. */
export const PHRASE_BEGINNINGS = [3, 4, 6] as const;

/** What a search may ask for, in the order in which weights are stored. */
export const NEEDS = ['none', 'overdose', 'crisis', 'help'] as const;
/** Bits of a place in the table of weights. Traits that share a place were learned together. */
export const TRAIT_BITS = 14;
/** Weights are whole numbers from minus this to this. */
export const HEAVIEST = 7;
/** How many places the table of weights has. */
export const WEIGHT_PLACES = NEEDS.length << TRAIT_BITS;

/** The weight whose places stand as the given set of the table: -7 to -1, then 1 to 7. */
export function weightOf(set: number): number {
  return set < HEAVIEST ? set - HEAVIEST : set - HEAVIEST + 1;
}

/** The decision by the tables as they were built: for what runs in Node. */
import { openTables } from '../core/offers/decide.ts';
import { LISTS } from '../core/offers/lexicon.generated.ts';
import { WEIGHTS } from '../core/offers/weights.generated.ts';

export const decide = openTables({ lists: LISTS, weights: WEIGHTS });

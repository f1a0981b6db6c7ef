/**
 * The files that run on a search page, in this order. Tables stand apart from the script that reads them, because
 * each file of an extension is compressed by itself and tables would spoil the code of the words.
 */
import type { OfferTables } from './table-shape.ts';

/** Written by scripts/page-files.ts. */
export const TABLES_FILE = 'offer-tables.js';
/** entrypoints/search-offer as WXT builds it. */
export const OFFER_SCRIPT = 'search-offer.js';

/** Under these names the files leave things to one another, in their own world: no script of the page sees it. */
export const TABLES_GLOBAL = 'nearhandTables';

declare global {
  /** Undefined where the file did not run. */
  var nearhandTables: OfferTables | undefined;
}

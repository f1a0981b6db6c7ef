/**
 * The files that run on a search page. What differs from engine to engine, and the tables, stand apart from the
 * script: a page carries no other engine's row, and each file of an extension is compressed by itself, where tables
 * would spoil the code of the words.
 */
import type { EngineRow } from './result-page.ts';
import type { TableLanguage } from './table-languages.ts';
import type { OfferTables } from './table-shape.ts';

/** entrypoints/search-offer as WXT builds it. */
export const OFFER_SCRIPT = 'search-offer.js';

/** How the pages of an engine are read, written by scripts/page-files.ts. */
export function engineFile(id: string): string {
  return `search-engines/${id}.js`;
}

/** The lists and weights for English and one language more, written by scripts/page-files.ts. */
export function tablesFile(language: TableLanguage): string {
  return `offer-tables/${language}.js`;
}

/** All that runs on an engine's pages, in this order. */
export function pageFiles(id: string, language: TableLanguage): string[] {
  return [engineFile(id), tablesFile(language), OFFER_SCRIPT];
}

/**
 * What the files leave for those after them, by the names of globals in the extension's own world, which no script of
 * the page sees.
 */
export type LeftOnPage = { nearhandEngine: EngineRow; nearhandTables: OfferTables };

declare global {
  // Undefined where the file did not run.
  var nearhandEngine: LeftOnPage['nearhandEngine'] | undefined;
  var nearhandTables: LeftOnPage['nearhandTables'] | undefined;
}

/** Makes the files on search pages that hold tables and no code: see core/offers/page-scripts.ts. */
import { TABLES_FILE, TABLES_GLOBAL } from '../core/offers/page-scripts.ts';
import { readOfferTables } from './build-offers.ts';

/** A file of the extension, by its path in it. */
export type PageFile = { path: string; contents: string };

/** A plain script that leaves a value for those after it. */
function leaving(name: string, value: object): string {
  return `globalThis.${name}=${JSON.stringify(value)};`;
}

/** The tables of lists and weights, as a search page carries them. */
export function tablesFile(): PageFile {
  return { path: TABLES_FILE, contents: leaving(TABLES_GLOBAL, readOfferTables()) };
}

/** Makes the files on search pages that hold tables and no code: see core/offers/page-scripts.ts. */
import { engineFile, type LeftOnPage, tablesFile } from '../core/offers/page-scripts.ts';
import { TABLE_LANGUAGES, type TableLanguage } from '../core/offers/table-languages.ts';
import { readEngineRows } from './build-engines.ts';
import { readOfferTables } from './build-offers.ts';

/** A file of the extension, by its path in it. */
export type PageFile = { path: string; contents: string };

/** A plain script that leaves a value for those after it. */
function leaving<Name extends keyof LeftOnPage>(name: Name, value: LeftOnPage[Name]): string {
  return `globalThis.${name}=${JSON.stringify(value)};`;
}

/** The tables of lists and weights for a language, as a search page carries them. */
export function makeTablesFile(language: TableLanguage): PageFile {
  return { path: tablesFile(language), contents: leaving('nearhandTables', readOfferTables(language)) };
}

/** All of these files. */
export function makePageFiles(): PageFile[] {
  const rows = Object.entries(readEngineRows()).map(([id, row]) => ({
    path: engineFile(id),
    contents: leaving('nearhandEngine', row),
  }));
  return [...TABLE_LANGUAGES.map(makeTablesFile), ...rows];
}

/** The decision by the tables as they were built: for what runs in Node. */
import { type Decision, openTables } from '../core/offers/decide.ts';
import { type TableLanguage, USUAL_LANGUAGE } from '../core/offers/table-languages.ts';
import { TABLES } from '../core/offers/tables.generated.ts';

/** Decides as in the browser of a person who reads no other language that has tables. */
export const decide = openTables(TABLES[USUAL_LANGUAGE]);

/** Decides as in the browser of a person who reads this language. */
export function decideIn(language: TableLanguage, query: string): Decision {
  return openTables(TABLES[language])(query); // opening keeps nothing and costs nothing
}

/** Languages that searches are read in besides English. A page carries the tables of English and of one of them. */
export const TABLE_LANGUAGES = ['es', 'pt', 'fr', 'de', 'fa', 'hi'] as const;
export type TableLanguage = (typeof TABLE_LANGUAGES)[number];
/** Beside English for everybody whose languages are not among them. */
export const USUAL_LANGUAGE: TableLanguage = 'es';

/**
 * By which tables the searches of a person are decided: those of the first of their languages that there are tables
 * for. English counts for nothing here, as all tables know it.
 * @param accepted languages as the browser sends them to sites (BCP 47), the most wanted first
 */
export function tableLanguageFor(accepted: readonly string[]): TableLanguage {
  for (const tag of accepted) {
    const [language] = tag.toLowerCase().split('-');
    const known = TABLE_LANGUAGES.find((other) => other === language);
    if (known) return known;
  }
  return USUAL_LANGUAGE;
}

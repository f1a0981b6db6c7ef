/**
 * Guesses by which tables a query would be decided. A browser says which languages its person reads; `npm run offer` is
 * given nothing but queries.
 */
import { TABLE_LANGUAGES, type TableLanguage, USUAL_LANGUAGE } from '../core/offers/table-languages.ts';
import { LESSONS, readExamples } from './offer-examples.ts';

const LETTERS = 3;
/** As if each row of letters had been seen so much more often in each language. */
const UNSEEN = 0.2;

/** Every three letters that stand in a row in a query, its ends and spaces as blanks. */
function rowsOf(query: string): string[] {
  const text = ` ${query.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
  return Array.from({ length: Math.max(0, text.length - LETTERS + 1) }, (_, at) =>
    text.slice(at, at + LETTERS),
  );
}

/**
 * Learns from the lessons and gives back what guesses: the language whose lessons are most likely to hold a query's rows
 * of letters (naive Bayes); the usual one beside English for an English query.
 */
export function learnToGuess(): (query: string) => TableLanguage {
  const languages = ['en', ...TABLE_LANGUAGES].map((language) => ({
    language,
    all: 0,
    times: new Map<string, number>(),
  }));
  const different = new Set<string>();
  for (const { q, lang } of LESSONS.flatMap(readExamples)) {
    const seen = languages.find(({ language }) => language === lang);
    if (!seen) continue;
    for (const row of rowsOf(q)) {
      different.add(row);
      seen.all += 1;
      seen.times.set(row, (seen.times.get(row) ?? 0) + 1);
    }
  }
  return (query) => {
    const rows = rowsOf(query);
    const likelihoods = languages.map(({ all, times }) =>
      rows.reduce(
        (sum, row) => sum + Math.log(((times.get(row) ?? 0) + UNSEEN) / (all + UNSEEN * different.size)),
        0,
      ),
    );
    const { language } = languages[likelihoods.indexOf(Math.max(...likelihoods))] ?? {};
    return TABLE_LANGUAGES.find((known) => known === language) ?? USUAL_LANGUAGE;
  };
}

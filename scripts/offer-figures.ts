/** Every figure of the decision that may not fall, counted anew. */
import type { TableLanguage } from '../core/offers/table-languages.ts';
import { mayBeLookedAt } from './offer-examples.ts';
import type { Figures } from './offer-floors.ts';
import { type Scores, scoreEither, scoreEnglish, scoreFile, scoresOf, tableBytes } from './offer-scores.ts';

function inEach(scores: (language: TableLanguage) => Scores): Record<TableLanguage, Scores> {
  const of = (language: TableLanguage) => scores(language);
  return { es: of('es'), pt: of('pt'), fr: of('fr'), de: of('de'), fa: of('fa'), hi: of('hi') };
}

/**
 * Counts them.
 * @param falseOnLog offers on the search log that were not asked for; null where the log is not there
 */
export function countFigures(falseOnLog: number | null): Figures {
  const all = scoreFile('dev.jsonl');
  const tongues = scoreFile('tongues.jsonl');
  return {
    all: scoresOf(all),
    kept: scoresOf(all.filter(({ query }) => !mayBeLookedAt(query))),
    heldOut: scoresOf(scoreFile('held-out.jsonl')),
    fresh: scoresOf(scoreFile('fresh.jsonl')),
    last: scoresOf(scoreFile('last.jsonl')),
    judge: scoresOf(scoreFile('judge.jsonl')),
    sealed: scoresOf(scoreFile('sealed.jsonl')),
    strangers: scoresOf(scoreFile('strangers.jsonl')),
    others: inEach((language) => scoresOf(tongues.filter(({ lang }) => lang === language))),
    english: inEach((language) => scoresOf(scoreEnglish('judge.jsonl', language))),
    either: scoreEither().share,
    falseOnLog,
    tables: tableBytes(),
  };
}

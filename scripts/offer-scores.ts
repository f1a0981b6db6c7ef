/** Scores the decision against labelled queries: the figures of the scorecard. */
import { gzipSync } from 'node:zlib';
import type { Need } from '../core/offers/decide.ts';
import { TABLE_LANGUAGES, type TableLanguage, tableLanguageFor } from '../core/offers/table-languages.ts';
import { decideIn } from './built-decision.ts';
import { type Example, readDebatable, readExamples } from './offer-examples.ts';
import { makeTablesFile } from './page-files.ts';

/** A labelled query and what was decided. */
export type Scored = { query: string; label: Need; lang: string; decided: Need };
/** Shares from 0 to 1; NaN where there is nothing to count. */
export type ClassScore = { count: number; precision: number; recall: number; f1: number };
export type Scores = {
  count: number;
  classes: Record<Need, ClassScore>;
  /** Any offer against none. */
  offer: { precision: number; recall: number; falseAlarms: number };
  missed: { overdose: number; crisis: number };
};

/** Decides rows as in the browser of a person who reads this language. */
function scoreIn(language: TableLanguage, { q, label, lang }: Example): Scored {
  return { query: q, label, lang, decided: decideIn(language, q).kind };
}

/** Decides every row of a file of tests/fixtures/offers, each as in the browser of a person who reads its language. */
export function scoreFile(file: string): Scored[] {
  return readExamples(file).map((row) => scoreIn(tableLanguageFor([row.lang]), row));
}

/** The English rows of a file, as the tables of another language decide them. */
export function scoreEnglish(file: string, language: TableLanguage): Scored[] {
  return readExamples(file).flatMap((row) => (row.lang === 'en' ? [scoreIn(language, row)] : []));
}

/** The share of debatable rows whose decision is among the accepted ones, and the rows where it is not. */
export function scoreEither(): { share: number; refused: string[] } {
  const rows = readDebatable();
  const refused = rows
    .filter(({ q, accept, lang }) => !accept.includes(decideIn(tableLanguageFor([lang]), q).kind))
    .map(({ q }) => q);
  return { share: 1 - refused.length / rows.length, refused };
}

/** The figures of a set of decided rows. */
export function scoresOf(rows: readonly Scored[]): Scores {
  const count = (test: (row: Scored) => boolean) => rows.filter(test).length;
  const classScore = (kind: Need): ClassScore => {
    const right = count((row) => row.label === kind && row.decided === kind);
    const labelled = count((row) => row.label === kind);
    const decided = count((row) => row.decided === kind);
    return {
      count: labelled,
      precision: right / decided,
      recall: right / labelled,
      f1: (2 * right) / (labelled + decided),
    };
  };
  const hits = count((row) => row.label !== 'none' && row.decided !== 'none');
  const alarms = count((row) => row.label === 'none' && row.decided !== 'none');
  const missed = (kind: Need) => count((row) => row.label === kind && row.decided === 'none');
  return {
    count: rows.length,
    classes: {
      overdose: classScore('overdose'),
      crisis: classScore('crisis'),
      help: classScore('help'),
      none: classScore('none'),
    },
    offer: {
      precision: hits / (hits + alarms),
      recall: hits / count((row) => row.label !== 'none'),
      falseAlarms: alarms,
    },
    missed: { overdose: missed('overdose'), crisis: missed('crisis') },
  };
}

/** Bytes of the lists and weights with gzip, as a search page carries them: those of the largest language. */
export function tableBytes(): number {
  const sizes = TABLE_LANGUAGES.map(
    (language) => gzipSync(makeTablesFile(language).contents, { level: 9 }).length,
  );
  return Math.max(...sizes);
}

/** Scores the decision against labelled queries: the figures of the scorecard. */
import { gzipSync } from 'node:zlib';
import type { Need } from '../core/offers/decide.ts';
import { decide } from './built-decision.ts';
import { readDebatable, readExamples } from './offer-examples.ts';
import { tablesFile } from './page-files.ts';

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

/** Decides every row of a file of tests/fixtures/offers. */
export function scoreFile(file: string): Scored[] {
  return readExamples(file).map(({ q, label, lang }) => ({ query: q, label, lang, decided: decide(q).kind }));
}

/** The share of debatable rows whose decision is among the accepted ones, and the rows where it is not. */
export function scoreEither(): { share: number; refused: string[] } {
  const rows = readDebatable();
  const refused = rows.filter(({ q, accept }) => !accept.includes(decide(q).kind)).map(({ q }) => q);
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

/** Bytes of the lists and weights with gzip, as a search page carries them. */
export function tableBytes(): number {
  return gzipSync(tablesFile().contents, { level: 9 }).length;
}

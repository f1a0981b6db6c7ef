/** Scores the decision against labelled queries: the figures of the scorecard. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decide, type Need } from '../core/offers/decide.ts';

const KINDS = ['overdose', 'crisis', 'help', 'none'] as const;
const Kind = v.picklist(KINDS);
const Gold = v.object({ q: v.string(), label: Kind, lang: v.string() });
const Either = v.object({ q: v.string(), accept: v.array(Kind), lang: v.string() });

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

function readRows<S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S>[] {
  const lines = readFileSync(join(import.meta.dirname, '..', path), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => v.parse(schema, JSON.parse(line)));
}

/**
 * The share that may be looked at when words are added: six in ten, by a hash of the query. The other four in ten
 * are only ever counted.
 */
export function mayBeLookedAt(query: string): boolean {
  return Number.parseInt(createHash('sha256').update(query).digest('hex').slice(0, 8), 16) % 10 < 6;
}

/** Decides every row of a labelled file, given from the root of the repository. */
export function scoreFile(path: string): Scored[] {
  return readRows(Gold, path).map((row) => ({
    query: row.q,
    label: row.label,
    lang: row.lang,
    decided: decide(row.q).kind,
  }));
}

/** The share of debatable rows whose decision is among the accepted ones, and the rows where it is not. */
export function scoreEither(path: string): { share: number; refused: string[] } {
  const rows = readRows(Either, path);
  const refused = rows.filter((row) => !row.accept.includes(decide(row.q).kind)).map((row) => row.q);
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

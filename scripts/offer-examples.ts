/** Labelled queries of tests/fixtures/offers, and the search log beside the repository. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { NEEDS } from '../core/offers/table-shape.ts';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLES = join(ROOT, 'tests/fixtures/offers');
const LOG = join(ROOT, '../shared/offers/ordinary-dev.txt.gz');

const Kind = v.picklist(NEEDS);
const Gold = v.object({ q: v.string(), label: Kind, lang: v.string() });
const Either = v.object({ q: v.string(), accept: v.array(Kind), lang: v.string() });

/** A query and the need it was given by a person who read labelling rules. `lang` is a BCP 47 tag. */
export type Example = v.InferOutput<typeof Gold>;

function linesOf(file: string): string[] {
  return readFileSync(join(EXAMPLES, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Files of rows that are for learning, besides the part of dev that may be looked at. */
export const LESSONS = ['core.jsonl', 'written.jsonl', 'blind.jsonl', 'learn.jsonl'] as const;

/** The labelled rows of a file of tests/fixtures/offers; throws where a row is none. */
export function readExamples(file: string): Example[] {
  return linesOf(file).map((line) => v.parse(Gold, JSON.parse(line)));
}

/** Debatable queries with the needs that are accepted for each. */
export function readDebatable(): v.InferOutput<typeof Either>[] {
  return linesOf('either-dev.jsonl').map((line) => v.parse(Either, JSON.parse(line)));
}

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');

/**
 * The share of dev that may be looked at and learned from: six in ten, by a hash of the query. The other four in ten
 * are only ever counted.
 */
export function mayBeLookedAt(query: string): boolean {
  return Number.parseInt(hashOf(query).slice(0, 8), 16) % 10 < 6;
}

/** A query of the search log, and whether it was found to ask for help: log-asks.txt knows those by their hash. */
export type Logged = { query: string; asks: boolean };

/** The search log; null where it is not there. */
export function readLog(): Logged[] | null {
  if (!existsSync(LOG)) return null;
  const asking = new Set(linesOf('log-asks.txt'));
  const lines = gunzipSync(readFileSync(LOG)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((query) => ({ query, asks: asking.has(hashOf(query).slice(0, 16)) }));
}

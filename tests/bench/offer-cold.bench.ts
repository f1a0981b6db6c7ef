/**
 * The first decision in a fresh process: what a search page pays, where nothing is compiled yet. The code is loaded and
 * has never run; each process decides one query.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/run.ts';
import { type Figure, quantile } from './figure.ts';

export const name = 'the first decision on a search page';

const RUNS = 60;
const QUERIES = [
  'how do i get my brother off fentanyl',
  'he took fentanyl and wont wake up',
  'red shoes size 9',
  'i want to kill myself',
  'mi hijo consume heroina que hago',
  'opium wars summary for school',
] as const;
const DECISION = pathToFileURL(join(ROOT, 'scripts/built-decision.ts')).href;

/** Milliseconds that the first decision took. */
function firstDecision(query: string): number {
  const script = `const { decide } = await import(${JSON.stringify(DECISION)});
    const start = performance.now();
    decide(${JSON.stringify(query)});
    console.log(performance.now() - start);`;
  const args = ['--input-type=module', '-e', script];
  return Number(
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

export function run(): Figure[] {
  const times = Array.from({ length: RUNS }, (_, at) =>
    firstDecision(QUERIES[at % QUERIES.length] ?? ''),
  ).sort((a, b) => a - b);
  return [
    { metric: `median of ${RUNS} fresh processes`, value: quantile(times, 0.5), unit: 'ms', limit: 1 },
    { metric: '95th of 100', value: quantile(times, 0.95), unit: 'ms', limit: 2 },
  ];
}

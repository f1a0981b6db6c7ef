/**
 * `npm run offer:report`: the scorecard of the decision. Ends with 1 where a figure is below data/offers/floors.json.
 * Labelled queries come from tests/fixtures/offers; the search log is read in place beside the repository, where it
 * is there, and every offer made on it is listed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { generateOfferTables } from './build-offers.ts';
import { belowFloors } from './offer-floors.ts';

generateOfferTables();
const { decide } = await import('../core/offers/decide.ts');
const { mayBeLookedAt, scoreEither, scoreFile, scoresOf } = await import('./offer-scores.ts');

const ROOT = join(import.meta.dirname, '..');
const LOG = join(ROOT, '../shared/offers/ordinary-dev.txt.gz');
const COLD_RUNS = 15;

const share = (value: number) => (Number.isNaN(value) ? '  –  ' : value.toFixed(3));

function print(title: string, rows: ReturnType<typeof scoreFile>): void {
  const scores = scoresOf(rows);
  console.log(`\n${title} (${scores.count} queries)`);
  console.log('  class      count  precision  recall  F1');
  for (const [kind, { count, precision, recall, f1 }] of Object.entries(scores.classes)) {
    console.log(
      `  ${kind.padEnd(9)} ${String(count).padStart(6)}  ${share(precision)}      ${share(recall)}   ${share(f1)}`,
    );
  }
  const { precision, recall, falseAlarms } = scores.offer;
  console.log(
    `  any offer: precision ${share(precision)}, recall ${share(recall)}, false alarms ${falseAlarms}`,
  );
  console.log(`  met with nothing: overdose ${scores.missed.overdose}, crisis ${scores.missed.crisis}`);
}

function printLanguages(rows: ReturnType<typeof scoreFile>): void {
  console.log('\nBy language');
  for (const lang of [...new Set(rows.map((row) => row.lang))].sort()) {
    const scores = scoresOf(rows.filter((row) => row.lang === lang));
    console.log(
      `  ${lang}  ${String(scores.count).padStart(4)} queries  recall ${share(scores.offer.recall)}  false alarms ${scores.offer.falseAlarms}`,
    );
  }
}

function printLog(): number | null {
  if (!existsSync(LOG)) {
    console.log('\nSearch log: not here, so not counted');
    return null;
  }
  const queries = gunzipSync(readFileSync(LOG)).toString('utf8').split('\n').filter(Boolean);
  const offers = queries
    .map((query) => ({ query, kind: decide(query).kind }))
    .filter(({ kind }) => kind !== 'none');
  console.log(`\nSearch log: ${offers.length} offers on ${queries.length} queries (right ones among them)`);
  for (const { query, kind } of offers) console.log(`  ${kind.padEnd(9)} ${query}`);
  return offers.length;
}

/** Processor time of loading the tables and of the first decision, in fresh processes. A busy machine inflates it. */
function printCold(): void {
  const script = `const spent = (since) => { const { user, system } = process.cpuUsage(since); return (user + system) / 1000; };
    const { decide } = await import(${JSON.stringify(join(ROOT, 'core/offers/decide.ts'))});
    const before = process.cpuUsage();
    decide('how do i get my brother off fentanyl');
    console.log(spent(before));`;
  const times = Array.from({ length: COLD_RUNS }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]?.toFixed(2);
  console.log(
    `\nFirst decision in a fresh process, ${COLD_RUNS} runs: median ${at(0.5)} ms, 95th ${at(0.95)} ms`,
  );
}

const all = scoreFile('tests/fixtures/offers/dev.jsonl');
print(
  'Looked at',
  all.filter((row) => mayBeLookedAt(row.query)),
);
const kept = all.filter((row) => !mayBeLookedAt(row.query));
print('Never looked at', kept);
print('All', all);
printLanguages(all);
const blind = scoreFile('tests/fixtures/offers/blind.jsonl');
print('Written without a look at the lists, since looked at', blind);
printLanguages(blind);
const heldOut = scoreFile('tests/fixtures/offers/held-out.jsonl');
print('Written likewise, held out: only ever counted', heldOut);
printLanguages(heldOut);
const either = scoreEither('tests/fixtures/offers/either-dev.jsonl');
console.log(`\nDebatable list: ${share(either.share)} within what is accepted`);
for (const query of either.refused) console.log(`  ${query}`);
const logOffers = printLog();
const tables = gzipSync(readFileSync(join(ROOT, 'core/offers/lexicon.generated.ts')), { level: 9 }).length;
console.log(`\nLists and rules as shipped: ${tables} bytes with gzip`);
if (!process.argv.includes('--no-timing')) printCold();

const failures = belowFloors({
  all: scoresOf(all),
  kept: scoresOf(kept),
  heldOut: scoresOf(heldOut),
  either: either.share,
  logOffers,
  tables,
});
console.log(failures.length === 0 ? '\nAbove every floor.' : `\nBelow a floor:\n  ${failures.join('\n  ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;

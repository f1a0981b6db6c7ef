/**
 * `npm run offer:report`: the scorecard of the decision. Ends with 1 where a figure is below data/offers/floors.json.
 * Labelled queries come from tests/fixtures/offers; the search log is read in place beside the repository, where it
 * is there, and every offer made on it is listed, the ones not asked for with a mark.
 */
import { generateOfferTables } from './build-offers.ts';
import { mayBeLookedAt, readLog } from './offer-examples.ts';
import { belowFloors } from './offer-floors.ts';

generateOfferTables();
const { decide } = await import('./built-decision.ts');
const { countFigures } = await import('./offer-figures.ts');
const { scoreEither, scoreFile, scoresOf } = await import('./offer-scores.ts');

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
      `  ${lang}  ${String(scores.count).padStart(4)} queries  precision ${share(scores.offer.precision)}  recall ${share(scores.offer.recall)}  false alarms ${scores.offer.falseAlarms}`,
    );
  }
}

/** Lists every offer on the search log; those that nobody asked for are marked, counted and given back. */
function printLog(): number | null {
  const log = readLog();
  if (log === null) {
    console.log('\nSearch log: not here, so not counted');
    return null;
  }
  const offers = log
    .map(({ query, asks }) => ({ query, asks, kind: decide(query).kind }))
    .filter(({ kind }) => kind !== 'none');
  const wrong = offers.filter(({ asks }) => !asks).length;
  console.log(
    `\nSearch log, learned from: ${offers.length} offers on ${log.length} queries, ${wrong} not asked for`,
  );
  for (const { query, asks, kind } of offers)
    console.log(`  ${asks ? '   ' : '(!)'} ${kind.padEnd(9)} ${query}`);
  return wrong;
}

const all = scoreFile('dev.jsonl');
const kept = all.filter((row) => !mayBeLookedAt(row.query));
print(
  'dev, looked at and learned from',
  all.filter((row) => mayBeLookedAt(row.query)),
);
print('dev, never looked at', kept);
print('dev, all', all);
printLanguages(all);
for (const [title, file] of [
  ['Written without a look at the lists, only ever counted', 'held-out.jsonl'],
  ['Written likewise later, only ever counted', 'fresh.jsonl'],
  ['Written likewise after that, only ever counted', 'last.jsonl'],
  ['Written likewise later still, only ever counted', 'judge.jsonl'],
  ['Written likewise last, opened once when all was chosen', 'sealed.jsonl'],
  ['Written likewise in the other languages, only ever counted', 'tongues.jsonl'],
  ['Written by the labelling rules alone after all was chosen', 'strangers.jsonl'],
] as const) {
  const rows = scoreFile(file);
  print(title, rows);
  printLanguages(rows);
}
const either = scoreEither();
console.log(`\nDebatable list: ${share(either.share)} within what is accepted`);
for (const query of either.refused) console.log(`  ${query}`);
const figures = countFigures(printLog());
console.log('\nEnglish queries of judge by the tables of each language');
for (const [language, { offer }] of Object.entries(figures.english)) {
  console.log(`  ${language}  precision ${share(offer.precision)}, recall ${share(offer.recall)}`);
}
console.log(`\nLists and weights as shipped, at most: ${figures.tables} bytes with gzip`);

const failures = belowFloors(figures);
console.log(failures.length === 0 ? '\nAbove every floor.' : `\nBelow a floor:\n  ${failures.join('\n  ')}`);
process.exitCode = failures.length === 0 ? 0 : 1;

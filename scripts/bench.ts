/**
 * `npm run bench [-- word …]`: runs every tests/bench/*.bench.ts whose name has one of the words, prints its figures
 * beside what is promised, and fails when a promise is not kept. Figures are ratios or differences within one run,
 * because machines differ.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { ROOT, runMain, step } from './run.ts';

const BenchSchema = v.object({ name: v.string(), run: v.function() });
const FiguresSchema = v.array(
  v.object({ metric: v.string(), value: v.number(), unit: v.string(), limit: v.optional(v.number()) }),
);
type Figure = v.InferOutput<typeof FiguresSchema>[number];

const kept = ({ value, limit }: Figure) => limit === undefined || value <= limit;

function line(figure: Figure): string {
  const { metric, value, unit, limit } = figure;
  const digits = Math.abs(value) >= 100 ? 0 : 2;
  const promise = limit === undefined ? '' : kept(figure) ? `at most ${limit}` : `MISSED, at most ${limit}`;
  return `  ${metric.padEnd(66)} ${value.toFixed(digits).padStart(10)} ${unit.padEnd(20)} ${promise}`.trimEnd();
}

await runMain(async () => {
  const words = process.argv.slice(2);
  const files = globSync('tests/bench/*.bench.ts', { cwd: ROOT })
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
  if (files.length === 0) throw new Error(`No bench matches ${words.join(' ')}.`);
  step('Build', [join(ROOT, 'scripts/build.ts'), '--only', 'chrome']);
  let missed = 0;
  for (const file of files) {
    const bench = v.parse(BenchSchema, await import(pathToFileURL(join(ROOT, file)).href));
    console.log(`\n${bench.name}`);
    const figures = v.parse(FiguresSchema, await bench.run());
    for (const figure of figures) console.log(line(figure));
    missed += figures.filter((figure) => !kept(figure)).length;
  }
  console.log(missed === 0 ? '\nEvery promise is kept.' : `\n${missed} promises are missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
});

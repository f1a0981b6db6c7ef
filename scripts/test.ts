/**
 * Everything CI checks, and what a person runs before trusting a change: types, lint, repository and unit tests,
 * builds, and stories in real Chromium and real Firefox. Goes on after a failure, so that one run tells everything,
 * and ends with the line `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { findBrowser, missingBrowser, onPath } from './browser/find-browser.ts';
import { canInstall, installPackages } from './browser/install-browser.ts';
import { ROOT, runMain, step } from './run.ts';

type Tally = { passed: number; failed: number };
const ReportSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

const tool = (path: string) => join(ROOT, 'node_modules', path);
const VITEST = tool('vitest/vitest.mjs');

/** One check that either holds or not. */
function check(work: () => void): Tally {
  try {
    work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

/** A run of test files; counts come from the runner's report, and a run that left none counts as one failure. */
function suite(title: string, config: string): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'nearhand-report-'));
  const report = join(folder, 'report.json');
  const args = ['run', '-c', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = check(() => step(title, [VITEST, ...args]));
  try {
    const counts = v.parse(ReportSchema, JSON.parse(readFileSync(report, 'utf8')));
    // A file that can't be loaded fails the run without one failed test.
    return { passed: counts.numPassedTests, failed: Math.max(counts.numFailedTests, run.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both browsers, and a display for the prompts that only a window shows: installed where that is possible. */
function provideBrowsers(): void {
  const missing = [
    ...(findBrowser('chromium') ? [] : ['chromium']),
    ...(findBrowser('firefox') ? [] : ['firefox-esr']),
    ...['Xvfb', 'xauth', 'xdotool'].filter((name) => !onPath(name)).map((name) => name.toLowerCase()),
  ];
  if (missing.length > 0 && canInstall()) installPackages(missing);
  for (const kind of ['chromium', 'firefox'] as const) {
    if (!findBrowser(kind)) throw new Error(missingBrowser(kind));
  }
}

await runMain(() => {
  const results: Tally[] = [
    check(() => step('Build', [join(ROOT, 'scripts/build.ts')])),
    check(() => step('Types of core', [tool('typescript/bin/tsc'), '-p', 'core/tsconfig.json'])),
    check(() => step('Types', [tool('typescript/bin/tsc'), '-p', 'tsconfig.json'])),
    check(() => step('Lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])),
    suite('Repository and unit tests', 'vitest.config.ts'),
    check(provideBrowsers),
    suite('Built files and stories in real browsers', 'vitest.e2e.config.ts'),
  ];
  const sum = (count: (tally: Tally) => number) => results.map(count).reduce((a, b) => a + b, 0);
  const failed = sum((tally) => tally.failed);
  console.log(`${sum((tally) => tally.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

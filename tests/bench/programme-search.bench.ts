/** How long one search over all kinds of groups takes; the promise is a median under 1 ms. */
import type { Programme } from '../../core/directory/programme.ts';
import {
  buildProgrammeFinder,
  filterProgrammes,
  NO_CHOICE,
  relaxations,
} from '../../core/finder/programmes.ts';

/** What people type and choose: whole words, beginnings, slips, several filters, and nothing. */
const TEXTS = ['', 'n', 'narc', 'smart recovery', 'smrt', 'medicatoin', 'family online', 'zzzzzz', 'espanol'];
const CHOICES = [
  NO_CHOICE,
  { ...NO_CHOICE, mode: ['online'], medication: ['welcome'] },
  { ...NO_CHOICE, approach: ['meditation'], sponsor: ['with'], country: ['GB'] },
] as const;
const ROUNDS = 200;

export type SearchFigures = {
  /** Searches timed. */
  searches: number;
  /** Milliseconds. */
  median: number;
  /** Milliseconds that 95 of 100 searches stay under. */
  p95: number;
};

/** Times searches with counts and, where nothing fits, what to let go of: all that one keystroke costs in core. */
export function measureProgrammeSearch(programmes: readonly Programme[]): SearchFigures {
  const finder = buildProgrammeFinder(programmes);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of TEXTS) {
      for (const chosen of CHOICES) {
        const begun = performance.now();
        const { hits } = filterProgrammes(finder, { text, chosen }, { country: 'US', forWhom: 'self' });
        if (hits.length === 0) relaxations(finder, { text, chosen });
        times.push(performance.now() - begun);
      }
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { searches: times.length, median: at(0.5), p95: at(0.95) };
}

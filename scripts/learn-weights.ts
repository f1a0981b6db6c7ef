/**
 * Learns the weights of the decision: a softmax over the needs (steps at AdaGrad's rates), whose least weights are taken
 * away little by little until as many are left as the tables may hold, then rounded to whole numbers and trained on as
 * such, so that what is stored is what was learned. Where all leave at once, what is left grows heavier and takes more
 * bytes. The end is the mean of the last rounds: single ones differ by more than what is left to be learned.
 */
import { HEAVIEST, NEEDS, WEIGHT_PLACES } from '../core/offers/table-shape.ts';

/** A query as the learner sees it: the places of its traits, its need as a place in NEEDS, and how much it counts. */
export type Lesson = { traits: readonly number[]; need: number; counts: number };
/** Whole weights by place, of those that are not 0, and the points each need starts with, to a tenth. */
export type Learned = { bias: number[]; weights: Map<number, number> };

export type Pace = {
  /**
   * Rounds over all lessons with every weight, then after each step that takes some away, then with whole ones: of these
   * an even number, whose second half makes the mean.
   */
  rounds: number;
  stepRounds: number;
  wholeRounds: number;
  rate: number;
  /** Pull of each weight towards 0 while every weight is there: what few lessons show stays light. */
  sparse: number;
  /** At most so many weights are left. */
  keep: number;
  /** What one point is worth, in natural units of log odds. */
  point: number;
};

const N = NEEDS.length;
/** A slip smaller than this teaches nothing worth the time. */
const ENOUGH = 2e-3;
/** In so many steps, each by the same ratio, the weights become as few as may be kept. */
const STEPS = 12;
/** By how much the rate has fallen in the last round of a row. */
const DECAY = 0.9;
/**
 * How much it counts, as a power, in how many lessons a trait stands when weights are taken away. With 0 the heaviest
 * stay, and many of those are of words that a lesson or two have; with 0.5 rare words of emergencies go.
 */
const COMMON = 0.2;
/** So often in each of the last rounds the weights are noted for the mean. */
const NOTES = 4;

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** How sure of each need: points made into shares that add up to 1. */
function sharesOf(points: number[]): number[] {
  const most = Math.max(...points);
  const powers = points.map((point) => Math.exp(point - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** In how many lessons each trait stands. */
function countTraits(lessons: readonly Lesson[]): Float64Array {
  const counts = new Float64Array(WEIGHT_PLACES / N);
  for (const { traits } of lessons) for (const trait of traits) counts[trait] = (counts[trait] ?? 0) + 1;
  return counts;
}

/** Closes all but the `keep` of the open weights that matter most. */
function closeLeast(free: Float64Array, open: Uint8Array, keep: number, counts: Float64Array): void {
  const matter = free.map((weight, at) => Math.abs(weight) * (counts[Math.floor(at / N)] ?? 0) ** COMMON);
  const kept = Array.from(free.keys())
    .filter((at) => open[at] === 1 && free[at] !== 0)
    .sort((a, b) => (matter[b] ?? 0) - (matter[a] ?? 0))
    .slice(0, keep);
  open.fill(0);
  for (const at of kept) open[at] = 1;
  for (let at = 0; at < free.length; at++) if (open[at] === 0) free[at] = 0;
}

/** Learns from the lessons in a repeatable order. */
export function learn(lessons: readonly Lesson[], pace: Pace): Learned {
  const free = new Float64Array(WEIGHT_PLACES);
  const steps = new Float64Array(WEIGHT_PLACES).fill(0.2);
  const open = new Uint8Array(WEIGHT_PLACES).fill(1);
  const bias = new Float64Array(N);
  const biasSteps = new Float64Array(N).fill(1);
  const common = countTraits(lessons);
  const order = lessons.map((_, at) => at);
  const next = numbersFrom(1);
  const whole = (weight: number) => Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight / pace.point)));

  const study = ({ traits, need, counts }: Lesson, rate: number, pull: number, rounded: boolean) => {
    const points = Array.from(bias);
    for (const trait of traits) {
      for (let k = 0; k < N; k++) {
        const weight = free[trait * N + k] ?? 0;
        points[k] = (points[k] ?? 0) + (rounded ? whole(weight) * pace.point : weight);
      }
    }
    const shares = sharesOf(points);
    for (let k = 0; k < N; k++) {
      const slip = counts * ((shares[k] ?? 0) - (k === need ? 1 : 0));
      if (Math.abs(slip) < ENOUGH) continue;
      biasSteps[k] = (biasSteps[k] ?? 0) + slip * slip;
      bias[k] = (bias[k] ?? 0) - (rate * slip) / Math.sqrt(biasSteps[k] ?? 1);
      for (const trait of traits) {
        const at = trait * N + k;
        if (open[at] === 0) continue;
        steps[at] = (steps[at] ?? 0) + slip * slip;
        const step = rate / Math.sqrt(steps[at] ?? 1);
        const moved = (free[at] ?? 0) - step * slip;
        free[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * pull);
      }
    }
  };
  const studyAll = (part: readonly number[], rate: number, pull: number, rounded: boolean) => {
    for (const at of part) {
      const lesson = lessons[at];
      if (lesson) study(lesson, rate, pull, rounded);
    }
  };
  const go = (rounds: number, rate: number, pull = 0, rounded = false) => {
    for (let round = 0; round < rounds; round++) {
      shuffle(order, next);
      studyAll(order, rate * (1 - (DECAY * round) / rounds), pull, rounded);
    }
  };
  /** Goes on at an even rate and leaves the mean. */
  const goOnToMean = (rounds: number, rate: number) => {
    const sums = new Float64Array(WEIGHT_PLACES);
    const biasSums = new Float64Array(N);
    const part = Math.ceil(order.length / NOTES);
    let notes = 0;
    for (let round = 0; round < rounds; round++) {
      shuffle(order, next);
      for (let from = 0; from < order.length; from += part) {
        studyAll(order.slice(from, from + part), rate, 0, true);
        for (const [at, weight] of free.entries()) sums[at] = (sums[at] ?? 0) + weight;
        for (const [need, weight] of bias.entries()) biasSums[need] = (biasSums[need] ?? 0) + weight;
        notes++;
      }
    }
    free.set(sums.map((sum) => sum / notes));
    bias.set(biasSums.map((sum) => sum / notes));
  };

  go(pace.rounds, pace.rate, pace.sparse);
  const first = free.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
  for (let step = 1; step <= STEPS && first > pace.keep; step++) {
    closeLeast(free, open, Math.round(first * (pace.keep / first) ** (step / STEPS)), common);
    go(pace.stepRounds, pace.rate * 0.7);
  }
  for (let at = 0; at < WEIGHT_PLACES; at++) if (whole(free[at] ?? 0) === 0) open[at] = 0;
  go(pace.wholeRounds / 2, pace.rate / 2, 0, true);
  goOnToMean(pace.wholeRounds / 2, pace.rate / 4);

  const weights = new Map<number, number>();
  for (let at = 0; at < WEIGHT_PLACES; at++) {
    const weight = open[at] === 1 ? whole(free[at] ?? 0) : 0;
    if (weight !== 0) weights.set(at, weight);
  }
  return { bias: Array.from(bias, (weight) => Math.round((10 * weight) / pace.point) / 10), weights };
}

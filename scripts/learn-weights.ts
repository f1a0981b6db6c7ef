/**
 * Learns the weights of the decision: a softmax over the needs, sparse by an L1 penalty (proximal steps with AdaGrad's
 * rates), then rounded to whole numbers and trained on as such, so that what is stored is what was learned.
 */
import { HEAVIEST, NEEDS, WEIGHT_PLACES } from '../core/offers/table-shape.ts';

/** A query as the learner sees it: the places of its traits, its need as a place in NEEDS, and how much it counts. */
export type Lesson = { traits: readonly number[]; need: number; counts: number };
/** Whole weights by place, of those that are not 0, and the points each need starts with. */
export type Learned = { bias: number[]; weights: Map<number, number> };

export type Pace = {
  /** Rounds over all lessons with free weights, then with whole ones. */
  rounds: number;
  wholeRounds: number;
  rate: number;
  /** Pull of each weight towards 0: the larger, the fewer weights are left. */
  sparse: number;
  /** What one point is worth, in natural units of log odds. */
  point: number;
};

const N = NEEDS.length;
/** A slip smaller than this teaches nothing worth the time. */
const ENOUGH = 2e-3;

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

/** Learns from the lessons in a repeatable order. */
export function learn(lessons: readonly Lesson[], pace: Pace): Learned {
  const free = new Float64Array(WEIGHT_PLACES);
  const steps = new Float64Array(WEIGHT_PLACES).fill(0.2);
  const bias = new Float64Array(N);
  const biasSteps = new Float64Array(N).fill(1);
  const order = lessons.map((_, at) => at);
  const next = numbersFrom(1);
  let open: Uint8Array | null = null;
  const whole = (weight: number) => Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight / pace.point)));
  const used = (at: number) => {
    const weight = free[at] ?? 0;
    if (open === null) return weight;
    return open[at] === 1 ? whole(weight) * pace.point : 0;
  };

  const study = ({ traits, need, counts }: Lesson, rate: number) => {
    const shares = sharesOf(
      Array.from({ length: N }, (_, k) =>
        traits.reduce((sum, trait) => sum + used(trait * N + k), bias[k] ?? 0),
      ),
    );
    for (let k = 0; k < N; k++) {
      const slip = counts * ((shares[k] ?? 0) - (k === need ? 1 : 0));
      if (Math.abs(slip) < ENOUGH) continue;
      biasSteps[k] = (biasSteps[k] ?? 0) + slip * slip;
      bias[k] = (bias[k] ?? 0) - (rate * slip) / Math.sqrt(biasSteps[k] ?? 1);
      for (const trait of traits) {
        const at = trait * N + k;
        if (open !== null && open[at] !== 1) continue;
        steps[at] = (steps[at] ?? 0) + slip * slip;
        const step = rate / Math.sqrt(steps[at] ?? 1);
        const moved = (free[at] ?? 0) - step * slip;
        const pull = open === null ? step * pace.sparse : 0;
        free[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pull);
      }
    }
  };
  const go = (rounds: number, rate: number) => {
    for (let round = 0; round < rounds; round++) {
      shuffle(order, next);
      for (const at of order) {
        const lesson = lessons[at];
        if (lesson) study(lesson, rate * (1 - (0.5 * round) / rounds));
      }
    }
  };

  go(pace.rounds, pace.rate);
  open = Uint8Array.from(free, (weight) => (whole(weight) === 0 ? 0 : 1));
  go(pace.wholeRounds, pace.rate / 2);

  const weights = new Map<number, number>();
  for (let at = 0; at < WEIGHT_PLACES; at++) {
    const weight = open[at] === 1 ? whole(free[at] ?? 0) : 0;
    if (weight !== 0) weights.set(at, weight);
  }
  return { bias: Array.from(bias, (weight) => Math.round(weight / pace.point)), weights };
}

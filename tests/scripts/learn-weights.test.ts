import { describe, expect, it } from 'vitest';
import { HEAVIEST, NEEDS } from '../../core/offers/table-shape.ts';
import { type Learned, type Lesson, learn } from '../../scripts/learn-weights.ts';

const PACE = { rounds: 20, stepRounds: 2, wholeRounds: 6, rate: 0.3, sparse: 0.01, keep: 100, point: 0.4 };
const [SONG, DRUG, QUIT, NOISE] = [3, 5, 8, 13];
/** "drug" with "quit" asks for help; "song" takes it back; "noise" says nothing. */
const LESSONS: Lesson[] = Array.from({ length: 40 }, () => [
  { traits: [DRUG, QUIT], need: 3, counts: 1 },
  { traits: [DRUG, QUIT, SONG], need: 0, counts: 1 },
  { traits: [DRUG], need: 0, counts: 1 },
  { traits: [QUIT, NOISE], need: 0, counts: 1 },
  { traits: [DRUG, QUIT, NOISE], need: 3, counts: 1 },
]).flat();

function decided({ bias, weights }: Learned, traits: number[]): number {
  const points = bias.map(
    (start, need) =>
      start + traits.reduce((sum, trait) => sum + (weights.get(trait * NEEDS.length + need) ?? 0), 0),
  );
  return points.indexOf(Math.max(...points));
}

describe('learning', () => {
  const learned = learn(LESSONS, PACE);

  it('finds whole weights that decide as its lessons do', () => {
    for (const { traits, need } of LESSONS) expect(decided(learned, [...traits])).toBe(need);
    for (const weight of learned.weights.values()) {
      expect(Number.isInteger(weight)).toBe(true);
      expect(Math.abs(weight)).toBeLessThanOrEqual(HEAVIEST);
      expect(weight).not.toBe(0);
    }
  });

  it('learns the same from the same lessons', () => {
    expect(learn(LESSONS, PACE)).toEqual(learned);
  });

  it('keeps no more weights than it may, and still decides by those that matter', () => {
    expect(learned.weights.size).toBeGreaterThan(6);
    const few = learn(LESSONS, { ...PACE, keep: 6 });
    expect(few.weights.size).toBeLessThanOrEqual(6);
    for (const { traits, need } of LESSONS) expect(decided(few, [...traits])).toBe(need);
  });
});

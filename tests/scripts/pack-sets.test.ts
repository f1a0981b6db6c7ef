import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMembers, placeOf } from '../../core/offers/packed-sets.ts';
import { packSets } from '../../scripts/pack-sets.ts';

const RANGE = 2 ** 20;

function unpacked(text: string, count: number, range: number): number[][] {
  const sets = Array.from({ length: count }, (): number[] => []);
  const all = Array.from({ length: Math.min(range, 4096) }, (_, place) => place);
  findMembers(text, count, range, all, (set, member) => sets[set]?.push(member));
  return sets;
}

describe('packed sets', () => {
  it('come back as they were, sorted', () => {
    const set = fc.uniqueArray(fc.nat(RANGE - 1), { maxLength: 80 });
    fc.assert(
      fc.property(fc.array(set, { maxLength: 12 }), (sets) => {
        const sorted = sets.map((members) => [...members].sort((a, b) => a - b));
        expect(unpacked(packSets(sets, RANGE), sets.length, RANGE)).toEqual(sorted);
      }),
    );
  });

  it('hold the first place, the last one, and every place', () => {
    const sets = [[0], [RANGE - 1], [], [0, RANGE - 1]];
    expect(unpacked(packSets(sets, RANGE), 4, RANGE)).toEqual(sets);
    const all = Array.from({ length: 64 }, (_, at) => at);
    expect(unpacked(packSets([all], 64), 1, 64)).toEqual([all]);
  });

  it('give every wanted member, and few others', () => {
    const members = Array.from({ length: 4000 }, (_, at) => (at * 257) % RANGE);
    const found: number[] = [];
    findMembers(packSets([members], RANGE), 1, RANGE, members.slice(0, 40), (_, member) =>
      found.push(member),
    );
    expect(found).toEqual(expect.arrayContaining(members.slice(0, 40)));
    expect(found.length).toBeLessThan(120);
  });

  it('need no escape in a script', () => {
    const scattered = new Set(Array.from({ length: 4000 }, (_, at) => (at * at * 257) % RANGE));
    const text = packSets([[...scattered]], RANGE);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(new Set(text).size).toBe(64);
  });

  it('refuse what they could not give back', () => {
    expect(() => packSets([[1, 1]], RANGE)).toThrow('cannot pack');
    expect(() => packSets([[RANGE]], RANGE)).toThrow('cannot pack');
  });
});

describe('the place of a text', () => {
  it('is the same each time, below the range, and evenly spread', () => {
    const counts = new Map<number, number>();
    for (let at = 0; at < 16_000; at++) {
      const place = placeOf(`word${at}`, 4);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => at));
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(placeOf('heroin', 22)).toBe(placeOf('heroin', 22));
  });
});

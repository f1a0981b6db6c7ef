import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chordOfKm,
  distanceKm,
  distanceUnit,
  EARTH_KM,
  kmFrom,
  kmIn,
  kmOfChord,
  unitVector,
  unitVectors,
} from '../../../core/finder/distance.ts';
import { mortonOf } from '../../../core/finder/morton.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance', () => {
  it('is a quarter of the Earth from the equator to a pole', () => {
    expect(distanceKm({ lat: 0, lon: 20 }, { lat: 90, lon: 0 })).toBeCloseTo((Math.PI / 2) * EARTH_KM, 6);
  });

  it('is short across the date line', () => {
    expect(distanceKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeLessThan(23);
  });

  it('is the same by chords of unit vectors', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [x, y, z] = unitVector(a);
        const [u, v, w] = unitVector(b);
        const chord = (x - u) ** 2 + (y - v) ** 2 + (z - w) ** 2;
        expect(Math.abs(kmOfChord(chord) - distanceKm(a, b))).toBeLessThan(0.5);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 19_000, noNaN: true }), (km) => {
        expect(kmOfChord(chordOfKm(km))).toBeCloseTo(km, 3);
      }),
    );
  });

  it('is told in miles where roads are', () => {
    expect(['us', 'GB', 'DE', null].map(distanceUnit)).toEqual(['mi', 'mi', 'km', 'km']);
    expect(kmIn('mi', 1.609344)).toBe(1);
    expect(kmFrom('mi', 1)).toBe(1.609344);
    expect(kmIn('km', 5)).toBe(5);
  });
});

describe('Z-order', () => {
  it('is the interleaved bits of row and column, over the whole globe', () => {
    fc.assert(
      fc.property(point, ({ lat, lon }) => {
        const cell = (degrees: number, span: number) =>
          Math.min(0xffff, Math.floor((degrees / span) * 0x10000));
        const bits = (n: number) => n.toString(2).padStart(16, '0');
        const y = bits(cell(lat + 90, 180));
        const x = bits(cell(lon + 180, 360));
        expect(mortonOf(lat, lon)).toBe(Number.parseInt([...y].map((bit, i) => bit + x[i]).join(''), 2));
      }),
    );
  });
});

it('the vectors of many points are those of each', () => {
  const points = [
    { lat: 42.5, lon: -71 },
    { lat: -33, lon: 151.25 },
  ];
  const many = unitVectors(
    Float32Array.from(points, ({ lat }) => lat),
    Float32Array.from(points, ({ lon }) => lon),
  );
  expect([...many]).toEqual(points.flatMap((point) => [...Float32Array.from(unitVector(point))]));
});

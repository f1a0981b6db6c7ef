import { describe, expect, it } from 'vitest';
import { minutesUntilEnd, readClockTime, readDuration } from '../../../core/feeds/clock-time.ts';
import { readPoint, readPointText } from '../../../core/feeds/coordinates.ts';
import { readDialNumber } from '../../../core/feeds/dial-number.ts';
import { field, readUpdatedDay } from '../../../core/feeds/feed-row.ts';
import { joinParts } from '../../../core/feeds/join-parts.ts';
import { readWeekdays } from '../../../core/feeds/week-day.ts';
import { readZone, zoneAt } from '../../../core/feeds/zone.ts';

describe('clock times', () => {
  it.each([
    ['19:00', 1140],
    ['19:00:00', 1140],
    ['8:00 PM', 1200],
    ['8:00pm', 1200],
    ['8:00 p.m.', 1200],
    ['12:00 AM', 0],
    ['12:30 PM', 750],
    ['00:00', 0],
    ['23:59', 1439],
    [' 7:05 ', 425],
    ['24:00', null],
    ['25:00', null],
    ['19:60', null],
    ['19:00:60', null],
    ['13:00 PM', null],
    ['0:30 AM', null],
    ['7pm', null],
    ['noon', null],
    ['1900', null],
    ['', null],
    [1900, null],
    [null, null],
    [true, null],
  ])('start %j is minute %j', (value, minute) => {
    expect(readClockTime(value)).toBe(minute);
  });

  it.each([
    [1140, '20:30', 90],
    [1380, '00:30', 90],
    [1380, '24:00', 60],
    [1140, '8:00 PM', 60],
    [1140, '19:00', null],
    [1140, '', null],
    [1140, undefined, null],
  ])('from %i until %j are %j minutes', (start, end, minutes) => {
    expect(minutesUntilEnd(start, end)).toBe(minutes);
  });

  it.each([
    ['01:30:00', 90],
    ['00:00:00', null],
    ['24:00:00', 1440],
    ['24:30:00', null],
    ['1:15', 75],
    ['', null],
    [90, null],
  ])('length %j is %j minutes', (value, minutes) => {
    expect(readDuration(value)).toBe(minutes);
  });
});

describe('days of the week', () => {
  it.each([
    [0, 0, [0]],
    ['0', 0, [0]],
    [6, 0, [6]],
    [7, 0, []],
    [-1, 0, []],
    [1.5, 0, []],
    [[1, '3', 1], 0, [1, 3]],
    [[1, 9, null, 'x'], 0, [1]],
    ['1,3', 0, [1, 3]],
    ['Tuesday', 0, [2]],
    ['monday, FRI', 0, [1, 5]],
    ['constructor', 0, []],
    [true, 0, []],
    [null, 0, []],
    [[], 0, []],
    [[[1]], 0, []],
    ['1', 1, [0]],
    ['7', 1, [6]],
    [1, 1, [0]],
    ['0', 1, []],
    ['8', 1, []],
  ] as const)('%j where Sunday is %i gives %j', (value, first, days) => {
    expect(readWeekdays(value, first)).toEqual(days);
  });
});

describe('coordinates', () => {
  it.each([
    [40.7, -74, { lat: 40.7, lon: -74 }],
    ['40.7', ' -74.0 ', { lat: 40.7, lon: -74 }],
    [0, 12, { lat: 0, lon: 12 }],
    [0, 0, null],
    ['0.0', '0', null],
    [null, -74, null],
    ['', '', null],
    [true, true, null],
    [91, 0, null],
    [45, 181, null],
    ['40.7N', '-74', null],
    ['1e1', '10', null],
    ['0x10', '10', null],
    [Number.NaN, 1, null],
    [Number.POSITIVE_INFINITY, 1, null],
    [[40.7], [-74], null],
  ])('%j, %j gives %j', (latitude, longitude, point) => {
    expect(readPoint(latitude, longitude)).toEqual(point);
  });

  it('reads a pair in one text, and the middle of an area', () => {
    expect(readPointText('40.7,-74')).toEqual({ point: { lat: 40.7, lon: -74 }, area: false });
    expect(readPointText('40,-75,42,-73')).toEqual({ point: { lat: 41, lon: -74 }, area: true });
    for (const bad of ['40.7', '40.7,', '1,2,3', 'a,b', '0,0', null, 5])
      expect(readPointText(bad)).toBeNull();
  });
});

describe('numbers to dial', () => {
  it.each([
    ['212-555-0100', '2125550100'],
    ['+1 (212) 555-0100', '+12125550100'],
    ['212-555-0100 | any hour', '2125550100'],
    ['Call 212.555.0100 today', '2125550100'],
    ['+12125550100,,123456789#,,*99#', '+12125550100,,123456789#,,*99#'],
    [2125550100, '2125550100'],
    ['911', null],
    ['none', null],
    ['', null],
    ['123456789012345678901234', null],
    [null, null],
  ])('%j is dialled %j', (value, number) => {
    expect(readDialNumber(value)).toBe(number);
  });
});

describe('days of change', () => {
  it.each([
    ['2023-08-29 15:56:59', '2023-08-29'],
    ['2023-08-29T15:56:59Z', '2023-08-29'],
    ['8/25/2022 11:17:07 AM', '2022-08-25'],
    ['9/9/2021', '2021-09-09'],
    ['2023-02-30', null],
    ['13/13/2021', null],
    ['0000-00-00 00:00:00', null],
    ['yesterday', null],
    [20230829, null],
  ])('%j is %j', (value, day) => {
    expect(readUpdatedDay(value)).toBe(day);
  });
});

describe('time zones', () => {
  it('keep names the platform can compute with, and drop others', () => {
    expect(readZone('America/New_York')).toBe('America/New_York');
    expect(readZone('UTC')).toBe('UTC');
    for (const bad of ['Mars/Base', '+05:00', 'constructor', '__proto__', '', 5, null, 'x'.repeat(999)]) {
      expect(readZone(bad)).toBeNull();
    }
  });

  it('are found from a point', () => {
    expect(zoneAt({ lat: 40.7, lon: -74 })).toBe('America/New_York');
    expect(zoneAt({ lat: 35.7, lon: 51.4 })).toBe('Asia/Tehran');
    expect(zoneAt(null)).toBeNull();
  });
});

describe('a field', () => {
  it('is the row’s own, never what objects inherit', () => {
    expect(field({ name: 'A' }, 'name')).toBe('A');
    expect(field({}, 'toString')).toBeUndefined();
    expect(field(Object.create({ name: 'A' }), 'name')).toBeUndefined();
  });
});

describe('an address', () => {
  it('is joined without empty parts, repeats and stray commas', () => {
    expect(joinParts('51st & Main,', null, 'Exampleton', 'exampleton', ', NC')).toBe(
      '51st & Main, Exampleton, NC',
    );
    expect(joinParts(null, ',')).toBeNull();
  });
});

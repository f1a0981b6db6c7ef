import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_SIZE, decodeBlock, decodeLater } from '../../../core/finder/block.ts';
import { attendanceOf, decodeHot, openToOf } from '../../../core/finder/columns.ts';
import { encodeMeetings } from '../../../core/finder/encode-meetings.ts';
import { decodeNames, rankNames } from '../../../core/finder/name-order.ts';
import { sampleMeetings } from '../../../core/finder/sample.ts';
import { decodeTables, tagMask } from '../../../core/finder/tables.ts';
import { decodeTokens } from '../../../core/finder/token-index.ts';
import { MEETING_TAGS } from '../../../core/meeting.ts';
import { loadSource, meeting } from './load-meetings.ts';

const encoded = encodeMeetings(sampleMeetings(1000));
const profiles = encoded.tables.profiles.length;

describe('encoded meetings', () => {
  it('come back whole, whatever a meeting holds', () => {
    const list = sampleMeetings(1000);
    const back = encoded.blocks.flatMap((block) => {
      const decoded = decodeBlock(block, encoded.tables);
      return decoded.ok ? decoded.value : [];
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(back.toSorted(byId)).toEqual(list.toSorted(byId));
  });

  it('are checked when they are asked for, and found by their ids', () => {
    const whole = decodeBlock(encoded.blocks[3], encoded.tables);
    const later = decodeLater(encoded.blocks[3], encoded.tables);
    if (!whole.ok || !later.ok) throw new Error('not read');
    expect(later.value.at(7)).toEqual(whole.value[7]);
    expect([later.value.at(-1), later.value.at(BLOCK_SIZE)]).toEqual([null, null]);
    expect(later.value.placeOf(whole.value[9]?.id ?? '')).toBe(9);
    expect(decodeLater(7, encoded.tables)).toEqual({ ok: false, problem: 'not-columns' });
    expect(later.value.placeOf('nowhere')).toBe(-1);
    const broken = (encoded.blocks[3] ?? '').replace('["', '[7,"');
    const spoiled = decodeLater(broken, encoded.tables);
    expect(spoiled.ok && [spoiled.value.at(0), spoiled.value.at(1)]).toEqual([null, whole.value[1]]);
  });

  it('hold in their columns what the block of the same row says', () => {
    const { hot, tables } = loadSource('s', encoded);
    encoded.blocks.forEach((block, k) => {
      const decoded = decodeBlock(block, encoded.tables);
      if (!decoded.ok) throw new Error(decoded.problem);
      decoded.value.forEach((entry, i) => {
        const row = k * BLOCK_SIZE + i;
        const [zone = -1, programme = -1, languages = -1, duration] =
          tables.profiles[hot.profile[row] ?? 0] ?? [];
        expect(hot.minute[row]).toBe(entry.day * 1440 + entry.start);
        expect(tables.zones[zone] ?? null).toBe(entry.zone);
        expect(tables.programmes[programme] ?? null).toBe(entry.programme);
        expect(tables.languages[languages]).toEqual(entry.languages);
        expect(duration || null).toBe(entry.duration);
        expect(attendanceOf(hot.kind[row] ?? 0)).toBe(entry.attendance);
        expect(openToOf(hot.kind[row] ?? 0)).toBe(entry.openTo);
        expect(hot.tags[row]).toBe(tagMask(tables, entry.tags));
        const point = entry.place?.point;
        if (point) expect(hot.lat[row]).toBeCloseTo(point.lat, 4);
        else expect(hot.lat[row]).toBeNaN();
      });
    });
  });

  it('stay within the measured sizes: 20 bytes hot and 40 for words', () => {
    expect(encoded.hot.byteLength / 1000).toBeLessThanOrEqual(20);
    expect(encoded.tokens.byteLength / 1000).toBeLessThanOrEqual(40);
  });

  it('put neighbours into the same blocks', () => {
    const { hot } = loadSource('s', encoded);
    let near = 0;
    for (let row = 1; row < 500; row++) {
      const apart = Math.hypot(
        (hot.lat[row] ?? 0) - (hot.lat[row - 1] ?? 0),
        (hot.lon[row] ?? 0) - (hot.lon[row - 1] ?? 0),
      );
      if (apart < 1.5) near++;
    }
    expect(near).toBeGreaterThan(450);
  });

  it('have a bit for every tag', () => {
    expect(MEETING_TAGS.length).toBeLessThanOrEqual(32);
    const one = encodeMeetings([meeting({ tags: [...MEETING_TAGS] })]);
    expect(loadSource('s', one).hot.tags[0]).toBe(tagMask(one.tables, MEETING_TAGS));
    expect(tagMask(one.tables, ['tag-of-the-future'])).toBeNull();
  });

  it('may be none at all', () => {
    const none = loadSource('s', encodeMeetings([]));
    expect([none.hot.count, none.tokens?.words, none.names?.names]).toEqual([0, [], []]);
  });
});

describe('stored parts', () => {
  const changed = (buffer: ArrayBuffer, word: number, value: number) => {
    const copy = buffer.slice(0);
    new Uint32Array(copy, 0, 4)[word] = value;
    return copy;
  };

  it('are refused when they are something else', () => {
    for (const other of [null, undefined, 'text', 7, {}, new ArrayBuffer(4), new Uint8Array(64)]) {
      expect(decodeHot(other, profiles).ok).toBe(false);
      expect(decodeTokens(other, 1000).ok).toBe(false);
      expect(decodeNames(other, 1000).ok).toBe(false);
      expect(decodeTables(other).ok).toBe(false);
      expect(decodeBlock(other, encoded.tables).ok).toBe(false);
    }
  });

  it('with a profile of another shape are refused', () => {
    for (const profile of [[0, 0, 0], [0, 0, 0, 1.5], [0, 0, 0, -2], [0, 0, 0, '1'], 'text', null]) {
      expect(decodeTables({ ...encoded.tables, profiles: [profile] })).toEqual({
        ok: false,
        problem: 'not-columns',
      });
    }
  });

  it('of an unknown version are refused by name', () => {
    const refusal = { ok: false, problem: 'unknown-version' };
    expect(decodeHot(changed(encoded.hot, 1, 99), profiles)).toEqual(refusal);
    expect(decodeTokens(changed(encoded.tokens, 1, 99), 1000)).toEqual(refusal);
    expect(decodeNames(changed(encoded.names, 1, 99), 1000)).toEqual(refusal);
    expect(decodeTables({ ...encoded.tables, version: 2 }).ok).toBe(false);
  });

  it('that do not belong together are refused', () => {
    expect(decodeHot(encoded.hot, 1)).toEqual({ ok: false, problem: 'damaged' });
    expect(decodeTokens(encoded.tokens, 999)).toEqual({ ok: false, problem: 'damaged' });
    expect(decodeNames(encoded.names, 999)).toEqual({ ok: false, problem: 'damaged' });
    expect(decodeTables({ ...encoded.tables, zones: [] })).toEqual({ ok: false, problem: 'damaged' });
  });

  it('never throw and never read beyond their end when bytes are cut off or changed', () => {
    const parts = [encoded.hot, encoded.tokens, encoded.names];
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.nat(), fc.nat(255), fc.nat(200), (part, at, byte, cut) => {
        const whole = parts[part] ?? encoded.hot;
        const bytes = new Uint8Array(whole.slice(0, whole.byteLength - cut));
        bytes[at % Math.min(64, bytes.length)] = byte;
        const results = [
          decodeHot(bytes.buffer, profiles),
          decodeTokens(bytes.buffer, 1000),
          decodeNames(bytes.buffer, 1000),
        ];
        if (cut > 0) expect(results.every((result) => !result.ok)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.nat(), fc.string({ maxLength: 3 }), (at, text) => {
        const block = encoded.blocks[0] ?? '';
        const cut = at % block.length;
        decodeBlock(block.slice(0, cut) + text + block.slice(cut + 1), encoded.tables);
      }),
    );
  });
});

describe('names of several sources', () => {
  it('are ranked together', () => {
    const orders = [
      ['Berta', 'anna'],
      ['Änne', 'Zoe'],
    ].map(
      (names) =>
        loadSource('s', encodeMeetings(names.map((name, i) => meeting({ id: String(i), name })))).names,
    );
    const ranks = rankNames(orders.filter((order) => order !== null && order !== undefined));
    expect(ranks.map((rank) => [...rank])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });
});

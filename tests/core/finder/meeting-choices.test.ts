import { describe, expect, it } from 'vitest';
import {
  approachesIn,
  askedFrom,
  DAY_PARTS,
  isFiltered,
  sideOf,
  toggleSide,
  withoutFilters,
} from '../../../core/finder/meeting-choices.ts';
import { ANY_MEETING } from '../../../core/finder/meeting-query.ts';
import { EXAMPLETON } from '../../fixtures/meeting-services.ts';

const NONE = { want: [], avoid: [] };

describe('choosing', () => {
  it('puts a value on one side, moves it to the other, and takes it away', () => {
    const wanted = toggleSide<string>(NONE, ['women'], 'want');
    expect(wanted).toEqual({ want: ['women'], avoid: [] });
    const avoided = toggleSide(wanted, ['women'], 'avoid');
    expect(avoided).toEqual({ want: [], avoid: ['women'] });
    expect(toggleSide(avoided, ['women'], 'avoid')).toEqual(NONE);
  });

  it('knows parts of the day by what they are, not by which object they are', () => {
    const chosen = toggleSide<{ from: number; to: number }>(NONE, [{ ...DAY_PARTS.night }], 'want');
    expect(sideOf(chosen, [DAY_PARTS.night])).toBe('want');
    expect(sideOf(chosen, [DAY_PARTS.morning])).toBeNull();
  });

  it('stands for every approach of a group', () => {
    expect(approachesIn('twelve-step')).toContain('twelve-step');
    expect(approachesIn('twelve-step')).not.toContain('meditation');
  });
});

describe('the place', () => {
  it('brings its usual distance, and takes order and distance away with it', () => {
    const near = askedFrom(ANY_MEETING, EXAMPLETON, 'mi');
    expect(near.withinKm).toBeCloseTo(40.23, 1);
    const gone = askedFrom({ ...near, sort: 'nearest' }, null, 'mi');
    expect([gone.near, gone.withinKm, gone.sort]).toEqual([null, null, 'soonest']);
  });

  it('keeps the distance the person chose', () => {
    const near = askedFrom(ANY_MEETING, EXAMPLETON, 'km');
    expect(askedFrom({ ...near, withinKm: null }, EXAMPLETON, 'km').withinKm).toBeNull();
  });

  it('is no filter', () => {
    const near = askedFrom(ANY_MEETING, EXAMPLETON, 'km');
    expect(isFiltered(near)).toBe(false);
    expect(isFiltered({ ...near, text: 'a' })).toBe(true);
    expect(withoutFilters({ ...near, text: 'a' })).toEqual(near);
  });
});

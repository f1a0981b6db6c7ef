import { describe, expect, it } from 'vitest';
import { mayOfferHelp, slowerPace } from '../../../core/offers/pace.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const { offers } = DEFAULT_SETTINGS;

describe('how often help is offered', () => {
  it('offers it where none was shown before', () => {
    expect(mayOfferHelp(offers, NOW, null)).toBe(true);
  });

  it.each([
    ['daily', 23, false],
    ['daily', 24, true],
    ['weekly', 24 * 7 - 1, false],
    ['weekly', 24 * 7, true],
    ['monthly', 24 * 30 - 1, false],
    ['monthly', 24 * 30, true],
  ] as const)('%s: %d hours after the last card, %s', (pace, hours, may) => {
    expect(mayOfferHelp({ ...offers, pace, lastShownAt: NOW - hours * HOUR }, NOW, null)).toBe(may);
  });

  it('keeps quiet until the time that "Not now" set, and not beyond', () => {
    expect(mayOfferHelp(offers, NOW, NOW + 1)).toBe(false);
    expect(mayOfferHelp(offers, NOW, NOW)).toBe(true);
  });

  it('is not silenced for years by a clock that was once wrong', () => {
    expect(mayOfferHelp({ ...offers, lastShownAt: NOW + 10_000 * HOUR }, NOW, null)).toBe(true);
  });

  it('slows by one step at a time and then stays', () => {
    expect([slowerPace('daily'), slowerPace('weekly'), slowerPace('monthly')]).toEqual([
      'weekly',
      'monthly',
      'monthly',
    ]);
  });
});

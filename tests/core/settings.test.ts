import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../core/settings.ts';
import version1 from '../fixtures/settings/version-1.json' with { type: 'json' };
import version2 from '../fixtures/settings/version-2.json' with { type: 'json' };
import version3 from '../fixtures/settings/version-3.json' with { type: 'json' };
import version4 from '../fixtures/settings/version-4.json' with { type: 'json' };

describe('settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, trouble: null });
  });

  it('read what version 1 wrote', () => {
    const { settings, trouble } = parseSettings(version1);
    expect(trouble).toBeNull();
    expect(settings.country).toBe('IE');
    expect(settings.forWhom).toBe('other');
    expect(settings.offers.pace).toBe('weekly');
    expect(settings.place).toBeNull();
  });

  it('read the place and the map site that version 2 wrote', () => {
    const { settings, trouble } = parseSettings(version2);
    expect(trouble).toBeNull();
    expect(settings.place?.name).toBe('Galway');
    expect(settings.mapSite).toBe('apple');
    expect(settings.offers.ownAddress).toBeNull();
  });

  it('read the search engine of one’s own that version 3 wrote', () => {
    const { settings, trouble } = parseSettings(version3);
    expect(trouble).toBeNull();
    expect(settings.offers.ownAddress).toBe('https://search.example/');
    expect(settings.offers.language).toBeNull();
  });

  it('read the language of searches that version 4 wrote', () => {
    const { settings, trouble } = parseSettings(version4);
    expect(trouble).toBeNull();
    expect(settings.offers.language).toBe('fa');
  });

  it.each([
    ['a string', 'x'],
    ['a list', []],
    ['no version', { country: 'IE' }],
    ['an unknown field', { ...version1, surprise: 1 }],
    ['a wrong value', { ...version1, appearance: 'neon' }],
    ['a version before the first', { ...version1, version: 0 }],
  ])('fall back to the defaults on %s', (_what, stored) => {
    expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, trouble: 'damaged' });
  });

  it('leave an item of a later version alone', () => {
    expect(parseSettings({ ...version1, version: 99 })).toEqual({
      settings: DEFAULT_SETTINGS,
      trouble: 'newer',
    });
  });
});

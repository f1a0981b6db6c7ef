import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../core/settings.ts';
import { readFirstChoices } from '../../core/settings-basics.ts';

describe('the choices that are read first', () => {
  it('are those of the defaults where nothing is stored', () => {
    const { country, forWhom, appearance } = DEFAULT_SETTINGS;
    expect(readFirstChoices(undefined, null)).toEqual({ country, forWhom, appearance });
  });

  it('are the stored ones, and for whom as this session says', () => {
    const stored = { ...DEFAULT_SETTINGS, country: 'GB', forWhom: 'other', appearance: 'dark' };
    expect(readFirstChoices(stored, null)).toEqual({ country: 'GB', forWhom: 'other', appearance: 'dark' });
    expect(readFirstChoices(stored, 'self')?.forWhom).toBe('self');
  });

  it.each([
    ['of an older version', { ...DEFAULT_SETTINGS, version: 2 }],
    ['of a newer version', { ...DEFAULT_SETTINGS, version: 99 }],
    ['with a country that is none', { ...DEFAULT_SETTINGS, country: 'Utopia' }],
    ['without a country', { ...DEFAULT_SETTINGS, country: undefined }],
    ['for nobody', { ...DEFAULT_SETTINGS, forWhom: 'nobody' }],
    ['with unknown colours', { ...DEFAULT_SETTINGS, appearance: 'sepia' }],
    ['that are words', 'settings'],
    ['that are a list', []],
  ])('are left to the whole parser for settings %s', (_, stored) => {
    expect(readFirstChoices(stored, null)).toBeNull();
  });

  it('say what the whole parser says', () => {
    const stored = { ...DEFAULT_SETTINGS, country: 'NZ', appearance: 'light' };
    const { settings } = parseSettings(stored);
    expect(settings).toMatchObject({ ...readFirstChoices(stored, null) });
  });
});

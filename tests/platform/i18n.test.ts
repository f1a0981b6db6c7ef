import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  acceptedLanguages,
  countryName,
  direction,
  formatDate,
  formatList,
  formatMonth,
  formatTime,
  formatWeekday,
  interfaceLanguage,
  languageName,
  t,
} from '../../platform/i18n.ts';

const pretend = (uiLanguage: string, bidi: 'ltr' | 'rtl', messagesIn: string) => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(uiLanguage);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) =>
    key === '@@bidi_dir' ? bidi : key === 'interface_language' ? messagesIn : '',
  );
};

describe('words of the interface', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are the English ones in the unit tests', () => {
    expect(t('extension_name')).toBe('Nearhand');
  });

  it('are in English where the browser has no messages at hand, so that a page that sorts by them still opens', () => {
    pretend('en', 'ltr', '');
    expect(interfaceLanguage()).toBe('en');
    expect(() => new Intl.Collator(interfaceLanguage())).not.toThrow();
  });

  it('name every language in its own words and every country in the reader’s', () => {
    expect(languageName('es')).toBe('español');
    expect(countryName('DE')).toBe('Germany');
  });

  it('write days, months, times and lists as the reader does', () => {
    expect(formatDate('2026-11-03')).toBe('3 November 2026');
    expect(formatMonth('2026-11-30')).toBe('Nov 2026');
    expect(formatWeekday(0)).toBe('Sunday');
    expect(formatWeekday(6, 'short')).toBe('Sat');
    expect(formatList(['call', 'text', 'chat'])).toBe('call, text and chat');
    expect(formatList(['English', 'español'], 'unit')).toBe('English, español');
    expect(formatTime(new Date('2026-11-24T22:42:00Z'), 'Europe/London')).toBe('22:42');
  });

  it('write times with am and pm where the browser’s region does', () => {
    pretend('en-US', 'ltr', 'en');
    expect(formatTime(new Date('2026-11-24T22:42:00Z'), 'UTC')).toMatch(/^10:42\sPM$/);
  });

  it('run right to left in a translated right-to-left language', () => {
    pretend('fa', 'rtl', 'fa');
    expect(direction()).toBe('rtl');
  });

  it('run left to right when a right-to-left browser gets English because nobody translated its language', () => {
    pretend('ur', 'rtl', 'en');
    expect(direction()).toBe('ltr');
  });
});

describe('the languages that a person reads', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('are those the browser tells sites, and those it tells the page where it does not say', async () => {
    const answer = vi.spyOn(browser.i18n, 'getAcceptLanguages').mockResolvedValue(['fr-CA', 'fr']);
    expect(await acceptedLanguages()).toEqual(['fr-CA', 'fr']);
    answer.mockRejectedValue(new Error('not here'));
    vi.stubGlobal('navigator', { languages: ['hi'] });
    expect(await acceptedLanguages()).toEqual(['hi']);
  });
});

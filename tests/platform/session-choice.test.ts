import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keepSessionForWhom, loadSessionForWhom } from '../../platform/session-choice.ts';

beforeEach(() => browser.storage.session.clear());
afterEach(() => vi.restoreAllMocks());

describe('what was chosen for this session', () => {
  it('is nothing at first, then what was chosen', async () => {
    expect(await loadSessionForWhom()).toBeNull();
    await keepSessionForWhom('other');
    expect(await loadSessionForWhom()).toBe('other');
  });

  it('stays out of what is kept for good', async () => {
    await keepSessionForWhom('other');
    expect(await browser.storage.local.get()).toEqual({});
  });

  it('counts as nothing when it is damaged or cannot be read', async () => {
    await browser.storage.session.set({ forWhom: 'everyone' });
    expect(await loadSessionForWhom()).toBeNull();
    vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('no'));
    expect(await loadSessionForWhom()).toBeNull();
  });
});

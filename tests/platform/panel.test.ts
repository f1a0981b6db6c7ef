import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { VIEW_KEY } from '../../platform/open-panel.ts';
import { onViewRequested, takeRequestedView } from '../../platform/panel.ts';
import fakeBrowser from '../fixtures/fake-browser.ts';

const ask = (view: string) => browser.storage.session.set({ [VIEW_KEY]: { view, at: 1 } });

beforeEach(() => fakeBrowser.reset());

describe('the view that the panel was asked for', () => {
  it('is taken once', async () => {
    await ask('guide');
    expect(await takeRequestedView()).toEqual({ name: 'guide' });
    expect(await takeRequestedView()).toBeNull();
  });

  it('is shown when asked for while the panel is open', async () => {
    const show = vi.fn();
    const stop = onViewRequested(show);
    await ask('groups');
    await vi.waitFor(() => expect(show).toHaveBeenCalledWith(expect.objectContaining({ name: 'groups' })));
    stop();
    show.mockClear();
    await ask('guide');
    expect(show).not.toHaveBeenCalled();
  });

  it('is shown when asked for between the panel’s start and its first look', async () => {
    expect(await takeRequestedView()).toBeNull();
    await ask('guide');
    const show = vi.fn();
    onViewRequested(show);
    await vi.waitFor(() => expect(show).toHaveBeenCalledExactlyOnceWith({ name: 'guide' }));
  });
});

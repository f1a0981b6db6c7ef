import { describe, expect } from 'vitest';
import { story } from './story.ts';

const SEARCH = { role: 'searchbox', name: 'Search by name or word' };

describe('the installed extension', () => {
  story('shows whom to call in its popup, asking nobody', async (browser) => {
    const popup = await browser.openPopup();
    await popup.locate({ role: 'link', name: 'Someone may be overdosing' });
    await popup.waitForText('Talk to someone now');
    expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
    expect(await browser.requests()).toEqual([]);
  });

  story('leads from the popup to the side panel, where groups can be searched', async (browser) => {
    const popup = await browser.openPopup();
    await popup.click({ role: 'link', name: 'Find a group' });
    const panel = await browser.panel();
    await panel.type(SEARCH, 'family');
    await panel.waitForText(/\d+ kinds? of groups?/);
    await popup.waitUntilClosed();
    expect(await browser.requests()).toEqual([]);
  });

  story('opens its side panel from the browser itself', async (browser) => {
    const panel = await browser.openPanel();
    await panel.locate({ role: 'link', name: 'Kinds of groups' });
    expect(await panel.evaluate(() => location.pathname)).toBe('/sidepanel.html');
  });

  story('keeps its side panel closed until somebody opens it', async (browser) => {
    const contexts = await browser.inBackground(async () => {
      const found = await chrome.runtime.getContexts({});
      return found.map(({ contextType }) => contextType);
    });
    expect(contexts).not.toContain('SIDE_PANEL');
  });
});

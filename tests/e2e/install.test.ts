import { describe, expect } from 'vitest';
import { story } from './story.ts';

describe('the installed extension', () => {
  story('opens its popup and paints it', async (browser) => {
    const popup = await browser.openPopup();
    await popup.waitForText('Nearhand');
    expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
    expect(await browser.requests()).toEqual([]);
  });

  story('opens its side panel and paints it', async (browser) => {
    const panel = await browser.openPanel();
    await panel.waitForText('Nearhand');
    expect(await panel.evaluate(() => location.pathname)).toBe('/sidepanel.html');
    expect(await browser.requests()).toEqual([]);
  });

  story('keeps its side panel closed until somebody opens it', async (browser) => {
    const contexts = await browser.inBackground(async () => {
      const found = await chrome.runtime.getContexts({});
      return found.map(({ contextType }) => contextType);
    });
    expect(contexts).not.toContain('SIDE_PANEL');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { rewrite } from './altered-build.ts';
import { accessibilityFaults } from './axe.ts';
import { chooseCountry } from './choose.ts';
import { story } from './story.ts';

const NEW_YORK = { timeZone: 'America/New_York', lang: 'en-US' };

const withoutScripts = (page: string) => page.replaceAll(/<script[^>]*><\/script>/g, '');

/** A popup in which `indexedDB` does not exist, as in some private windows. */
function withoutDatabase(folder: string): void {
  writeFileSync(
    join(folder, 'no-database.js'),
    "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });",
  );
  rewrite(join(folder, 'popup.html'), (page) =>
    page.replace('<head>', '<head><script src="/no-database.js"></script>'),
  );
}

describe('the popup', () => {
  story(
    'shows the emergency number, the steps and the lines of this country with the network off',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.waitForText('Call 911, then step by step');
      await popup.waitForText('988');
      expect(await popup.text()).toContain('United States');
      await popup.click({ role: 'link', name: /Someone may be overdosing/ });
      await popup.waitForText('Try to wake them');
      expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(
        'Someone may be overdosing',
      );
      expect(await popup.evaluate(() => document.querySelector('a[href="tel:911"]')?.textContent)).toBe(
        'Call 911',
      );
      await popup.click({ role: 'link', name: 'Back' });
      await popup.waitForText('Find a group');
    },
    NEW_YORK,
  );

  story(
    'opens the urgent steps when no script runs at all',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.click({ role: 'link', name: /Someone may be overdosing/ });
      await popup.waitForText('Try to wake them');
      await popup.waitForText('Call your local emergency number');
      await popup.click({ role: 'link', name: 'Back' });
      await popup.waitForText('Find a group');
    },
    { ...NEW_YORK, alter: (folder) => rewrite(join(folder, 'popup.html'), withoutScripts) },
  );

  story(
    'names its lines also where the list that the other views share is damaged',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.waitForText('988');
    },
    { ...NEW_YORK, alter: (folder) => rewrite(join(folder, 'directory/directory.json'), () => '{}') },
  );

  story(
    'leads to the steps also where its own list is damaged',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.click({ role: 'link', name: /Someone may be overdosing/ });
      await popup.waitForText('Try to wake them');
      await popup.waitForText('Call your local emergency number');
    },
    {
      ...NEW_YORK,
      alter: (folder) => rewrite(join(folder, 'directory/essentials.json'), () => '{}'),
    },
  );

  story(
    'names its lines also where the browser has no database',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.waitForText('988');
    },
    { ...NEW_YORK, alter: withoutDatabase },
  );

  for (const dark of [false, true]) {
    story(
      `has no fault that axe finds, ${dark ? 'dark' : 'light'}`,
      async (browser) => {
        const popup = await browser.openPopup();
        await popup.waitForText('988');
        expect(await accessibilityFaults(popup)).toEqual([]);
        await popup.click({ role: 'button', name: /Show \d+ more/ });
        await popup.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await accessibilityFaults(popup)).toEqual([]);
        await popup.click({ role: 'link', name: /Someone may be overdosing/ });
        await popup.waitForText('Try to wake them');
        expect(await accessibilityFaults(popup)).toEqual([]);
        await popup.click({ role: 'button', name: 'QR code for 911' });
        await popup.waitFor(() => document.querySelector('dialog[open] svg[role=img] path'));
        expect(await accessibilityFaults(popup)).toEqual([]);
      },
      { ...NEW_YORK, dark },
    );
  }

  story(
    'changes the country in one click and remembers it, and never shows another country’s line',
    async (browser) => {
      const popup = await browser.openTab('popup.html');
      await popup.waitForText('911');
      await chooseCountry(popup, 'GB');
      await popup.waitForText('Call 999, then step by step');
      await popup.waitForText('Samaritans');
      expect(await popup.text()).not.toContain('988');
      const stored = async () => JSON.stringify(await chrome.storage.local.get('settings'));
      await expect.poll(() => popup.evaluate(stored)).toContain('"country":"GB"');
      await browser.restart();
      const later = await browser.openTab('popup.html');
      await later.waitForText('Call 999, then step by step');
      await chooseCountry(later, 'GL');
      await later.waitForText('no checked helpline yet');
      expect(await later.text()).not.toMatch(/Samaritans|988/);
    },
    NEW_YORK,
  );

  story(
    'shows a code for the phone, which closes when the page is told of Escape, and copies the number',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.waitForText('988');
      await popup.click({ role: 'link', name: /Someone may be overdosing/ });
      await popup.click({ role: 'button', name: 'QR code for 911' });
      await popup.waitFor(() => document.querySelector('dialog[open] svg[role=img] path'));
      await popup.press('Escape');
      await popup.waitFor(() => !document.querySelector('dialog'));
      await popup.waitForText('Try to wake them');
      await popup.click({ role: 'button', name: 'Copy 911' });
      await popup.waitForText('Copied: 911');
    },
    NEW_YORK,
  );

  story(
    'can be walked through by keyboard in the order of reading',
    async (browser) => {
      const popup = await browser.openPopup();
      await popup.waitForText('988');
      const stops: string[] = [];
      for (let step = 0; step < 6; step += 1) {
        await popup.press('Tab');
        stops.push(
          await popup.evaluate(() => {
            const at = document.activeElement;
            return at?.getAttribute('aria-label') ?? at?.getAttribute('name') ?? at?.textContent ?? '';
          }),
        );
      }
      expect(stops[0]).toBe('Country');
      expect(stops[1]).toBe('for-whom');
      expect(stops[2]).toContain('Someone may be overdosing');
      expect(stops[3]).toMatch(/^Call/);
    },
    NEW_YORK,
  );
});

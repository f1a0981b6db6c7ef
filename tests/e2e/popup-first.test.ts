/** What the popup shows before Preact is read, and that this is then taken over as it stands. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { rewrite } from './altered-build.ts';
import { accessibilityFaults } from './axe.ts';
import { chooseCountry, isTakenOver } from './choose.ts';
import { story } from './story.ts';

const NEW_YORK = { timeZone: 'America/New_York', lang: 'en-US' };

/** Beside the popup, a page in which nothing takes over what is shown first. */
function withFirstAlone(folder: string): void {
  const chunks = join(folder, 'chunks');
  const named = (start: string) => readdirSync(chunks).find((file) => file.startsWith(start)) ?? start;
  const [main, takeOver] = [named('popup-'), named('take-over-')];
  writeFileSync(join(chunks, 'nobody.js'), 'export const takeOverPage = async () => {};');
  writeFileSync(
    join(chunks, 'alone.js'),
    readFileSync(join(chunks, main), 'utf8').replaceAll(takeOver, 'nobody.js'),
  );
  const page = readFileSync(join(folder, 'popup.html'), 'utf8');
  writeFileSync(join(folder, 'first.html'), page.replaceAll(main, 'alone.js'));
}

/** The popup with a script before all others. */
function withScript(script: string): (folder: string) => void {
  return (folder) => {
    writeFileSync(join(folder, 'before.js'), script);
    rewrite(join(folder, 'popup.html'), (page) =>
      page.replace('<title>', '<script src="/before.js"></script><title>'),
    );
  };
}

const COUNT_CARDS = `globalThis.cards = [];
new MutationObserver(() => {
  for (const card of document.querySelectorAll('article')) if (!cards.includes(card)) cards.push(card);
}).observe(document, { childList: true, subtree: true });`;

/** Every card that ever stood in the page, and how many of them still do. */
function countCards(view: View): Promise<{ ever: number; now: number }> {
  return view.evaluate(() => {
    const { cards } = globalThis as unknown as { cards: Element[] };
    return { ever: cards.length, now: cards.filter((card) => card.isConnected).length };
  });
}

async function choose(browser: ExtensionBrowser, country: string, forWhom?: string): Promise<void> {
  const popup = await browser.openTab('popup.html');
  await chooseCountry(popup, country);
  if (forWhom) await popup.click({ role: 'radio', name: forWhom });
  const stored = async () => {
    const { settings } = await chrome.storage.local.get('settings');
    return JSON.stringify(settings);
  };
  await expect.poll(() => popup.evaluate(stored)).toContain(`"country":"${country}"`);
  await popup.close();
}

const mainText = (view: View) =>
  view.evaluate(() => document.querySelector<HTMLElement>('#start main')?.innerText);

describe('before the rest of its script the popup', () => {
  story(
    'shows the lines and the number of the country that the device names',
    async (browser) => {
      const first = await browser.openTab('first.html');
      await first.waitForText('988');
      await first.waitForText('Call 911, then step by step');
      expect(await first.text()).toContain('United States');
      expect(await first.evaluate(() => document.querySelector('article a')?.getAttribute('href'))).toBe(
        'tel:18006624357',
      );
      expect(await accessibilityFaults(first)).toEqual([]);
    },
    { ...NEW_YORK, alter: withFirstAlone },
  );

  story(
    'shows what was chosen, and never another country’s line',
    async (browser) => {
      for (const [country, words] of [
        ['GB', 'Call 999, then step by step'],
        ['FR', 'Call 112, then step by step'],
        ['GL', 'no checked helpline yet'],
      ] as const) {
        await choose(browser, country, 'For someone else');
        const first = await browser.openTab('first.html');
        await first.waitForText(words);
        const whole = await browser.openTab('popup.html');
        await whole.waitFor(isTakenOver);
        expect(await mainText(first)).toBe(await mainText(whole));
        expect(await first.text()).not.toContain('988');
        expect(await first.evaluate(() => document.querySelector('select')?.value)).toBe(country);
        expect(
          await first.evaluate(
            () => document.querySelector<HTMLInputElement>('label + label input')?.checked,
          ),
        ).toBe(true);
      }
    },
    { ...NEW_YORK, alter: withFirstAlone },
  );

  story(
    'names nobody where the settings are damaged, which only the whole parser judges',
    async (browser) => {
      const first = await browser.openTab('first.html');
      await first.waitForText('988');
      await first.evaluate(() => chrome.storage.local.set({ settings: { version: 4, country: 'Utopia' } }));
      const again = await browser.openTab('first.html');
      await again.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(await again.text()).not.toContain('988');
      const whole = await browser.openTab('popup.html');
      await whole.waitForText('988');
    },
    { ...NEW_YORK, alter: withFirstAlone },
  );
});

describe('when the rest of its script comes the popup', () => {
  story(
    'keeps every card as it stands, and can then do everything',
    async (browser) => {
      const popup = await browser.openTab('popup.html');
      await popup.waitFor(isTakenOver);
      expect(await countCards(popup)).toEqual({ ever: 3, now: 3 });
      await popup.click({ role: 'button', name: /^Copy: SAMHSA/ });
      await popup.waitForText('Copied: 1-800-662-4357');
      await popup.click({ role: 'button', name: /Show \d+ more/ });
      await popup.waitFor(() => document.querySelectorAll('article').length > 3);
    },
    { ...NEW_YORK, alter: withScript(COUNT_CARDS) },
  );

  story(
    'does not wait for the packaged cards, and is not filled in again when they come after all',
    async (browser) => {
      const popup = await browser.openTab('popup.html');
      await popup.waitFor(isTakenOver);
      await popup.waitFor(() => 'cardsCame' in globalThis);
      await popup.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(await countCards(popup)).toEqual({ ever: 3, now: 3 });
    },
    {
      ...NEW_YORK,
      alter: withScript(`${COUNT_CARDS}
        const ask = fetch;
        globalThis.fetch = async (address) => {
          if (!String(address).includes('first-help')) return ask(address);
          while (!(${isTakenOver})()) await new Promise((resolve) => setTimeout(resolve, 5));
          globalThis.cardsCame = true;
          return ask(address);
        };`),
    },
  );

  story(
    'hears what was pressed while nobody was there to hear it',
    async (browser) => {
      const popup = await browser.openTab('popup.html');
      await popup.waitForText('988');
      await popup.click({ role: 'radio', name: 'For someone else' });
      await popup.evaluate(() => {
        Object.assign(globalThis, { go: true });
      });
      await popup.waitFor(isTakenOver);
      const forWhom = async () => (await chrome.storage.session.get('forWhom')).forWhom;
      await expect.poll(() => popup.evaluate(forWhom)).toBe('other');
      const later = await browser.openTab('popup.html');
      await later.waitForText('988');
      expect(
        await later.evaluate(() => document.querySelector<HTMLInputElement>('label + label input')?.checked),
      ).toBe(true);
      await later.click({ role: 'button', name: /^Copy: SAMHSA/ });
      await later.evaluate(() => {
        Object.assign(globalThis, { go: true });
      });
      await later.waitForText('Copied: 1-800-662-4357');
    },
    {
      ...NEW_YORK,
      alter: withScript(`const ask = fetch;
        globalThis.fetch = async (address) => {
          if (String(address).includes('essentials')) {
            while (!globalThis.go) await new Promise((resolve) => setTimeout(resolve, 5));
          }
          return ask(address);
        };`),
    },
  );

  for (const damage of ['{}', '{"lines":[{}],"pieces":{}}', '{"lines":']) {
    story(
      `shows the lines also where the packaged cards are damaged: ${damage}`,
      async (browser) => {
        const popup = await browser.openTab('popup.html');
        await popup.waitForText('988');
        await popup.waitForText('Call 911, then step by step');
      },
      {
        ...NEW_YORK,
        alter: (folder) => rewrite(join(folder, 'directory/first-help.json'), () => damage),
      },
    );
  }
});

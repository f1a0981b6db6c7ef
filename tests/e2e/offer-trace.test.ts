import { describe, expect } from 'vitest';
import { optionalPatterns } from '../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../core/offers/engines.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import { search, turnOn, waitForCard } from './offer-in-page.ts';
import { story } from './story.ts';

const DUCK = optionalPatterns(ENGINES.filter(({ id }) => id === 'duckduckgo'));
const ORDINARY = ['opium perfume review', 'heroin chic fashion history', 'weather tomorrow'];

/** Everything a page can know of what happened in it. */
async function traces(browser: ExtensionBrowser, query: string) {
  // Each page writes down what it is told: events that scripts make up, messages, and changes of its nodes.
  const listener = `<script>
    const heard = [];
    addEventListener('message', ({ data }) => heard.push('message ' + JSON.stringify(data)));
    new MutationObserver((changes) => {
      for (const { type, target } of changes) if (document.readyState === 'complete') heard.push(type + ' ' + target.nodeName);
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    const tell = (event) => { if (!event.isTrusted) heard.push('event ' + event.type); };
    for (const name of ['wxt', 'content-script-started', 'click', 'keydown']) addEventListener(name, tell, true);
    globalThis.heard = heard;
  </script></head>`;
  const { view } = await search(browser, 'duckduckgo', query, (html) => html.replace('</head>', listener));
  await view.waitFor(() => document.readyState === 'complete');
  // A script at "idle" has run by the second frame after the page is complete.
  const found = await view.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    return {
      html: document.documentElement.outerHTML,
      nodes: document.querySelectorAll('*').length,
      globals: Object.getOwnPropertyNames(globalThis).toSorted(),
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      sheets: document.adoptedStyleSheets.length,
      heard: (globalThis as unknown as { heard: string[] }).heard,
      keys: Object.keys(document).concat(Object.keys(document.documentElement)),
    };
  });
  await view.close();
  return found;
}

describe('a search that asks for no help', () => {
  story('finds the page as it is without the extension, and sends no message', async (browser) => {
    const without = [];
    for (const query of ORDINARY) without.push(await traces(browser, query));
    await browser.grantWithoutPrompt(DUCK);
    await turnOn(browser, ['duckduckgo']);
    await browser.inBackground(() => {
      const told = globalThis as { told?: unknown[] };
      told.told = [];
      chrome.runtime.onMessage.addListener((message) => {
        told.told?.push(message);
      });
    });
    for (const [at, query] of ORDINARY.entries()) {
      expect(await traces(browser, query), query).toEqual(without[at]);
    }
    expect(await browser.inBackground(() => (globalThis as { told?: unknown[] }).told)).toEqual([]);
    expect((await browser.requests()).filter(({ from }) => from === 'extension')).toEqual([]);
  });
});

describe('what was searched for', () => {
  story(
    'is in no message, no stored value and no log, whatever was shown',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      await browser.inBackground(() => {
        const told = globalThis as { told?: unknown[] };
        told.told = [];
        chrome.runtime.onMessage.addListener((message) => {
          told.told?.push(message);
        });
      });
      for (const query of ['how to quit heroin zanzibar', 'i want to kill myself zanzibar']) {
        const { address } = await search(browser, 'duckduckgo', query);
        await waitForCard(browser, address);
      }
      const told = JSON.stringify(
        await browser.inBackground(() => (globalThis as { told?: unknown[] }).told),
      );
      expect(told).toContain('offerFor');
      expect(told).not.toMatch(/heroin|zanzibar|kill/);
      const page = await browser.openTab('options.html');
      await page.click({ role: 'button', name: 'Show what is stored' });
      const stored = await page.evaluate(async () => {
        const [local, session] = await Promise.all([
          chrome.storage.local.get(),
          chrome.storage.session.get(),
        ]);
        return JSON.stringify([
          local,
          session,
          document.body.innerText,
          document.querySelector('textarea')?.value,
        ]);
      });
      expect(stored).not.toMatch(/heroin|zanzibar|kill/);
      const { offers } = await browser.inBackground(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return settings as { offers: { shownCount: number } };
      });
      expect(offers.shownCount).toBe(1);
    },
    { timeZone: 'America/New_York' },
  );
});

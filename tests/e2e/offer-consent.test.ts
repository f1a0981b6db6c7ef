import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionalPatterns } from '../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../core/offers/engines.ts';
import { pageScripts } from '../../core/offers/registration.ts';
import { startDisplay } from '../../scripts/browser/display.ts';
import { alteredBuild, rewrite } from './altered-build.ts';
import { accessibilityFaults } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import {
  readCard,
  registeredMatches,
  registeredScripts,
  search,
  turnOn,
  waitForCard,
  waitForRegistration,
} from './offer-in-page.ts';
import { answerWith, OWN_PAGE } from './result-pages.ts';
import { story } from './story.ts';

const OVERDOSE = 'friend overdosed on fentanyl not breathing what to do';
const IN_NEW_YORK = { timeZone: 'America/New_York' };
const DUCK = optionalPatterns(ENGINES.filter(({ id }) => id === 'duckduckgo'));
const YAHOO = optionalPatterns(ENGINES.filter(({ id }) => id === 'yahoo'));
const POLL = { timeout: 10_000, interval: 150 };

describe('consent', () => {
  story(
    'is shown site by site, and ended there or in the browser’s own pages, at once',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      const options = await turnOn(browser, ['duckduckgo']);
      expect((await registeredMatches(browser)).toSorted()).toEqual(DUCK.toSorted());
      await options.click({ role: 'button', name: /End this.*lite\.duckduckgo\.com/ });
      await expect
        .poll(() => registeredMatches(browser), POLL)
        .not.toContain('https://lite.duckduckgo.com/*');
      // As the browser's own page does it: behind the extension's back.
      await browser.inBackground((origins) => chrome.permissions.remove({ origins }), DUCK);
      await expect.poll(() => registeredMatches(browser), POLL).toEqual([]);
      await options.waitForText('No site at all.');
      expect(await accessibilityFaults(options)).toEqual([]);
    },
    IN_NEW_YORK,
  );

  story(
    'of one engine goes, and the other stays',
    async (browser) => {
      await browser.grantWithoutPrompt([...DUCK, ...YAHOO]);
      await turnOn(browser, ['duckduckgo', 'yahoo']);
      // The browser gives back what was registered, so that what fits is not registered again.
      expect(await registeredScripts(browser)).toEqual(pageScripts([...DUCK, ...YAHOO], null, 'es'));
      await browser.inBackground((origins) => chrome.permissions.remove({ origins }), DUCK);
      await expect.poll(() => registeredScripts(browser), POLL).toEqual(pageScripts(YAHOO, null, 'es'));
      const { address } = await search(browser, 'yahoo', OVERDOSE);
      expect((await waitForCard(browser, address)).text).toContain('911');
    },
    IN_NEW_YORK,
  );

  story(
    'for one’s own SearXNG is asked for at its address, and holds there alone',
    async (browser) => {
      await browser.grantWithoutPrompt(['https://search.example/*']);
      const options = await browser.openTab('options.html');
      await options.click({ text: 'Use your own search engine' });
      await options.type({ role: 'textbox', name: 'Its address' }, 'http://search.example/find');
      await options.click({ role: 'button', name: 'Turn on' });
      await options.waitForText('must begin with https');
      await options.type({ role: 'textbox', name: 'Its address' }, 'search.example/find');
      await options.click({ role: 'button', name: 'Turn on' });
      await options.waitForText('It is on');
      await waitForRegistration(browser, ['https://search.example/find/*']);
      await browser.route(answerWith(OVERDOSE));
      await browser.openTab(OWN_PAGE);
      expect((await waitForCard(browser, OWN_PAGE)).text).toContain('911');
    },
    IN_NEW_YORK,
  );

  story(
    'in quiet mode puts a dot on the icon and nothing on the page',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      const options = await turnOn(browser, ['duckduckgo']);
      await options.click({ role: 'switch', name: 'Only a dot on the icon' });
      const { address } = await search(browser, 'duckduckgo', OVERDOSE);
      const badges = () =>
        browser.inBackground(async () => {
          const tabs = await chrome.tabs.query({});
          const shown = await Promise.all(
            tabs.map(({ id }) => (id === undefined ? '' : chrome.action.getBadgeText({ tabId: id }))),
          );
          return shown.filter(Boolean);
        });
      await expect.poll(badges, POLL).toEqual(['●']);
      expect(await readCard(browser, address)).toBeNull();
    },
    IN_NEW_YORK,
  );

  story(
    'is given back, and nothing kept, when everything is erased',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      const options = await turnOn(browser, ['duckduckgo']);
      await options.click({ role: 'button', name: 'Erase everything' });
      await options.click({ role: 'button', name: 'Erase now' });
      await options.waitForText('Everything has been erased.');
      await expect.poll(() => registeredMatches(browser), POLL).toEqual([]);
      const left = await browser.inBackground(async () => ({
        local: await chrome.storage.local.get(),
        sites: (await chrome.permissions.getAll()).origins,
      }));
      expect(left).toEqual({ local: {}, sites: [] });
      await search(browser, 'duckduckgo', OVERDOSE);
    },
    IN_NEW_YORK,
  );
});

describe.each(BROWSERS)('in $name', ({ launch, extensionDir }) => {
  it('the script is registered again after an update, which makes the browser forget it', async () => {
    const folder = alteredBuild(extensionDir, () => {});
    const browser = await launch({ extensionDir: folder, ...IN_NEW_YORK });
    try {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      rewrite(join(folder, 'manifest.json'), (text) =>
        text.replace('"version":"0.1.0"', '"version":"0.1.1"'),
      );
      await browser.inBackground(() => {
        setTimeout(() => chrome.runtime.reload());
      });
      await expect
        .poll(() => browser.inBackground(() => chrome.runtime.getManifest().version), POLL)
        .toBe('0.1.1');
      await expect.poll(() => registeredMatches(browser), POLL).toEqual(expect.arrayContaining(DUCK));
      const { address } = await search(browser, 'duckduckgo', OVERDOSE);
      await waitForCard(browser, address);
    } finally {
      await browser.close();
    }
  });

  it.each([
    ['allow', 'It is on'],
    ['deny', 'It stays off'],
  ] as const)('the browser’s own prompt decides: %s', async (answer, words) => {
    const display = await startDisplay();
    if (!display) return console.log('No Xvfb or xdotool here: the real prompt was not tried.');
    const browser = await launch({ extensionDir, headed: true, display: display.name, ...IN_NEW_YORK });
    try {
      const options = await browser.openTab('options.html');
      await options.click({ role: 'switch', name: /^DuckDuckGo/ });
      await browser.answerPrompt(answer);
      await options.waitForText(words);
      const { address } = await search(browser, 'duckduckgo', OVERDOSE);
      if (answer === 'allow') await waitForCard(browser, address);
      else expect(await registeredMatches(browser)).toEqual([]);
    } finally {
      await browser.close();
      display.stop();
    }
  });
});

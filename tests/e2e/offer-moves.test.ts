import { describe, expect } from 'vitest';
import { optionalPatterns } from '../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../core/offers/engines.ts';
import { readCard, search, turnOn, waitForCard, waitForNoCard } from './offer-in-page.ts';
import { story } from './story.ts';

const HELP = 'how to quit heroin';
const OVERDOSE = 'friend overdosed on fentanyl not breathing what to do';
const IN_NEW_YORK = { timeZone: 'America/New_York' };
const DUCK = optionalPatterns(ENGINES.filter(({ id }) => id === 'duckduckgo'));

describe('the card on a page that changes', () => {
  story(
    'comes and goes with the search, without the page being loaded anew, and on the way back',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      const { view } = await search(browser, 'duckduckgo', 'weather tomorrow');
      await view.evaluate(
        (query) => history.pushState(null, '', `/?q=${query}`),
        encodeURIComponent(OVERDOSE),
      );
      const address = await view.evaluate(() => location.href);
      expect((await waitForCard(browser, address)).text).toContain('911');
      await view.evaluate(() => history.back());
      await view.waitFor(() => location.search.includes('weather'));
      await waitForNoCard(browser, await view.evaluate(() => location.href));
      await view.evaluate(() => history.forward());
      await waitForCard(browser, address);
    },
    IN_NEW_YORK,
  );

  story(
    'survives a page that draws itself late, and is not there twice',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      const wipe = `<script>addEventListener('load', () => setTimeout(() => {
        for (const node of document.documentElement.querySelectorAll(':scope > div')) node.remove();
        document.body.innerHTML = document.body.innerHTML;
        document.title = 'drawn';
      }, 400));</script></body>`;
      const { view, address } = await search(browser, 'duckduckgo', OVERDOSE, (html) =>
        html.replace('</body>', wipe),
      );
      await view.waitFor(() => document.title === 'drawn');
      await waitForCard(browser, address);
      expect(await view.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
    },
    IN_NEW_YORK,
  );

  story(
    'steps aside where the engine shows the same helpline itself, and not for a number in a result',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      const inResult = (html: string) =>
        html.replace('Words about result 1', 'Call 1-800-662-4357 for help, says result 1');
      const box = '<form><h2>Help is available</h2><a href="tel:+18006624357">1-800-662-HELP</a></form><ol>';
      const first = await search(browser, 'duckduckgo', HELP, (html) => html.replace('<ol>', box));
      await first.view.waitFor(() => document.readyState === 'complete');
      // Nothing was shown, so the next page of today may still show it.
      const second = await search(browser, 'duckduckgo', `${HELP} today`, inResult);
      expect((await waitForCard(browser, second.address)).text).toContain('1-800-662-4357');
      expect(await readCard(browser, first.address)).toBeNull();
    },
    IN_NEW_YORK,
  );
});

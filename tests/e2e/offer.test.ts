import { describe, expect } from 'vitest';
import { optionalPatterns } from '../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../core/offers/engines.ts';
import {
  pressOnCard,
  readCard,
  registeredMatches,
  search,
  turnOn,
  waitForCard,
  waitForNoCard,
} from './offer-in-page.ts';
import { RESULT_PAGES } from './result-pages.ts';
import { story } from './story.ts';

const HELP = 'how to quit heroin';
const OVERDOSE = 'friend overdosed on fentanyl not breathing what to do';
const CRISIS = 'i want to kill myself';
const IN_NEW_YORK = { timeZone: 'America/New_York' };
const DUCK = optionalPatterns(ENGINES.filter(({ id }) => id === 'duckduckgo'));

describe('the offer on search pages', () => {
  story(
    'shows the fitting card once an engine is turned on, and can be acted on',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      expect(await registeredMatches(browser)).toEqual([]);
      await turnOn(browser, ['duckduckgo']);

      const overdose = await search(browser, 'duckduckgo', OVERDOSE);
      const steps = await waitForCard(browser, overdose.address);
      expect(steps.text).toContain('911');
      expect(steps.text).toContain('Try to wake them');
      expect(steps.text).toContain('naloxone');

      const crisis = await search(browser, 'duckduckgo', CRISIS);
      expect((await waitForCard(browser, crisis.address)).text).toContain('988');

      const help = await search(browser, 'duckduckgo', HELP);
      const card = await waitForCard(browser, help.address);
      expect(card.text).toContain('1-800-662-4357');
      expect(card.controls.find(({ name }) => name === 'Call')?.href).toBe('tel:18006624357');
      await pressOnCard(browser, help.view, help.address, /^QR/);
      await pressOnCard(browser, help.view, help.address, /^Copy/);
      await waitForCard(browser, help.address, ({ text }) => /Copied|could not be copied/.test(text));
      await pressOnCard(browser, help.view, help.address, /^Less often/);
      await waitForCard(browser, help.address, ({ text }) => text.includes('Once a week at most'));
      await pressOnCard(browser, help.view, help.address, /^Not now/);
      await waitForNoCard(browser, help.address);
    },
    IN_NEW_YORK,
  );

  story(
    'ends on an engine where it is turned off, at once',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      const { view, address } = await search(browser, 'duckduckgo', OVERDOSE);
      await pressOnCard(browser, view, address, /^Turn off here/);
      await expect.poll(() => registeredMatches(browser)).not.toContain('https://duckduckgo.com/*');
    },
    IN_NEW_YORK,
  );

  story(
    'is there on every engine',
    async (browser) => {
      await browser.grantWithoutPrompt(
        optionalPatterns(ENGINES).filter((site) => !/google\.(?!com\/)/.test(site)),
      );
      const fixtures = RESULT_PAGES.map(({ fixture }) => fixture).filter(
        (name) => name !== 'duckduckgo-lite',
      );
      await turnOn(browser, fixtures);
      for (const { fixture } of RESULT_PAGES) {
        const { view, address } = await search(browser, fixture, OVERDOSE);
        const card = await waitForCard(browser, address).catch(() => null);
        expect(card?.text, fixture).toContain('911');
        await view.close();
      }
      expect(await readCard(browser, 'about:blank')).toBeNull();
    },
    IN_NEW_YORK,
  );
});

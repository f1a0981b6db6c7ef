import { describe, expect } from 'vitest';
import { optionalPatterns } from '../../core/offers/engine-permissions.ts';
import { ENGINES } from '../../core/offers/engines.ts';
import { pageScripts } from '../../core/offers/registration.ts';
import { choose } from './choose.ts';
import { readCard, registeredScripts, search, turnOn, waitForCard } from './offer-in-page.ts';
import { story } from './story.ts';

const DUCK = optionalPatterns(ENGINES.filter(({ id }) => id === 'duckduckgo'));

const POLL = { timeout: 10_000, interval: 150 };

const LANGUAGES = 'Searches are understood in English and in';

describe('a person who reads another language', () => {
  story(
    'is understood in it, and in English',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      await turnOn(browser, ['duckduckgo']);
      expect(await registeredScripts(browser)).toEqual(pageScripts(DUCK, null, 'de'));
      const recipe = await search(browser, 'duckduckgo', 'rezept apfelkuchen');
      for (const query of [
        'freund hat zu viel heroin genommen und atmet nicht',
        'my friend took too much heroin',
      ]) {
        const { address } = await search(browser, 'duckduckgo', query);
        expect((await waitForCard(browser, address)).text).toContain('112');
      }
      // By now two later pages have their cards, so this one had time for its own.
      expect(await readCard(browser, recipe.address)).toBeNull();
    },
    { timeZone: 'Europe/Berlin', lang: 'de' },
  );

  story(
    'can choose it where the browser does not say so',
    async (browser) => {
      await browser.grantWithoutPrompt(DUCK);
      const options = await turnOn(browser, ['duckduckgo']);
      await options.waitForText('Español (chosen for you)');
      await choose(options, LANGUAGES, 'fa');
      await expect.poll(() => registeredScripts(browser), POLL).toEqual(pageScripts(DUCK, null, 'fa'));
      const { address } = await search(browser, 'duckduckgo', 'ترک اعتیاد به تریاک');
      await waitForCard(browser, address);
      await choose(options, LANGUAGES, '');
      await expect.poll(() => registeredScripts(browser), POLL).toEqual(pageScripts(DUCK, null, 'es'));
    },
    { timeZone: 'America/New_York' },
  );
});

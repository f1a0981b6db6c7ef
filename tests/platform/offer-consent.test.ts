import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OFFER_SCRIPT, pageFiles } from '../../core/offers/page-scripts.ts';
import { browser } from '../../platform/browser.ts';
import { registerOffers } from '../../platform/offer-consent.ts';
import { changeSettings } from '../../platform/settings-store.ts';
import fakeBrowser from '../fixtures/fake-browser.ts';
import { fakeLocks } from '../fixtures/fake-locks.ts';

type Registered = { id: string; js?: string[]; matches?: string[]; excludeMatches?: string[] };

/** What the browser says is granted, and what is registered with it. */
let granted: string[] = [];
let accepted: string[] = [];
let registered = new Map<string, Registered>();
const changes: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  accepted = ['en-US'];
  registered = new Map();
  changes.length = 0;
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: granted }));
  vi.spyOn(browser.i18n, 'getAcceptLanguages').mockImplementation(async () => accepted);
  const { scripting } = browser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () =>
    structuredClone([...registered.values()]),
  );
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
      changes.push(`+${script.id}`);
    }
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async ({ ids = [] } = {}) => {
    for (const id of ids) {
      if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      changes.push(`-${id}`);
    }
  });
});

const BING = 'https://www.bing.com/*';
const GOOGLE = ['https://www.google.com/*', 'https://www.google.de/*'];
const YAHOO = ['https://search.yahoo.com/*', 'https://*.search.yahoo.com/*'];

describe('the registration on search pages', () => {
  it('is one for each engine, its own row first and then the tables and the script', async () => {
    granted = [...GOOGLE, BING, 'https://elsewhere.example/*', 'https://*/*'];
    await registerOffers();
    expect([...registered.values()]).toMatchObject([
      { id: 'search-offer-google', js: pageFiles('google', 'es'), matches: GOOGLE },
      { id: 'search-offer-bing', js: pageFiles('bing', 'es'), matches: [BING] },
    ]);
  });

  it('leaves an engine’s other hosts out', async () => {
    granted = YAHOO;
    await registerOffers();
    expect(registered.get('search-offer-yahoo')?.excludeMatches).toContain(
      'https://images.search.yahoo.com/*',
    );
  });

  it('brings the tables of the language that the person reads, also when that changes', async () => {
    granted = [BING];
    accepted = ['fr-FR', 'en'];
    await registerOffers();
    expect(registered.get('search-offer-bing')?.js).toEqual(pageFiles('bing', 'fr'));
    accepted = ['de', 'fr-FR'];
    await registerOffers();
    expect([...registered.values()].map(({ js }) => js)).toEqual([pageFiles('bing', 'de')]);
  });

  it('ends for the one engine that is taken back, and changes for one whose sites do', async () => {
    granted = [...GOOGLE, BING, ...YAHOO];
    await registerOffers();
    changes.length = 0;
    granted = [...GOOGLE, ...YAHOO];
    await registerOffers();
    expect(changes).toEqual(['-search-offer-bing']);
    changes.length = 0;
    granted = [...GOOGLE.slice(1), ...YAHOO];
    await registerOffers();
    expect(changes).toEqual(['-search-offer-google', '+search-offer-google']);
    granted = [];
    await registerOffers();
    expect(registered.size).toBe(0);
  });

  it('changes nothing that fits, also when asked for many times at once and given back in another order', async () => {
    granted = [...GOOGLE, ...YAHOO];
    await Promise.all([registerOffers(), registerOffers(), registerOffers()]);
    const once = ['+search-offer-google', '+search-offer-yahoo'];
    expect(changes).toEqual(once);
    for (const script of registered.values()) {
      script.matches?.reverse();
      script.excludeMatches?.reverse();
    }
    granted = granted.toReversed();
    await registerOffers();
    expect(changes).toEqual(once);
  });

  it('follows the address of one’s own SearXNG', async () => {
    granted = ['https://search.example/*'];
    await registerOffers();
    expect(changes).toEqual([]);
    await changeSettings({ offers: { ownAddress: 'https://search.example/find/' } });
    await registerOffers();
    expect(registered.get('search-offer-searxng')).toMatchObject({
      js: pageFiles('searxng', 'es'),
      matches: ['https://search.example/find/*'],
    });
  });

  it('is renewed where a browser kept that of a version with other files', async () => {
    granted = [BING];
    registered.set('search-offer', { id: 'search-offer', js: [OFFER_SCRIPT], matches: [BING] });
    registered.set('search-offer-bing', { id: 'search-offer-bing', js: [OFFER_SCRIPT], matches: [BING] });
    await registerOffers();
    expect(changes).toEqual(['-search-offer', '-search-offer-bing', '+search-offer-bing']);
    expect([...registered.values()]).toMatchObject([{ js: pageFiles('bing', 'es') }]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OFFER_SCRIPT, TABLES_FILE } from '../../core/offers/page-scripts.ts';
import { browser } from '../../platform/browser.ts';
import { registerOffers } from '../../platform/offer-consent.ts';
import fakeBrowser from '../fixtures/fake-browser.ts';

type Registered = { id: string; js?: string[]; matches?: string[] };

/** What the browser says is granted, and what is registered with it. */
let granted: string[] = [];
let registered = new Map<string, Registered>();
const changes: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  registered = new Map();
  changes.length = 0;
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: granted }));
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

describe('the registration on search pages', () => {
  it('brings the tables before the script, where the browser grants it, and goes with the grant', async () => {
    granted = ['https://www.bing.com/*', 'https://elsewhere.example/*'];
    await registerOffers();
    expect([...registered.values()]).toMatchObject([
      { js: [TABLES_FILE, OFFER_SCRIPT], matches: ['https://www.bing.com/*'] },
    ]);
    granted = [];
    await registerOffers();
    expect(registered.size).toBe(0);
  });

  it('changes nothing that fits, also when asked for many times at once', async () => {
    granted = ['https://www.bing.com/*', 'https://cn.bing.com/*'];
    await Promise.all([registerOffers(), registerOffers(), registerOffers()]);
    expect(changes).toEqual(['+search-offer']);
  });

  it('is renewed where a browser kept that of a version with other files', async () => {
    granted = ['https://www.bing.com/*'];
    registered.set('search-offer', { id: 'search-offer', js: [OFFER_SCRIPT], matches: granted });
    await registerOffers();
    expect(changes).toEqual(['-search-offer', '+search-offer']);
    expect([...registered.values()]).toMatchObject([{ js: [TABLES_FILE, OFFER_SCRIPT] }]);
  });
});

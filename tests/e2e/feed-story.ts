import { expect, it } from 'vitest';
import type { ExtensionBrowser, LaunchOptions } from '../../scripts/browser/extension-browser.ts';
import { BROWSERS } from './browsers.ts';
import { type FeedWorld, HOSTS, openFeedWorld } from './feed-world.ts';

/** One story about sources, told in both browsers: their hosts answer, and each may be allowed without a prompt. */
export function feedStory(
  title: string,
  tell: (browser: ExtensionBrowser, world: FeedWorld) => Promise<void>,
  options: Omit<LaunchOptions, 'extensionDir' | 'network'> = {},
): void {
  for (const { name, launch, extensionDir } of BROWSERS) {
    it(`${title} (${name})`, async () => {
      const world = await openFeedWorld();
      const browser = await launch({ ...options, extensionDir, network: world.network });
      try {
        for (const host of HOSTS) await browser.allow(`https://${host}`);
        if (!options.headed) await browser.grantWithoutPrompt(HOSTS.map((host) => `https://${host}/*`));
        await tell(browser, world);
        expect(await browser.complaints()).toEqual([]);
        expect((await browser.requests()).filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
      } finally {
        await browser.close();
        await world.close();
      }
    });
  }
}

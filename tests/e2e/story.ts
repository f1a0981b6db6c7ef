import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ExtensionBrowser, LaunchOptions } from '../../scripts/browser/extension-browser.ts';
import { alteredBuild } from './altered-build.ts';
import { BROWSERS } from './browsers.ts';

export type StoryOptions = Omit<LaunchOptions, 'extensionDir'> & {
  /** Changes a copy of the build in which the story is told: a damaged file, a missing script. */
  alter?: (folder: string) => void;
};

/**
 * One story of a person using the extension, told in real Chromium and in real Firefox. Each telling gets a
 * fresh browser without a network. It fails when the story fails, when anything asked for the network without
 * leave, and when any extension context threw or wrote an error to the console.
 */
export function story(
  title: string,
  tell: (browser: ExtensionBrowser) => Promise<void>,
  { alter, ...options }: StoryOptions = {},
): void {
  for (const { name, launch, extensionDir } of BROWSERS) {
    it(`${title} (${name})`, async () => {
      if (!existsSync(extensionDir)) throw new Error('There is no build: run `npm run build` first.');
      const browser = await launch({
        ...options,
        extensionDir: alter ? alteredBuild(extensionDir, alter) : extensionDir,
      });
      try {
        await tell(browser);
        expect(await browser.complaints()).toEqual([]);
        expect((await browser.requests()).filter(({ outcome }) => outcome === 'blocked')).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  }
}

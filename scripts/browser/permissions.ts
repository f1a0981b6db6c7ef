import type { Page } from 'puppeteer-core';
import { pressOnDisplay } from './display.ts';
import type { LaunchOptions } from './extension-browser.ts';

/** The interface behind Chromium's page of extensions; undocumented. */
type DeveloperPrivate = {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
  removeHostPermission(extensionId: string, pattern: string): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
};

/**
 * Makes Chromium hold sites ready, so that the extension's own `permissions.request` for them is granted without a
 * bubble. Nothing is granted yet: `permissions.contains` stays false until the extension asks.
 *
 * Works on the page of extensions, headless too, through the browser's own undocumented interface; only the bubble is
 * skipped. `page` is a fresh tab, closed afterwards.
 */
export async function readyChromiumSites(page: Page, extensionId: string, patterns: string[]): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, sites) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      // Else Chromium switches an unpacked extension off when it reloads itself, as the story of an update does.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_SPECIFIC_SITES',
      });
      for (const site of sites) await developerPrivate.addHostPermission(id, site);
    },
    extensionId,
    patterns,
  );
  await page.close();
}

/** Takes a site back on Chromium's page of extensions. `page` is a fresh tab, closed afterwards. */
export async function withdrawChromiumSite(page: Page, extensionId: string, pattern: string): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id, site) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.removeHostPermission(id, site);
    },
    extensionId,
    pattern,
  );
  await page.close();
}

/** The display that the browser's window is on. */
export function displayOf(options: LaunchOptions): string {
  const display = options.display ?? process.env.DISPLAY;
  if (!options.headed || !display) throw new Error('Only a window on a display shows a prompt.');
  return display;
}

/** Key strokes that answer each browser's own prompt; measured without a window manager. */
const PROMPT_KEYS = {
  chromium: { allow: ['Tab', 'Return'], deny: ['Escape'] },
  firefox: { allow: ['alt+a'], deny: ['alt+d'] },
};

/** Answers the permission prompt that is open on an X display. */
export function answerPromptOnDisplay(
  browser: 'chromium' | 'firefox',
  answer: 'allow' | 'deny',
  display: string,
): void {
  for (const key of PROMPT_KEYS[browser][answer]) pressOnDisplay(key, display);
}

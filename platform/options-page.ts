import { browser } from './browser.ts';

/** Opens the settings in a tab of their own, or goes to the tab that shows them. */
export function openOptions(): void {
  browser.runtime.openOptionsPage().catch(() => {
    void browser.tabs.create({ url: browser.runtime.getURL('options.html') });
  });
}

import { expect } from 'vitest';
import type { PageScript } from '../../core/offers/registration.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { answerWith, RESULT_PAGES } from './result-pages.ts';

/** What a person sees of the card: its words, whether it is folded, and where its buttons and links are. */
export type SeenCard = {
  text: string;
  folded: boolean;
  controls: { name: string; href: string | null; x: number; y: number; seen: boolean }[];
  box: { left: number; top: number; right: number; bottom: number };
};

const PATIENCE = { timeout: 10_000, interval: 150 };

/**
 * Looks into the card's closed shadow root. No script of the page can; the extension's own world may, so the
 * background is asked to look. Null where the page at this address shows no card.
 */
export function readCard(browser: ExtensionBrowser, address: string): Promise<SeenCard | null> {
  return browser.inBackground(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.findLast((candidate) => candidate.url?.split('#')[0] === url.split('#')[0]);
    if (tab?.id === undefined) return null;
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const opener = (
          globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot } } }
        ).chrome?.dom;
        const host = [...document.documentElement.children].find((child) => child.localName === 'div') as
          | (HTMLElement & { openOrClosedShadowRoot?: ShadowRoot })
          | undefined;
        const root = host && (opener ? opener.openOrClosedShadowRoot(host) : host.openOrClosedShadowRoot);
        const card = root?.querySelector<HTMLElement>('.card');
        if (!root || !card) return null;
        const { left, top, right, bottom } = card.getBoundingClientRect();
        const controls = [...root.querySelectorAll<HTMLElement>('button, a')].map((control) => {
          const box = control.getBoundingClientRect();
          return {
            name: (control.getAttribute('aria-label') ?? control.textContent ?? '').trim(),
            href: control.getAttribute('href'),
            x: box.left + box.width / 2,
            y: box.top + box.height / 2,
            seen: control.checkVisibility(),
          };
        });
        return {
          text: card.innerText,
          folded: card.classList.contains('folded'),
          controls,
          box: { left, top, right, bottom },
        };
      },
    });
    return (injected?.result ?? null) as SeenCard | null;
  }, address);
}

/** Waits for the card that fits. */
export async function waitForCard(
  browser: ExtensionBrowser,
  address: string,
  fits: (card: SeenCard) => boolean = () => true,
): Promise<SeenCard> {
  let card: SeenCard | null = null;
  await expect
    .poll(async () => {
      card = await readCard(browser, address);
      return card !== null && fits(card);
    }, PATIENCE)
    .toBe(true);
  if (!card) throw new Error('There is no card.');
  return card;
}

/** Waits until there is no card any more. */
export function waitForNoCard(browser: ExtensionBrowser, address: string): Promise<void> {
  return expect.poll(() => readCard(browser, address), PATIENCE).toBeNull();
}

/** A real click on one of the card's buttons. */
export async function pressOnCard(
  browser: ExtensionBrowser,
  view: View,
  address: string,
  name: RegExp,
): Promise<void> {
  const isIt = (control: SeenCard['controls'][number]) => name.test(control.name) && control.seen;
  const { controls } = await waitForCard(browser, address, (card) => card.controls.some(isIt));
  const control = controls.find(isIt);
  if (control) await view.clickAt(control.x, control.y);
}

/** Turns engines on by the settings page's own switches; the browser's prompt is skipped. */
export async function turnOn(browser: ExtensionBrowser, fixtures: readonly string[]): Promise<View> {
  const pages = RESULT_PAGES.filter(({ fixture }) => fixtures.includes(fixture));
  const options = await browser.openTab('options.html');
  await options.waitForText('Help on search pages');
  if (await options.has({ role: 'button', name: 'Show all search engines' })) {
    await options.click({ role: 'button', name: 'Show all search engines' });
  }
  for (const { row, patterns } of pages) {
    await options.click({ role: 'switch', name: row });
    await options.waitForText('It is on');
    await waitForRegistration(browser, patterns);
  }
  return options;
}

/** Waits until the script is registered for these patterns. */
export function waitForRegistration(browser: ExtensionBrowser, patterns: readonly string[]): Promise<void> {
  return expect
    .poll(() => registeredMatches(browser), PATIENCE)
    .toEqual(expect.arrayContaining([...patterns]));
}

export async function registeredMatches(browser: ExtensionBrowser): Promise<string[]> {
  return (await registeredScripts(browser)).flatMap(({ matches }) => matches);
}

/** What is registered, as the browser gives it back, in the order of the ids. */
export async function registeredScripts(browser: ExtensionBrowser): Promise<PageScript[]> {
  const scripts = await browser.inBackground(() => chrome.scripting.getRegisteredContentScripts());
  return scripts
    .map(({ id, js = [], matches = [], excludeMatches = [] }) => ({
      id,
      js,
      matches: matches.toSorted(),
      excludeMatches: excludeMatches.toSorted(),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Searches on an engine in a tab of its own. */
export async function search(
  browser: ExtensionBrowser,
  fixture: string,
  query: string,
  change?: (html: string) => string,
): Promise<{ view: View; address: string }> {
  const page = RESULT_PAGES.find((candidate) => candidate.fixture === fixture);
  if (!page) throw new Error(`There is no page ${fixture}.`);
  await browser.route(answerWith(query, change));
  const address = page.address(query);
  const view = await browser.openTab(address);
  await view.resize(1280, 860);
  return { view, address };
}

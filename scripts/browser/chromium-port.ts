import type { KeyInput, Page } from 'puppeteer-core';
import type { Port } from './view.ts';

/** A tab, popup or side panel of Chromium, driven through the protocol's real input events. */
export function chromiumPort(page: Page): Port {
  return {
    run: async (expression) => String(await page.evaluate(expression)),
    // Pressing the button may end the page (a popup closes), and then the release has nobody to go to.
    click: (x, y) => page.mouse.click(x, y).catch(unlessGone(page)),
    type: (text) => page.keyboard.type(text),
    press: (keys) => pressAll(page, keys).catch(unlessGone(page)),
    beforeEachLoad: async (declaration) => {
      await page.evaluateOnNewDocument(`(${declaration})()`);
    },
    capture: () => page.screenshot({ type: 'png' }),
    // Not "screen", which would have the page printed as the screen shows it.
    showAs: (medium) => page.emulateMediaType(medium === 'print' ? 'print' : undefined),
    print: () => page.pdf({ format: 'a4' }),
    resize: (width, height) => page.setViewport({ width, height, deviceScaleFactor: 1 }),
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    close: () => page.close(),
    isOpen: async () => !page.isClosed(),
  };
}

async function pressAll(page: Page, keys: string[]): Promise<void> {
  const inputs = keys as KeyInput[]; // the driver refuses a name that it does not know
  for (const key of inputs) await page.keyboard.down(key);
  for (const key of inputs.toReversed()) await page.keyboard.up(key);
}

function unlessGone(page: Page): (error: unknown) => void {
  return (error) => {
    const gone = page.isClosed() || (error instanceof Error && /closed|detached/i.test(error.message));
    if (!gone) throw error;
  };
}

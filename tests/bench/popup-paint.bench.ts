/** How soon the popup shows something and then everything, beside an empty static page of the same extension. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import { ROOT } from '../../scripts/run.ts';
import { type Figure, median } from './figure.ts';

export const name = 'popup: paint';

const ROUNDS = 20;
const EMPTY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Nearhand</title><p>Nearhand</p></html>';
/** The built extension plus an empty page, which is never shipped. */
function copyWithEmptyPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nearhand-bench-'));
  cpSync(join(ROOT, '.output/chrome-mv3'), folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), EMPTY);
  return folder;
}

/** When the first thing is painted. The page tells it by itself: asking again and again would put it off. */
async function firstPaint(browser: ExtensionBrowser, page: string): Promise<number> {
  const view = await browser.openTab(page);
  const time = await view.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await view.close();
  return time;
}

/**
 * When the frame begins that follows the one with the helplines: by then they are on the screen. Nothing is added to
 * the page that it would have to fetch, and no frames but those two are asked for.
 */
async function dataPaint(browser: ExtensionBrowser): Promise<number> {
  const view = await browser.openTab('about:blank');
  await view.beforeEachLoad(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[class*=HelplineCard]')) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('data')));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await view.goto(`${browser.baseUrl}popup.html`);
  const time = await view.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('data');
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'mark', buffered: true });
      }),
  );
  await view.close();
  return time;
}

/** Interleaved runs, so that whatever else the machine does falls on all pages alike. */
export async function run(): Promise<Figure[]> {
  const extensionDir = copyWithEmptyPage();
  const browser = await launchChromium({ extensionDir });
  try {
    const rounds: { empty: number; popup: number; data: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const empty = await firstPaint(browser, 'empty.html');
      const popup = await firstPaint(browser, 'popup.html');
      rounds.push({ empty, popup, data: await dataPaint(browser) });
    }
    const measured = rounds.slice(2); // the first ones start processes
    return [
      { metric: 'empty page, first paint', value: median(measured.map((r) => r.empty)), unit: 'ms' },
      { metric: 'popup, first paint', value: median(measured.map((r) => r.popup)), unit: 'ms' },
      {
        metric: 'popup, first paint later than the empty page by',
        value: median(measured.map((r) => r.popup - r.empty)),
        unit: 'ms',
        limit: 10,
      },
      {
        metric: 'helplines painted later than the empty page by',
        value: median(measured.map((r) => r.data - r.empty)),
        unit: 'ms',
        limit: 60,
      },
    ];
  } finally {
    await browser.close();
    rmSync(extensionDir, { recursive: true, force: true });
  }
}

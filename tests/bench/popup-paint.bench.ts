/** How soon the popup shows something and then everything, beside an empty static page of the same extension. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** Notes the frame after which the person sees a helpline's number. Runs in the copy made for this bench alone. */
const WATCH = `const look = () =>
  requestAnimationFrame(document.querySelector('[class*=HelplineCard]') ? () => performance.mark('data') : look);
look();
`;

/** The built extension plus an empty page and a watched popup: neither is ever shipped. */
function copyWithBenchPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nearhand-bench-'));
  cpSync(join(ROOT, '.output/chrome-mv3'), folder, { recursive: true });
  const popup = readFileSync(join(folder, 'popup.html'), 'utf8');
  writeFileSync(join(folder, 'empty.html'), EMPTY);
  writeFileSync(join(folder, 'watch.js'), WATCH); // a file, as the extension's policy refuses scripts in the page
  const watch = '<script type="module" src="/watch.js"></script>';
  writeFileSync(join(folder, 'watched.html'), popup.replace('</head>', `${watch}</head>`));
  return folder;
}

async function firstPaint(browser: ExtensionBrowser, page: string): Promise<number> {
  const view = await browser.openTab(page);
  await view.waitFor(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const time = await view.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await view.close();
  return time;
}

async function dataPaint(browser: ExtensionBrowser): Promise<number> {
  const view = await browser.openTab('watched.html');
  await view.waitFor(() => performance.getEntriesByName('data').length > 0);
  const time = await view.evaluate(() => performance.getEntriesByName('data')[0]?.startTime ?? Number.NaN);
  await view.close();
  return time;
}

/** Interleaved runs, so that whatever else the machine does falls on all pages alike. */
export async function run(): Promise<Figure[]> {
  const extensionDir = copyWithBenchPages();
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

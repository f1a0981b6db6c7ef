/** A list of 30,000 meetings comes in while a page of Nearhand is open: how still does the page stand, how much disk? */
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import type { View } from '../../scripts/browser/view.ts';
import { ROOT } from '../../scripts/run.ts';
import { openFeedWorld } from '../e2e/feed-world.ts';
import type { Figure } from './figure.ts';
import { largeFeed } from './large-feed.ts';

export const name = 'import of 30,000 meetings';

const COUNT = 30_000;
const HOST = 'https://feeds.nearhand.example';

/** Notes the page's long tasks (over 50 ms each, as the browser counts them) and the gaps between its frames. */
function watchPage(): void {
  const watched = { longest: 0, gap: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask' });
  let before = performance.now();
  const frame = (now: number) => {
    watched.gap = Math.max(watched.gap, now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function bytesStored(view: View): Promise<number> {
  return await view.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

export async function run(): Promise<Figure[]> {
  const world = await openFeedWorld();
  const feed = largeFeed(COUNT);
  const extensionDir = join(ROOT, '.output/chrome-mv3');
  const browser = await launchChromium({ extensionDir, network: world.network });
  try {
    await browser.allow(HOST);
    await browser.grantWithoutPrompt([`${HOST}/*`]);
    world.answer = (_url, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(feed);
    const panel = await browser.openTab('sidepanel.html#sources');
    await panel.waitForText('Add a list');
    const before = await bytesStored(panel);
    await panel.type({ role: 'textbox', name: 'Address' }, `${HOST}/list.json`);
    await panel.evaluate(watchPage);
    const begun = performance.now();
    await panel.press('Enter');
    await panel.waitForText(/30,000 meetings, read/, 60_000);
    const seconds = (performance.now() - begun) / 1000;
    const { longest, gap } = await panel.evaluate(
      () => (globalThis as unknown as { watched: { longest: number; gap: number } }).watched,
    );
    // Until the database is opened anew it also keeps a log of up to 4 MB of what was written last.
    const atOnce = (await bytesStored(panel)) - before;
    await browser.restart();
    const again = await browser.openTab('sidepanel.html#sources');
    await again.waitForText(/30,000 meetings, read/);
    const stored = (await bytesStored(again)) - before;
    return [
      { metric: 'the whole import', value: seconds, unit: 's' },
      {
        metric: 'longest task of an open page meanwhile (0: none over 50 ms)',
        value: longest,
        unit: 'ms',
        limit: 50,
      },
      { metric: 'longest gap between two frames of it', value: gap, unit: 'ms' },
      { metric: 'sent by the server', value: feed.length / COUNT, unit: 'bytes a meeting' },
      { metric: 'on disk right after it', value: atOnce / COUNT, unit: 'bytes a meeting' },
      { metric: 'on disk', value: stored / COUNT, unit: 'bytes a meeting', limit: 300 },
    ];
  } finally {
    await browser.close();
    await world.close();
  }
}

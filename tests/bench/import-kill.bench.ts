/** The browser's process is killed while a list comes in, a hundred times: is the earlier one ever touched? */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { ROOT } from '../../scripts/run.ts';
import { type FeedWorld, openFeedWorld, readStored } from '../e2e/feed-world.ts';
import type { Figure } from './figure.ts';
import { largeFeed } from './large-feed.ts';

export const name = 'import: browser killed in the middle';

const KILLS = Number(process.env.NEARHAND_KILLS ?? 100);
const EARLIER = 2000;
const HOST = 'https://feeds.nearhand.example';

async function openSources(browser: ExtensionBrowser): Promise<View> {
  await browser.grantWithoutPrompt([`${HOST}/*`]);
  const panel = await browser.openTab('sidepanel.html#sources');
  await panel.waitForText('Add a list');
  return panel;
}

/** Starts a reading of the one list, whether the browser still allows its host or asks again. */
async function readAgain(panel: View): Promise<void> {
  await panel.click({ role: 'button', name: /^(Read it again|Allow feeds)/ });
}

function serve(world: FeedWorld, feed: string): void {
  world.answer = (_url, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(feed);
}

export async function run(): Promise<Figure[]> {
  const world = await openFeedWorld();
  const extensionDir = join(ROOT, '.output/chrome-mv3');
  const browser = await launchChromium({ extensionDir, network: world.network });
  const [small, large] = [largeFeed(EARLIER, 1), largeFeed(20_000, 2)];
  let [lost, midway, longest] = [0, 0, 0];
  try {
    await browser.allow(HOST);
    let panel = await openSources(browser);
    serve(world, small);
    await panel.type({ role: 'textbox', name: 'Address' }, `${HOST}/list.json`);
    await panel.press('Enter');
    await panel.waitForText(/2,000 meetings, read/);
    // How long an import takes here, so that kills fall evenly over all of it.
    serve(world, large);
    const begun = performance.now();
    await readAgain(panel);
    await panel.waitForText(/20,000 meetings, read/, 60_000);
    longest = performance.now() - begun;
    serve(world, small);
    await readAgain(panel);
    await panel.waitForText(/2,000 meetings, read/);
    serve(world, large);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await readAgain(panel);
      await sleep((longest * (kill + 0.5)) / KILLS);
      await browser.restart('killed');
      panel = await openSources(browser);
      const { meetings, whole, broken } = await readStored(panel);
      if (!whole || (meetings !== EARLIER && meetings !== 20_000)) lost += 1;
      if (broken) midway += 1;
      if (meetings === EARLIER) continue;
      serve(world, small); // it had just become the current list: begin again from the small one
      await readAgain(panel);
      await panel.waitForText(/2,000 meetings, read/);
      serve(world, large);
    }
    return [
      { metric: 'kills', value: KILLS, unit: '' },
      { metric: 'of them in the middle of an import', value: midway, unit: '' },
      { metric: 'lists lost or damaged', value: lost, unit: '', limit: 0 },
    ];
  } finally {
    await browser.close();
    await world.close();
  }
}

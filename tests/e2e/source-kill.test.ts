import type { ServerResponse } from 'node:http';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { largeFeed } from '../bench/large-feed.ts';
import { guideRow } from '../fixtures/feed-rows.ts';
import { feedStory } from './feed-story.ts';
import { HOSTS, readStored, sendFeed } from './feed-world.ts';

const rows = (count: number) => Array.from({ length: count }, (_, n) => guideRow(n));

async function openSources(browser: ExtensionBrowser): Promise<View> {
  await browser.grantWithoutPrompt(HOSTS.map((host) => `https://${host}/*`));
  const panel = await browser.openTab('sidepanel.html#sources');
  await panel.waitForText('Add a list');
  return panel;
}

/** An extension that was loaded for a test may be asked for its sites again after a restart. */
function readAgain(panel: View): Promise<void> {
  return panel.click({ role: 'button', name: /^(Read it again|Allow feeds)/ });
}

/** Sends the beginning of a list and then nothing more. */
function stall(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(JSON.stringify(rows(400)).slice(0, -100));
}

describe('a browser killed while a list comes in', () => {
  feedStory('has the earlier list and everything kept when it starts again', async (browser, world) => {
    world.answer = (_url, response) => sendFeed(response, rows(30));
    const programme = await browser.openTab('sidepanel.html#programme:smart');
    await programme.click({ role: 'button', name: 'Keep' });
    let panel = await openSources(browser);
    await panel.type({ role: 'textbox', name: 'Address' }, 'feeds.nearhand.example/list.json');
    await panel.press('Enter');
    await panel.waitForText(/30 meetings, read/);

    const large = largeFeed(20_000);
    const moments: [string | RegExp, (response: ServerResponse) => void][] = [
      ['Asking feeds.nearhand.example', stall],
      [/meetings so far/, (response) => response.end(large)],
      ['Putting the list away', (response) => response.end(large)],
    ];
    for (const [words, answer] of moments) {
      world.answer = (_url, response) => answer(response);
      await readAgain(panel);
      await panel.waitForText(words);
      await browser.restart('killed');
      panel = await openSources(browser);
      await panel.waitForText(/30 meetings, read/);
      await panel.waitForText('Reading broke off, because the browser was closed.');
      expect(await readStored(panel)).toEqual({ meetings: 30, whole: true, broken: true });
    }

    const kept = await browser.openTab('sidepanel.html#kept');
    await kept.waitForText('SMART Recovery');
    world.answer = (_url, response) => sendFeed(response, rows(31));
    await readAgain(panel);
    await panel.waitForText(/31 meetings, read/);
  });
});

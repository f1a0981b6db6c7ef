import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { BLOCK_SIZE } from '../../core/finder/block.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { bmltRow, guideRow } from '../fixtures/feed-rows.ts';
import { ROOT } from '../repository/tree.ts';
import { accessibilityFaults } from './axe.ts';
import { feedStory } from './feed-story.ts';
import { type FeedWorld, sendFeed } from './feed-world.ts';
import { chooseFile } from './files.ts';

const FEED = 'feeds.nearhand.example/list.json';
const rows = (count: number, row: (n: number) => unknown) => Array.from({ length: count }, (_, n) => row(n));

async function openSources(browser: ExtensionBrowser): Promise<View> {
  const panel = await browser.openTab('sidepanel.html#sources');
  await panel.waitForText('Add a list');
  return panel;
}

/** Adds a list by its address, as a person does. */
async function addAddress(panel: View, address: string): Promise<void> {
  await panel.type({ role: 'textbox', name: 'Address' }, address);
  await panel.press('Enter');
}

const FORMATS = [{ id: '17', key_string: 'O', world_id: 'OPEN', lang: 'en', name_string: 'Open' }];

/** Answers as a BMLT server with so many meetings. */
function beBmlt(world: FeedWorld, count: number): void {
  world.answer = (url, response) => {
    const asked = url.searchParams.get('switcher');
    if (asked === 'GetServiceBodies') return sendFeed(response, [{ id: '12', parent_id: '0', name: 'Area' }]);
    const page = Number(url.searchParams.get('page_num'));
    const size = Number(url.searchParams.get('page_size'));
    const meetings = rows(count, (n) => bmltRow(n)).slice((page - 1) * size, page * size);
    sendFeed(response, { meetings, formats: FORMATS });
  };
}

describe('lists of meetings', () => {
  feedStory(
    'come from NA for the square around a place, and outlive a restart without a network',
    async (browser, world) => {
      beBmlt(world, 1200);
      const panel = await browser.openPanel();
      await panel.evaluate(async () => {
        await chrome.storage.session.set({ panelView: { view: 'sources', at: performance.now() } });
      });
      await panel.waitForText('a square of about');
      expect(world.asked).toEqual([]);
      await panel.type({ role: 'combobox', name: 'Town or postcode' }, 'Newark, NJ');
      await panel.click({ role: 'option', name: /Newark, New Jersey/ });
      await panel.click({ role: 'button', name: 'Get this list' });
      await panel.waitForText(/1,200 meetings, read/);
      expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('Newark');

      const asked = world.asked.filter((url) => url.searchParams.get('switcher') === 'GetSearchResults');
      expect(asked.map((url) => url.searchParams.get('lat_val'))).toEqual(['40.75', '40.75']);
      expect(asked.map((url) => url.searchParams.get('long_val'))).toEqual(['-74.25', '-74.25']);
      expect(new Set(world.asked.map(({ hostname }) => hostname))).toEqual(
        new Set(['aggregator.bmltenabled.org']),
      );

      world.online = false;
      await browser.restart();
      const again = await openSources(browser);
      await again.waitForText(/1,200 meetings, read/);
      const stored = await again.evaluate(async () => {
        const opened = indexedDB.open('meetings');
        await new Promise((resolve) => {
          opened.onsuccess = resolve;
        });
        const store = opened.result.transaction('blocks').objectStore('blocks');
        const counted = store.count();
        await new Promise((resolve) => {
          counted.onsuccess = resolve;
        });
        opened.result.close();
        return counted.result;
      });
      expect(stored).toBe(Math.ceil(1200 / BLOCK_SIZE));
    },
  );

  feedStory(
    'are found through a website, and wait for leave where it shares them elsewhere',
    async (browser, world) => {
      const link =
        '<link rel="alternate" type="application/json" title="Meetings Feed" href="https://sheets.nearhand.example/list.json">';
      world.answer = ({ hostname }, response) => {
        if (hostname === 'sheets.nearhand.example') return sendFeed(response, rows(30, guideRow));
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><head>${link}</head>`);
      };
      const panel = await openSources(browser);
      await addAddress(panel, 'feeds.nearhand.example');
      await panel.click({ role: 'button', name: 'Allow sheets.nearhand.example' });
      await panel.waitForText(/30 meetings, read/);
      expect(world.asked.map(({ hostname }) => hostname)).toEqual([
        'feeds.nearhand.example',
        'sheets.nearhand.example',
      ]);
    },
  );

  feedStory(
    'come from a file, chosen or dropped, and stay when a newer one is none',
    async (browser, world) => {
      const panel = await openSources(browser);
      const choose = (text: string) => chooseFile(panel, 'meetings.json', text);
      await choose(JSON.stringify(rows(70, guideRow)));
      await panel.waitForText(/70 meetings, read/);
      // Dropped well beside its field, it is taken all the same: else the browser would open it in place of the panel.
      const leftToBrowser = await panel.evaluate(
        (content) => {
          const drop = (fill: (held: DataTransfer) => void) => {
            const dataTransfer = new DataTransfer();
            fill(dataTransfer);
            const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
            return document.querySelector('h1')?.dispatchEvent(event);
          };
          return [
            drop((held) => held.items.add(new File([content], 'dropped.json'))),
            drop((held) => held.setData('text/plain', 'words')),
          ];
        },
        JSON.stringify(rows(40, guideRow)),
      );
      expect(leftToBrowser).toEqual([false, true]);
      await panel.waitForText(/40 meetings, read/);
      await choose('%PDF-1.7');
      await panel.waitForText('This is not a list of meetings that Nearhand can read.');
      expect(await panel.text()).toMatch(/70 meetings, read/);
      expect(world.asked).toEqual([]);
    },
  );

  feedStory(
    'keep what was read when the browser takes its leave back, and say so',
    async (browser, world) => {
      world.answer = (_url, response) => sendFeed(response, rows(30, guideRow));
      const panel = await openSources(browser);
      await addAddress(panel, FEED);
      await panel.waitForText(/30 meetings, read/);
      await browser.withdraw('https://feeds.nearhand.example/*');
      await panel.waitForText('Your browser no longer lets Nearhand ask feeds.nearhand.example.');
      expect(await panel.text()).toMatch(/30 meetings, read/);
      await panel.locate({ role: 'button', name: 'Allow feeds.nearhand.example' });
      expect(await accessibilityFaults(panel)).toEqual([]);
    },
  );

  feedStory('go with the leave to ask their site when they are removed', async (browser, world) => {
    world.answer = (_url, response) => sendFeed(response, rows(30, guideRow));
    const panel = await openSources(browser);
    await addAddress(panel, FEED);
    await panel.waitForText(/30 meetings, read/);
    await panel.click({ role: 'button', name: 'Remove' });
    await panel.click({ role: 'button', name: 'Remove the list' });
    await panel.waitFor(
      () => document.querySelector('article[aria-label="feeds.nearhand.example"]') === null,
    );
    const site = { origins: ['https://feeds.nearhand.example/*'] };
    expect(await panel.evaluate((asked) => chrome.permissions.contains(asked), site)).toBe(false);
  });

  feedStory(
    'are asked for again with what the server said of them, and kept when nothing changed',
    async (browser, world) => {
      world.answer = (_url, response) => sendFeed(response, rows(30, guideRow), { etag: '"v1"' });
      const panel = await openSources(browser);
      await addAddress(panel, FEED);
      await panel.waitForText(/30 meetings, read/);
      const conditions: unknown[] = [];
      world.answer = (_url, response, { headers }) => {
        conditions.push(headers['if-none-match']);
        response.writeHead(304).end();
      };
      await panel.click({ role: 'button', name: 'Read it again' });
      await expect.poll(() => conditions).toEqual(['"v1"']);
      await panel.waitForText(/30 meetings, read/);
    },
  );

  const NYC = join(ROOT, '../shared/feeds/bmlt-nyc-sample/GetSearchResults.json');
  feedStory('of a real NA server come whole', async (browser, world) => {
    if (!existsSync(NYC)) return console.log(`${NYC} is not here: no real list to read.`);
    const real = readFileSync(NYC, 'utf8');
    world.answer = (url, response) =>
      url.searchParams.get('page_num') === '1' || url.pathname === '/list.json'
        ? response.writeHead(200, { 'content-type': 'application/json' }).end(real)
        : sendFeed(response, []);
    const panel = await openSources(browser);
    await addAddress(panel, FEED);
    await panel.waitForText(/1,[45]\d\d meetings, read/);
  });
});

import type { IncomingMessage } from 'node:http';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { guideRow } from '../fixtures/feed-rows.ts';
import { feedStory } from './feed-story.ts';
import { type FeedWorld, sendFeed } from './feed-world.ts';
import { letTimePass } from './stored-meetings.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const rows = (count: number) => Array.from({ length: count }, (_, n) => guideRow(n));

async function openSources(browser: ExtensionBrowser): Promise<View> {
  const panel = await browser.openTab('sidepanel.html#sources');
  await panel.waitForText('Add a list');
  return panel;
}

/** The line that says how much there is and when it was read. */
async function readLine(panel: View): Promise<string> {
  return /\d+ meetings, read [^\n]*/.exec(await panel.text())?.[0] ?? '';
}

/** The one alarm that Nearhand set; null when there is none. */
function alarm(panel: View): Promise<{ name: string; scheduledTime: number } | null> {
  return panel.evaluate(async () => (await chrome.alarms.getAll())[0] ?? null);
}

/** When the source was last tried, and how often that failed since it last worked. */
function attempts(panel: View): Promise<{ lastTriedAt: number; failures: number }> {
  return panel.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await result(indexedDB.open('meetings'));
    const [source] = await result(database.transaction('sources').objectStore('sources').getAll());
    database.close();
    return { lastTriedAt: source.lastTriedAt, failures: source.failures };
  });
}

/** Has Nearhand's own alarm go off in a moment, and closes the page: nothing is left but the background. */
async function ringAndClose(panel: View): Promise<void> {
  await panel.evaluate(async () => {
    for (const { name } of await chrome.alarms.getAll()) {
      await chrome.alarms.create(name, { when: Date.now() + 1000 });
    }
  });
  await panel.close();
}

/** Waits until the alarm is set for `wait` milliseconds after the last attempt, which was the nth failed one. */
async function expectNext(panel: View, failures: number, wait: number): Promise<void> {
  const gap = async () => {
    const [set, tried] = [await alarm(panel), await attempts(panel)];
    return [tried.failures, (set?.scheduledTime ?? 0) - tried.lastTriedAt];
  };
  await expect.poll(gap, { timeout: 10_000 }).toEqual([failures, wait]);
}

/** What each request from now on says it knows of the list. */
function conditionsOf(world: FeedWorld, answer: FeedWorld['answer']): (string | undefined)[] {
  const conditions: (string | undefined)[] = [];
  world.answer = (url, response, request: IncomingMessage) => {
    conditions.push(request.headers['if-none-match']);
    answer(url, response, request);
  };
  return conditions;
}

describe('a list that is read again every week', () => {
  feedStory(
    'is read by the background alone, with a condition, and with patience for a failing server',
    async (browser, world) => {
      world.answer = (_url, response) => sendFeed(response, rows(30), { etag: '"v1"' });
      let panel = await openSources(browser);
      await panel.type({ role: 'textbox', name: 'Address' }, 'feeds.nearhand.example/list.json');
      await panel.press('Enter');
      await panel.waitForText(/30 meetings, read/);
      expect(await alarm(panel)).toBeNull(); // nothing happens in the background before the person says so
      await panel.click({ role: 'switch', name: 'Read again every week' });
      await expectNext(panel, 0, 7 * DAY);

      // Eight days later the alarm goes off; the server says that nothing changed.
      const today = await readLine(panel);
      await letTimePass(panel, 8 * DAY);
      await expect.poll(() => readLine(panel)).not.toBe(today);
      const lastWeek = await readLine(panel);
      let asked = conditionsOf(world, (_url, response) => response.writeHead(304).end());
      await ringAndClose(panel);
      await expect.poll(() => asked, { timeout: 10_000 }).toEqual(['"v1"']);
      panel = await openSources(browser);
      await expectNext(panel, 0, 7 * DAY);
      await expect.poll(() => readLine(panel)).toMatch(/^30 meetings, read/);
      expect(await readLine(panel)).not.toBe(lastWeek);

      // A week on, the server is in trouble: its meetings and their age stay, and the next try waits an hour.
      await letTimePass(panel, 8 * DAY);
      await expect.poll(() => readLine(panel)).toBe(lastWeek);
      asked = conditionsOf(world, (_url, response) => response.writeHead(503).end());
      await ringAndClose(panel);
      await expect.poll(() => asked, { timeout: 10_000 }).toEqual(['"v1"']);
      panel = await openSources(browser);
      await panel.waitForText(/server is in trouble.*503/s);
      await panel.waitForText('The meetings read before are still here.');
      expect(await readLine(panel)).toBe(lastWeek);
      await expectNext(panel, 1, HOUR);

      // Whatever wakes it before that, the server is left alone; after it, it is asked once, and then for two hours not.
      await letTimePass(panel, HOUR / 2);
      await ringAndClose(panel);
      panel = await openSources(browser);
      await expectNext(panel, 1, HOUR);
      expect(asked).toHaveLength(1);
      await letTimePass(panel, HOUR / 2);
      await ringAndClose(panel);
      await expect.poll(() => asked, { timeout: 10_000 }).toHaveLength(2);
      panel = await openSources(browser);
      await expectNext(panel, 2, 2 * HOUR);

      // It recovers with a new list, which takes the old one's place; switched off, no alarm is left.
      await letTimePass(panel, 2 * HOUR);
      asked = conditionsOf(world, (_url, response) => sendFeed(response, rows(31), { etag: '"v2"' }));
      await ringAndClose(panel);
      await expect.poll(() => asked, { timeout: 10_000 }).toEqual(['"v1"']);
      panel = await openSources(browser);
      await panel.waitForText(/31 meetings, read/);
      expect(await panel.text()).not.toContain('server is in trouble');
      await expectNext(panel, 0, 7 * DAY);
      await panel.click({ role: 'switch', name: 'Read again every week' });
      await expect.poll(() => alarm(panel)).toBeNull();
      expect(new Set(world.asked.map(({ hostname }) => hostname))).toEqual(
        new Set(['feeds.nearhand.example']),
      );
    },
  );
});

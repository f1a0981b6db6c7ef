import { describe, expect } from 'vitest';
import type { View } from '../../scripts/browser/view.ts';
import { guideRow } from '../fixtures/feed-rows.ts';
import { accessibilityFaults } from './axe.ts';
import { feedStory } from './feed-story.ts';
import { sendFeed } from './feed-world.ts';
import { letTimePass } from './stored-meetings.ts';

const DAY = 24 * 60 * 60_000;
/** How many of the list's meetings are in sight. */
const rowsShown = (view: View) =>
  view.evaluate(() => document.body.innerText.match(/^Group \d+$/gm)?.length ?? 0);

describe('a list that grows old', () => {
  feedStory(
    'is shown with its age after 90 days, and after a year only when the person asks for it',
    async (browser, world) => {
      world.answer = (_url, response) =>
        sendFeed(
          response,
          Array.from({ length: 12 }, (_, n) => guideRow(n)),
        );
      const sources = await browser.openTab('sidepanel.html#sources');
      await sources.type({ role: 'textbox', name: 'Address' }, 'feeds.nearhand.example/list.json');
      await sources.press('Enter');
      await sources.waitForText(/12 meetings, read/);

      await letTimePass(sources, 89 * DAY);
      const finder = await browser.openTab('sidepanel.html#meetings');
      await finder.waitForText('12 meetings a week');
      expect(await finder.text()).not.toContain('Check before you travel');
      expect(await sources.text()).not.toContain('more than 90 days old');

      await letTimePass(sources, 11 * DAY);
      await finder.waitForText(
        '“feeds.nearhand.example” was last read 100 days ago. Check before you travel.',
      );
      await sources.waitForText('This list is more than 90 days old.');
      expect(await rowsShown(finder)).toBe(12);
      expect((await finder.text()).match(/From a list read 100 days ago/g)).toHaveLength(12);
      expect(await accessibilityFaults(finder)).toEqual([]);
      await finder.click({ role: 'link', name: 'Group 3' });
      await finder.waitForText('What the words mean');
      expect(await finder.text()).toContain('was last read 100 days ago. Check before you travel.');
      await finder.click({ role: 'button', name: 'Back' });

      await letTimePass(sources, 266 * DAY);
      await finder.waitForText('“feeds.nearhand.example” was last read over a year ago');
      await sources.waitForText('This list is more than a year old.');
      expect(await rowsShown(finder)).toBe(0);
      expect(await accessibilityFaults(finder)).toEqual([]);
      await finder.click({ role: 'button', name: 'Show them all the same' });
      await finder.waitForText('12 meetings a week');
      await finder.waitForText('was last read 366 days ago. Check before you travel.');
      expect(await rowsShown(finder)).toBe(12);

      // Read again, it is as good as new.
      await sources.click({ role: 'button', name: 'Read it again' });
      await sources.waitFor(() => !document.body.innerText.includes('more than a year old'));
      await finder.waitFor(() => !document.body.innerText.includes('Check before you travel'));
      expect(await rowsShown(finder)).toBe(12);
      expect(await finder.text()).not.toContain('From a list read');
      expect(world.asked).toHaveLength(2);
    },
  );
});

import { describe, expect } from 'vitest';
import type { View } from '../../scripts/browser/view.ts';
import { bmltRow } from '../fixtures/feed-rows.ts';
import { feedStory } from './feed-story.ts';
import { type FeedWorld, sendFeed } from './feed-world.ts';

const COUNT = 90;
const FORMATS = [{ id: '17', key_string: 'O', world_id: 'OPEN', lang: 'en', name_string: 'Open' }];

/** A meeting near Newark; every third one is online. */
function row(n: number) {
  if (n % 3 > 0) return bmltRow(n);
  return bmltRow(n, { venue_type: '2', virtual_meeting_link: `https://zoom.us/j/${n}` });
}

function beAggregator(world: FeedWorld): void {
  world.answer = (url, response) => {
    if (url.searchParams.get('switcher') !== 'GetSearchResults') return sendFeed(response, []);
    sendFeed(response, { meetings: Array.from({ length: COUNT }, (_, n) => row(n)), formats: FORMATS });
  };
}

async function lookAround(view: View, typed: string, chosen: RegExp): Promise<void> {
  await view.type({ role: 'combobox', name: 'Town or postcode' }, typed);
  await view.click({ role: 'option', name: chosen });
  await view.waitForText('Within 25 mi, and online');
}

describe('from the first click to a kept meeting', () => {
  feedStory(
    'a list is read, searched by ZIP and by city, and all of it works on without a network',
    async (browser, world) => {
      beAggregator(world);
      const panel = await browser.openTab('sidepanel.html#meetings');
      await panel.click({ role: 'link', name: 'Add a list of meetings' });
      await panel.type({ role: 'combobox', name: 'Town or postcode' }, '07102');
      await panel.click({ role: 'option', name: /07102/ });
      await panel.click({ role: 'button', name: 'Get this list' });
      await panel.waitForText(/90 meetings, read/);
      const asked = world.asked.length;

      const view = await browser.openTab('sidepanel.html#meetings');
      await lookAround(view, '07102', /07102/);
      await view.waitForText('90 meetings a week: 60 in person, 30 online');
      await view.click({ role: 'button', name: 'Change' });
      await lookAround(view, 'newark', /Newark, New Jersey/);
      await view.click({ role: 'button', name: 'In person' });
      await view.waitForText('60 meetings a week');
      await view.click({ role: 'button', name: 'All filters' });
      await view.click({ role: 'radio', name: 'Leave out' });
      await view.click({ role: 'button', name: 'Sunday' });
      await view.click({ role: 'button', name: 'Show the meetings' });
      await view.locate({ role: 'button', name: 'Not: Sunday' });
      await view.click({ role: 'link', name: /^Group / });
      await view.waitForText('What the words mean');
      await view.click({ role: 'button', name: 'Keep' });
      await view.locate({ role: 'link', name: 'Kept' });
      const name = await view.evaluate(() => document.querySelector('h1')?.textContent ?? '');
      expect(world.asked.length).toBe(asked); // looking, filtering and keeping ask nobody

      world.online = false;
      await browser.restart();
      const kept = await browser.openTab('sidepanel.html#kept');
      await kept.waitForText(name);
      const again = await browser.openTab('sidepanel.html#meetings');
      await lookAround(again, '07102', /07102/);
      await again.waitForText('90 meetings a week: 60 in person, 30 online');
      expect(world.asked.length).toBe(asked);
    },
    { timeZone: 'America/New_York' },
  );
});

import { describe, expect } from 'vitest';
import { sampleMeetings } from '../../core/finder/sample.ts';
import type { View } from '../../scripts/browser/view.ts';
import { beyondEdge } from './beyond-edge.ts';
import { storeMeetings } from './stored-meetings.ts';
import { story } from './story.ts';

/** CSS pixels: Firefox's sidebar as it first opens, and the narrowest common phone. */
const WIDTHS = [252, 320];
const VIEWS = [
  'home',
  'overdose',
  'helplines',
  'groups',
  'programme:na',
  'programme:pa',
  'suits',
  'guide',
  'topic:overdose',
  'topic:medication',
  'topic:gone',
  'settings',
  'sources',
  'kept',
  'meetings',
];

/** A list from a file with a long name, too old to rely on: that is said wherever its meetings are. */
const OLD_LIST = {
  kind: 'sample',
  name: 'all_meetings_of_every_group_in_the_whole_region_2026_11_24.json',
  lastReadAt: Date.now() - 100 * 24 * 60 * 60_000,
} as const;

async function show(view: View, word: string): Promise<void> {
  await view.evaluate(async (wanted) => {
    await globalThis.chrome.storage.session.set({ panelView: { view: wanted, at: performance.now() } });
  }, word);
  await view.waitFor(() => document.querySelector('main h1') && document.activeElement?.tagName === 'H1');
}

/** Unfolds all that is folded, and turns the page to the given direction of reading. */
function unfold(view: View, direction: 'ltr' | 'rtl'): Promise<void> {
  return view.evaluate((dir) => {
    document.documentElement.dir = dir;
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, direction);
}

async function expectAllInSight(view: View, where: string): Promise<void> {
  for (const direction of ['ltr', 'rtl'] as const) {
    await unfold(view, direction);
    expect
      .soft({ where, direction, beyond: await beyondEdge(view) })
      .toEqual({ where, direction, beyond: [] });
  }
}

describe('the side panel in a narrow window', () => {
  for (const width of WIDTHS) {
    story(
      `has every word and control in sight at ${width} pixels, in both directions of reading`,
      async (browser) => {
        const panel = await browser.openTab('sidepanel.html#meetings');
        await panel.resize(width, 700);
        await panel.waitForText('No meetings on this device yet');
        await expectAllInSight(panel, 'no meetings');
        await storeMeetings(panel, sampleMeetings(300), OLD_LIST);
        await panel.waitForText(/meetings a week/);
        for (const word of VIEWS) {
          await show(panel, word);
          await expectAllInSight(panel, word);
        }
        await panel.click({ role: 'button', name: 'All filters' });
        await expectAllInSight(panel, 'filters of meetings');
        await panel.click({ role: 'button', name: 'Show the meetings' });
        await panel.click({ role: 'link', name: /^Sample: / });
        await panel.waitForText('What the words mean');
        await expectAllInSight(panel, 'one meeting');
        await show(panel, 'groups');
        await panel.click({ role: 'button', name: 'All filters' });
        await expectAllInSight(panel, 'filters of groups');
        await panel.type({ role: 'searchbox' }, 'zzzzzz');
        await panel.waitForText('No kind of group fits all of this');
        await expectAllInSight(panel, 'no group');
        await panel.evaluate(() => {
          window.close = () => {};
        });
        await panel.click({ role: 'button', name: 'Hide' });
        await panel.waitForText('Nothing here');
        await expectAllInSight(panel, 'hidden');
      },
      { timeZone: 'America/New_York' },
    );
  }
});

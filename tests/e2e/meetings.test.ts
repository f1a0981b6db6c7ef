import { describe, expect } from 'vitest';
import { sampleMeetings } from '../../core/finder/sample.ts';
import type { View } from '../../scripts/browser/view.ts';
import { accessibilityFaults } from './axe.ts';
import { storeMeetings } from './stored-meetings.ts';
import { story } from './story.ts';

const NEW_YORK = { timeZone: 'America/New_York' };
const MEETINGS = sampleMeetings(3000);

/** The finder with a list of invented meetings. */
async function withMeetings(view: View): Promise<View> {
  await view.waitForText('No meetings on this device yet');
  await storeMeetings(view, MEETINGS, { kind: 'sample', name: 'Sample' });
  await view.waitForText(/meetings a week/);
  return view;
}

async function choosePlace(view: View, typed: string, chosen: RegExp): Promise<void> {
  await view.type({ role: 'combobox', name: 'Town or postcode' }, typed);
  await view.click({ role: 'option', name: chosen });
  await view.waitForText('Within 25 mi, and online');
}

describe('the finder of meetings', () => {
  story(
    'finds by ZIP and by city, filters, and keeps through a restart without a network',
    async (browser) => {
      const view = await withMeetings(await browser.openTab('sidepanel.html#meetings'));
      await choosePlace(view, '10001', /10001/);
      await view.click({ role: 'button', name: 'Change' });
      await choosePlace(view, 'boston', /Boston, Massachusetts/);
      await view.click({ role: 'button', name: 'In person' });
      await view.waitForText('Starts in');
      await view.click({ role: 'link', name: /^Sample: / });
      await view.waitForText('What the words mean');
      await view.click({ role: 'button', name: 'Keep' });
      await view.locate({ role: 'link', name: 'Kept' });
      const name = await view.evaluate(() => document.querySelector('h1')?.textContent ?? '');

      await browser.restart();
      const kept = await browser.openTab('sidepanel.html#kept');
      await kept.waitForText(name);
      await kept.type({ role: 'textbox', name: 'My note' }, 'Warm people');
      await kept.waitForText('Stored on this device.');
      await browser.restart();
      const again = await browser.openTab('sidepanel.html#kept');
      await again.waitFor(() => document.querySelector('textarea')?.value === 'Warm people');
      const meetings = await browser.openTab('sidepanel.html#meetings');
      await meetings.waitForText(/meetings a week/);
      expect(await meetings.evaluate(() => document.querySelectorAll('main article').length)).toBe(20);
    },
    NEW_YORK,
  );

  story(
    'says what to let go of when nothing fits',
    async (browser) => {
      const view = await withMeetings(await browser.openTab('sidepanel.html#meetings'));
      await view.type({ role: 'searchbox' }, 'zzzzqq');
      await view.waitForText('No meeting fits all of this');
      await view.waitForText('A person can help now');
      await view.click({ role: 'button', name: /^Without “zzzzqq”/ });
      await view.waitForText(/3,000 meetings a week/);
    },
    NEW_YORK,
  );

  for (const dark of [false, true]) {
    story(
      `has no fault that axe finds, ${dark ? 'dark' : 'light'}`,
      async (browser) => {
        const view = await withMeetings(await browser.openTab('sidepanel.html#meetings'));
        await view.resize(400, 900);
        await choosePlace(view, 'boston', /Boston, Massachusetts/);
        expect(await accessibilityFaults(view)).toEqual([]);
        await view.click({ role: 'button', name: 'All filters' });
        await view.waitForText('Getting in');
        expect(await accessibilityFaults(view)).toEqual([]);
        await view.click({ role: 'button', name: 'Show the meetings' });
        await view.click({ role: 'link', name: /^Sample: / });
        await view.waitForText('What the words mean');
        await view.click({ role: 'button', name: 'Keep' });
        await view.click({ role: 'button', name: /^Calendar/ });
        expect(await accessibilityFaults(view)).toEqual([]);
        await view.click({ role: 'link', name: 'Kept' });
        await view.waitForText('Try three kinds');
        await view.click({ role: 'switch', name: 'In my plan' });
        await view.waitForText('Tried on');
        expect(await accessibilityFaults(view)).toEqual([]);
      },
      { ...NEW_YORK, dark },
    );
  }
});

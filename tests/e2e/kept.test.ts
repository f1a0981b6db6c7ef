import { describe, expect } from 'vitest';
import type { View } from '../../scripts/browser/view.ts';
import { guideRow } from '../fixtures/feed-rows.ts';
import { accessibilityFaults } from './axe.ts';
import { feedStory } from './feed-story.ts';
import { sendFeed } from './feed-world.ts';
import { chooseFile } from './files.ts';

const ROWS = Array.from({ length: 12 }, (_, n) => guideRow(n));

/** Keeps what pages hand out as files from being saved to a folder, and holds on to their words. */
function catchFiles(view: View): Promise<void> {
  return view.evaluate(() => {
    HTMLAnchorElement.prototype.click = function () {
      document.documentElement.dataset.fileName = this.download;
    };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => {
        document.documentElement.dataset.fileText = text;
      });
      return make(file);
    };
  });
}

/** The file that a button hands out. */
async function fileFrom(view: View, button: string): Promise<{ name: string; text: string }> {
  await view.evaluate(() => {
    delete document.documentElement.dataset.fileText;
  });
  await view.click({ role: 'button', name: button });
  await view.waitFor(() => document.documentElement.dataset.fileText);
  return await view.evaluate(() => {
    const { fileName = '', fileText = '' } = document.documentElement.dataset;
    return { name: fileName, text: fileText };
  });
}

describe('a kept meeting', () => {
  feedStory(
    'outlives its list, and goes into a calendar and a file and back',
    async (browser, world) => {
      world.answer = (_url, response) => sendFeed(response, ROWS);
      const sources = await browser.openTab('sidepanel.html#sources');
      await sources.type({ role: 'textbox', name: 'Address' }, 'feeds.nearhand.example/list.json');
      await sources.press('Enter');
      await sources.waitForText(/12 meetings, read/);

      const finder = await browser.openTab('sidepanel.html#meetings');
      for (const name of ['Group 3', 'Group 4']) {
        await finder.click({ role: 'link', name });
        await finder.waitForText('What the words mean');
        await finder.click({ role: 'button', name: 'Keep' });
        await finder.locate({ role: 'link', name: 'Kept' });
        if (name === 'Group 3') await finder.click({ role: 'button', name: 'Back' });
      }
      await catchFiles(finder);
      await finder.click({ role: 'button', name: /^Calendar/ });
      await finder.click({ role: 'radio', name: 'Every week' });
      const event = await fileFrom(finder, 'Make the file');
      expect(event.name).toBe('event.ics');
      expect(event.text).toMatch(/SUMMARY:Appointment\r\n/);
      expect(event.text).toMatch(/DTSTART;TZID=America\/New_York:\d{8}T190000\r\n/);
      expect(event.text).toMatch(/RRULE:FREQ=WEEKLY;BYDAY=TH\r\n/);
      expect(event.text).not.toMatch(/Group|Bridge|Narcotics/);

      const kept = await browser.openTab('sidepanel.html#kept');
      await kept.waitForText('Group 4');
      await kept.type({ role: 'textbox', name: 'My note' }, 'Kind people');
      await kept.waitForText('Stored on this device.');

      // The list changes: one of the two is gone from it, the other moved to another hour.
      const changed = ROWS.filter(({ slug }) => slug !== 'group-3').map((row) =>
        row.slug === 'group-4' ? { ...row, time: '20:00' } : row,
      );
      world.answer = (_url, response) => sendFeed(response, changed);
      await sources.click({ role: 'button', name: 'Read it again' });
      await sources.waitForText(/11 meetings, read/);
      await kept.waitForText('No longer listed');
      await kept.waitForText('It is not in “feeds.nearhand.example” any more.');
      await kept.waitForText('Changed since you kept it: the time.');
      expect(await kept.text()).toMatch(/Thursday 8:00 PM/);
      expect(await accessibilityFaults(kept)).toEqual([]);

      // All of it goes into a file and, once cleared, comes back from it.
      await catchFiles(kept);
      const file = await fileFrom(kept, 'Save as a file');
      expect(file.name).toMatch(/^nearhand-\d{4}-\d\d-\d\d\.json$/);
      await kept.click({ role: 'button', name: 'Clear all' });
      await kept.click({ role: 'button', name: 'Clear all now' });
      await kept.waitForText('Nothing kept yet');
      await chooseFile(kept, 'nearhand.json', '{"half": ');
      await kept.waitForText('Nothing was taken from it.');
      await chooseFile(kept, 'nearhand.json', file.text);
      await kept.waitForText('2 things were read from the file.');
      await kept.waitForText('No longer listed');
      await kept.waitFor(() =>
        [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Kind people'),
      );

      // Its list is taken off the device: what is kept stays, and says so.
      await sources.click({ role: 'button', name: 'Remove' });
      await sources.click({ role: 'button', name: 'Remove the list' });
      await kept.waitForText('is not on this device any more. This is what was known when you kept it.');
      expect(await kept.text()).toContain('Group 3');
      expect(await kept.text()).toContain('Group 4');
    },
    { timeZone: 'America/New_York' },
  );
});

import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { View } from '../../scripts/browser/view.ts';
import { rewrite } from './altered-build.ts';
import { accessibilityFaults } from './axe.ts';
import { story } from './story.ts';

const VIEWS = [
  'home',
  'groups',
  'programme:smart',
  'programme:pa',
  'suits',
  'guide',
  'topic:overdose',
  'overdose',
  'helplines',
  'settings',
  'topic:gone',
];

/** Asks for a view as the popup does. */
async function show(view: View, word: string): Promise<void> {
  await view.evaluate(async (wanted) => {
    const { storage } = globalThis.chrome;
    await storage.session.set({ panelView: { view: wanted, at: performance.now() } });
  }, word);
  await view.waitFor(() => document.querySelector('main h1') && document.activeElement?.tagName === 'H1');
}

describe('the side panel', () => {
  story('finds a group with a slip, and says what to let go of', async (browser) => {
    const panel = await browser.openPanel();
    await panel.click({ role: 'link', name: /Kinds of groups/ });
    await panel.type({ role: 'searchbox' }, 'darma');
    await panel.waitForText('Showing results for “dharma”.');
    await panel.click({ role: 'button', name: '12-step' });
    await panel.waitForText('No kind of group fits all of this');
    await panel.waitForText('A person can help now');
    await panel.click({ role: 'button', name: /Without “12-step”/ });
    await panel.click({ role: 'link', name: /Recovery Dharma/ });
    await panel.waitForText('Who it is for');
    expect(await panel.evaluate(() => document.title)).toBe('Nearhand');
    await panel.click({ role: 'button', name: 'Back' });
    await panel.waitFor(() => document.activeElement?.textContent?.includes('Recovery Dharma'));
  });

  story(
    'comes back to the group it left, far down a list of which it draws what is in sight',
    async (browser) => {
      const panel = await browser.openPanel();
      await panel.click({ role: 'link', name: /Kinds of groups/ });
      await panel.click({ role: 'button', name: 'What to expect Narcotics Anonymous' });
      await panel.click({ role: 'link', name: 'Women for Sobriety' });
      await panel.waitForText('Who it is for');
      await panel.click({ role: 'button', name: 'Back' });
      await panel.waitFor(() => {
        const at = document.activeElement;
        const { top, bottom } = at?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return at?.textContent === 'Women for Sobriety (WFS)' && top >= 56 && bottom <= innerHeight - 56;
      });
    },
  );

  story('suggests more than one kind, with reasons', async (browser) => {
    const panel = await browser.openPanel();
    await panel.click({ role: 'link', name: /Which kind suits me/ });
    for (const answer of ['For me', 'Yes', 'No', 'Online', 'No', 'Skip']) {
      await panel.click({ role: 'button', name: answer });
    }
    await panel.waitForText('says medication is welcome');
    expect(await panel.evaluate(() => document.querySelectorAll('ol > li').length)).toBeGreaterThan(1);
    expect(await panel.evaluate(() => globalThis.chrome.storage.local.get())).toEqual({});
  });

  story('reads a topic of the guide by keyboard alone', async (browser) => {
    const panel = await browser.openPanel();
    await panel.click({ role: 'link', name: /All topics/ });
    await panel.type({ role: 'searchbox' }, 'withdrawl');
    await panel.waitForText('Showing results for “withdrawal”.');
    await panel.press('Tab'); // the button that clears the field
    await panel.press('Tab');
    await panel.press('Enter');
    await panel.waitForText('Where this was read');
    await panel.waitFor(() => document.activeElement?.tagName === 'H1');
  });

  story(
    'says that its data is damaged, and leads to a person, the steps and what was kept all the same',
    async (browser) => {
      const panel = await browser.openPanel();
      await panel.waitForText('The guide did not open');
      await panel.waitForText('SAMHSA');
      expect(await accessibilityFaults(panel)).toEqual([]);
      await panel.click({ role: 'link', name: 'What you kept' });
      await panel.waitFor(() => document.querySelector('h1')?.textContent === 'What you kept');
      await panel.click({ role: 'link', name: 'Someone may be overdosing' });
      await panel.waitForText('Try to wake them');
      await panel.waitForText('Call 911');
    },
    {
      timeZone: 'America/New_York',
      lang: 'en-US',
      alter: (folder) => rewrite(join(folder, 'directory/directory.json'), () => '{}'),
    },
  );

  story('hides by its button and leaves nothing that tells of it', async (browser) => {
    const panel = await browser.openTab('sidepanel.html#topic:overdose');
    await panel.waitForText('Slow breathing');
    await panel.evaluate(() => {
      window.close = () => {}; // so that what stays behind can be looked at
    });
    await panel.click({ role: 'button', name: 'Hide' });
    await panel.waitForText('Nothing here');
    expect((await panel.text()).trim().split(/\s+/).join(' ')).toBe('Nothing here Show');
    await panel.click({ role: 'button', name: 'Show' });
    await panel.waitForText('People and places that can help');
  });

  story('hides at the third Shift', async (browser) => {
    const panel = await browser.openTab('sidepanel.html#groups');
    await panel.waitForText('Kinds of groups');
    await panel.evaluate(() => {
      window.close = () => {};
    });
    for (let at = 0; at < 3; at += 1) await panel.press('Shift');
    await panel.waitForText('Nothing here');
  });

  for (const dark of [false, true]) {
    story(
      `has no fault that axe finds in any view, ${dark ? 'dark' : 'light'}`,
      async (browser) => {
        const panel = await browser.openPanel();
        await panel.waitForText('People and places that can help');
        await panel.resize(400, 900);
        for (const word of VIEWS) {
          if (word !== 'home') await show(panel, word);
          expect({ word, faults: await accessibilityFaults(panel) }).toEqual({ word, faults: [] });
        }
        await show(panel, 'groups');
        await panel.click({ role: 'button', name: /^What to expect/ });
        await panel.waitForText('Where this was read');
        expect(await accessibilityFaults(panel)).toEqual([]);
        await panel.click({ role: 'button', name: 'All filters' });
        await panel.waitForText('Spiritual side');
        expect(await accessibilityFaults(panel)).toEqual([]);
      },
      { dark },
    );
  }
});

import { describe, expect, it } from 'vitest';
import { type Display, startDisplay } from '../../scripts/browser/display.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { BROWSERS } from './browsers.ts';

/** A driver's key strokes reach the page alone; Escape belongs to the browser, so a real keyboard presses it here. */
type Keyboard = Pick<Display, 'press'>;
type Tell = (popup: View, keyboard: Keyboard, browser: ExtensionBrowser['name']) => Promise<void>;

/** A story of a popup in a window on a display. */
function escapeStory(title: string, tell: Tell): void {
  for (const { name, launch, extensionDir } of BROWSERS) {
    it(`${title} (${name})`, async () => {
      const display = await startDisplay();
      if (!display) return console.log('No Xvfb or xdotool here: the real Escape key was not tried.');
      const browser = await launch({
        extensionDir,
        headed: true,
        display: display.name,
        timeZone: 'America/New_York',
        lang: 'en-US',
      });
      try {
        const popup = await browser.openPopup();
        await popup.waitForText('988');
        await popup.waitFor(() => document.hasFocus());
        await tell(popup, display, browser.name);
        expect(await browser.complaints()).toEqual([]);
      } finally {
        await browser.close();
        display.stop();
      }
    });
  }
}

async function openCode(popup: View): Promise<void> {
  await popup.click({ role: 'link', name: /Someone may be overdosing/ });
  await popup.click({ role: 'button', name: 'QR code for 911' });
  await popup.waitFor(() => document.querySelector('dialog[open] svg[role=img] path'));
}

describe('the Escape key', () => {
  escapeStory('closes the popup', async (popup, keyboard) => {
    keyboard.press('Escape');
    await popup.waitUntilClosed();
  });

  escapeStory(
    'closes the code for the phone first, where the browser asks the page',
    async (popup, keyboard, browser) => {
      await openCode(popup);
      keyboard.press('Escape');
      if (browser === 'firefox') return popup.waitUntilClosed(); // it closes its popup without asking the page
      await popup.waitFor(() => !document.querySelector('dialog'));
      await popup.waitForText('Try to wake them');
      keyboard.press('Escape');
      await popup.waitUntilClosed();
    },
  );

  escapeStory('closes the list of countries first', async (popup, keyboard) => {
    // Firefox takes the first for the way from its own window into the page.
    for (const key of ['Tab', 'Tab']) keyboard.press(key);
    await popup.waitFor(() => document.activeElement !== document.body);
    await popup.evaluate(() => document.querySelector('select')?.focus());
    keyboard.press('space');
    await popup.waitFor(() => document.querySelector('select:open'));
    keyboard.press('Escape');
    await popup.waitFor(() => !document.querySelector('select:open'));
    keyboard.press('Escape');
    await popup.waitUntilClosed();
  });
});

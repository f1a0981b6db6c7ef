/**
 * Takes the pictures of README and store pages: `npm run screenshots`. What they show is what is built, with the
 * invented source of meetings, so that no real group is in a picture.
 */
import { join } from 'node:path';
import { launchChromium } from './browser/chromium.ts';
import type { View } from './browser/view.ts';
import { ROOT, runMain, step } from './run.ts';

const FOLDER = join(ROOT, 'docs/pictures');
/** One country for all pictures, so that they do not depend on who takes them. */
const DEVICE = { timeZone: 'America/New_York', lang: 'en-US' };
/** CSS pixels of the side panel as most people have it. */
const PANEL = { width: 380, height: 860 };

async function takePictures(dark: boolean): Promise<void> {
  const browser = await launchChromium({
    ...DEVICE,
    dark,
    extensionDir: join(ROOT, '.output/sample/chrome-mv3'),
  });
  const take = async (view: View, name: string) => {
    const path = join(FOLDER, `${name}-${dark ? 'dark' : 'light'}.png`);
    await view.screenshot(path);
    console.log(`  ${path.slice(ROOT.length + 1)}`);
  };
  try {
    const popup = await browser.openPopup();
    await popup.waitForText('Talk to someone now');
    await popup.locate({ role: 'link', name: 'Call: ' });
    await take(popup, 'popup');
    await popup.click({ role: 'link', name: 'Someone may be overdosing' });
    await popup.locate({ role: 'link', name: 'Back' });
    await take(popup, 'overdose');
    await popup.press('Escape');

    const panel = await browser.openPanel();
    await panel.resize(PANEL.width, PANEL.height);
    await panel.locate({ role: 'link', name: 'Kinds of groups' });
    await take(panel, 'panel');
    await panel.click({ role: 'link', name: 'Kinds of groups' });
    await panel.waitForText(/\d+ kinds? of groups?/);
    await take(panel, 'groups');
    await panel.click({ role: 'button', name: 'Back' });
    await panel.click({ role: 'link', name: 'Tolerance and dependence' });
    await panel.waitForText('minutes to read');
    await take(panel, 'topic');
    await panel.click({ role: 'button', name: 'Back' });
    await panel.click({ role: 'link', name: /^Meetings near you/ });
    await panel.click({ role: 'link', name: 'Add a list of meetings' });
    await panel.click({ role: 'button', name: 'Try the sample' });
    await panel.click({ role: 'button', name: 'Back' });
    await panel.type({ role: 'combobox', name: 'Town or postcode' }, 'boston');
    await panel.click({ role: 'option', name: /Boston, Massachusetts/ });
    await panel.waitForText('(sample)');
    await panel.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    });
    await take(panel, 'meetings');
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  step('Build', [join(ROOT, 'scripts/build.ts'), '--only', 'chrome', '--sample'], { quiet: true });
  console.log('▸ Pictures');
  for (const dark of [false, true]) await takePictures(dark);
});

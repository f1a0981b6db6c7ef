/**
 * `npm start`: builds Nearhand and opens it in a browser for a person to try. Where no window can be shown, or with
 * `--tour`, it walks through the same things headless and leaves pictures.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './browser/chromium.ts';
import { type FoundBrowser, findAnyBrowser } from './browser/find-browser.ts';
import { launchFirefox } from './browser/firefox.ts';
import { canInstall, installPackages } from './browser/install-browser.ts';
import { hasDisplay, openForPerson } from './browser/open-for-person.ts';
import { ROOT, runMain, step } from './run.ts';
import { tour } from './tour.ts';

const SHOTS = 'shots/tour';

function provideBrowser(): FoundBrowser {
  const found = findAnyBrowser();
  if (found) return found;
  if (canInstall()) {
    installPackages(['chromium']);
    const installed = findAnyBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No browser was found. Install Chromium, Edge, Brave or Firefox, or set NEARHAND_BROWSER to the path of one.',
  );
}

async function takeTour(found: FoundBrowser, extensionDir: string): Promise<void> {
  console.log('▸ Tour of the popup and the side panel, without a window and without a network …');
  const launch = found.kind === 'firefox' ? launchFirefox : launchChromium;
  const browser = await launch({ extensionDir, executable: found.executable });
  try {
    await tour(browser, join(ROOT, SHOTS));
  } finally {
    await browser.close();
  }
  console.log(`▸ Tour: done. The pictures are in ${join(ROOT, SHOTS)}`);
}

await runMain(async () => {
  const { values } = parseArgs({ options: { tour: { type: 'boolean', default: false } } });
  const found = provideBrowser();
  const target = found.kind === 'firefox' ? 'firefox' : 'chrome';
  console.log(`▸ Browser: ${found.executable}`);
  step('Build', [join(ROOT, 'scripts/build.ts'), '--only', target, '--sample']);
  const extensionDir = join(ROOT, `.output/sample/${target}-mv3`);
  if (values.tour || !hasDisplay()) await takeTour(found, extensionDir);
  else await openForPerson(found, extensionDir);
});

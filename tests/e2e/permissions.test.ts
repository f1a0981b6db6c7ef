import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startDisplay } from '../../scripts/browser/display.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { alteredBuild, rewrite } from './altered-build.ts';
import { BROWSERS } from './browsers.ts';

const SITE = 'https://asked.example/*';

/** A page with one button that asks for one site, in a build that may ask for it. */
function addAskingPage(folder: string): void {
  rewrite(join(folder, 'manifest.json'), (text) =>
    JSON.stringify({ ...JSON.parse(text), optional_host_permissions: [SITE] }),
  );
  writeFileSync(
    join(folder, 'ask.html'),
    '<!doctype html><title>Ask</title><button>Ask</button><p></p><script src="ask.js"></script>',
  );
  writeFileSync(
    join(folder, 'ask.js'),
    `document.querySelector('button').onclick = async () => {
      const granted = await chrome.permissions.request({ origins: ['${SITE}'] });
      document.querySelector('p').textContent = granted ? 'granted' : 'refused';
    };`,
  );
}

function isGranted(browser: ExtensionBrowser): Promise<boolean> {
  return browser.inBackground((site) => chrome.permissions.contains({ origins: [site] }), SITE);
}

async function ask(browser: ExtensionBrowser): Promise<View> {
  const page = await browser.openTab('ask.html');
  await page.click({ role: 'button', name: 'Ask' });
  return page;
}

describe.each(BROWSERS)('a site that the extension asks for ($name)', ({ launch, extensionDir }) => {
  it('is granted by the request itself when the prompt is skipped, and by nothing before', async () => {
    const browser = await launch({ extensionDir: alteredBuild(extensionDir, addAskingPage) });
    try {
      await browser.grantWithoutPrompt([SITE]);
      expect(await isGranted(browser)).toBe(false);
      const page = await ask(browser);
      await page.waitForText('granted');
      expect(await isGranted(browser)).toBe(true);
    } finally {
      await browser.close();
    }
  });

  it.each([
    ['allow', 'granted', true],
    ['deny', 'refused', false],
  ] as const)('is decided by the person at the prompt: %s', async (answer, word, granted) => {
    const display = await startDisplay();
    if (!display) return console.log('No Xvfb or xdotool here: the real prompt was not tried.');
    const extension = alteredBuild(extensionDir, addAskingPage);
    const browser = await launch({ extensionDir: extension, headed: true, display: display.name });
    try {
      const page = await ask(browser);
      await browser.answerPrompt(answer);
      await page.waitForText(word);
      expect(await isGranted(browser)).toBe(granted);
    } finally {
      await browser.close();
      display.stop();
    }
  });
});

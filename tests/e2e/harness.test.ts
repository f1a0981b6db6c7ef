import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alteredBuild, rewrite } from './altered-build.ts';
import { BROWSERS } from './browsers.ts';

const FAULTS = `
console.error('the WHERE wrote an error');
setTimeout(() => { throw new Error('the WHERE threw'); });
fetch('https://asked.example/WHERE').catch(() => {});
`;

const POLL = { timeout: 10_000, interval: 100 };

/** Has popup, panel and background do everything that a story must not let pass. */
function addFaults(folder: string): void {
  for (const page of ['popup', 'sidepanel']) {
    writeFileSync(join(folder, `${page}-fault.js`), FAULTS.replaceAll('WHERE', page));
    rewrite(join(folder, `${page}.html`), (html) =>
      html.replace('</body>', `<script src="${page}-fault.js"></script></body>`),
    );
  }
  appendFileSync(join(folder, 'background.js'), FAULTS.replaceAll('WHERE', 'background'));
}

describe('the browser harness', () => {
  for (const { name, launch, extensionDir } of BROWSERS) {
    it(`answers whole addresses in tabs and lets no other through (${name})`, async () => {
      const browser = await launch({ extensionDir });
      try {
        const page = '<title>Results</title><p>Ten results</p><img src="https://other.example/a.png">';
        await browser.route((url) => (url.startsWith('https://search.example/') ? { body: page } : null));
        const tab = await browser.openTab('https://search.example/?q=one');
        await tab.waitForText('Ten results');
        expect(await tab.evaluate(() => location.href)).toBe('https://search.example/?q=one');
        await expect
          .poll(browser.requests, POLL)
          .toContainEqual({ url: 'https://other.example/a.png', from: 'page', outcome: 'blocked' });
        expect(await browser.requests()).toContainEqual({
          url: 'https://search.example/?q=one',
          from: 'page',
          outcome: 'answered',
        });
      } finally {
        await browser.close();
      }
    });

    it(`notices errors and requests of every context (${name})`, async () => {
      const browser = await launch({ extensionDir: alteredBuild(extensionDir, addFaults) });
      try {
        await browser.openPopup();
        await browser.openPanel();
        const contexts = ['popup', 'sidepanel', 'background'];
        const complaints = async () => (await browser.complaints()).join('\n');
        for (const context of contexts) {
          await expect.poll(complaints, POLL).toContain(`the ${context} threw`);
          await expect.poll(complaints, POLL).toContain(`the ${context} wrote an error`);
        }
        for (const context of contexts) {
          const url = `https://asked.example/${context}`;
          await expect
            .poll(browser.requests, POLL)
            .toContainEqual({ url, from: 'extension', outcome: 'blocked' });
        }
      } finally {
        await browser.close();
      }
    });
  }
});

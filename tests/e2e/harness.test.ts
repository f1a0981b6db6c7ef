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

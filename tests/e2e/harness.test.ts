import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';

const FAULTS = `
console.error('the WHERE wrote an error');
setTimeout(() => { throw new Error('the WHERE threw'); });
fetch('https://asked.example/WHERE').catch(() => {});
`;

const POLL = { timeout: 10_000, interval: 100 };

/** A copy of the build in which popup, panel and background do everything that a story must not let pass. */
function faultyCopy(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'nearhand-faulty-'));
  cpSync(extensionDir, copy, { recursive: true });
  for (const page of ['popup', 'sidepanel']) {
    writeFileSync(join(copy, `${page}-fault.js`), FAULTS.replaceAll('WHERE', page));
    const html = readFileSync(join(copy, `${page}.html`), 'utf8');
    writeFileSync(
      join(copy, `${page}.html`),
      html.replace('</body>', `<script src="${page}-fault.js"></script></body>`),
    );
  }
  appendFileSync(join(copy, 'background.js'), FAULTS.replaceAll('WHERE', 'background'));
  return copy;
}

describe('the browser harness', () => {
  const copies: string[] = [];
  afterAll(() => {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  });

  for (const { name, launch, extensionDir } of BROWSERS) {
    it(`notices errors and requests of every context (${name})`, async () => {
      const copy = faultyCopy(extensionDir);
      copies.push(copy);
      const browser = await launch({ extensionDir: copy });
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

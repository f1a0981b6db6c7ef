/** Draws public/icons/mark-*.png from the two SVG files; to be run by hand after a change of the mark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const ICONS = join(import.meta.dirname, '../public/icons');
/** At 16 px the drawing is a simpler one of its own. */
const SIZES = { 16: 'mark-16.svg', 32: 'mark.svg', 48: 'mark.svg', 128: 'mark.svg' };

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  for (const [size, file] of Object.entries(SIZES)) {
    const drawing = readFileSync(join(ICONS, file), 'utf8');
    await page.setViewport({ width: Number(size), height: Number(size) });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const path = join(ICONS, `mark-${size}.png`) as `${string}.png`;
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}

import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { rewrite } from './altered-build.ts';
import { accessibilityFaults } from './axe.ts';
import { story } from './story.ts';

const withoutScripts = (page: string) => page.replaceAll(/<script type="module"[^>]*><\/script>/g, '');

describe.each(['sidepanel.html', 'options.html'])('%s without any script', (page) => {
  story(
    'says so after a moment, and leads to the steps all the same',
    async (browser) => {
      const view = await browser.openTab(page);
      await view.waitForText('Nearhand is taking long to open.');
      await view.waitForText('call your local emergency number');
      expect(await accessibilityFaults(view)).toEqual([]);
      await view.click({ role: 'link', name: 'Someone may be overdosing' });
      await view.waitForText('Try to wake them');
    },
    { alter: (folder) => rewrite(join(folder, page), withoutScripts) },
  );
});

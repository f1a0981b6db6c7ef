import { describe, expect, it } from 'vitest';
import { startDisplay } from '../../scripts/browser/display.ts';
import { guideRow } from '../fixtures/feed-rows.ts';
import { BROWSERS } from './browsers.ts';
import { openFeedWorld, sendFeed } from './feed-world.ts';

const HOST = 'https://feeds.nearhand.example';

describe.each(BROWSERS)('the browser’s own question about a list ($name)', ({ launch, extensionDir }) => {
  it.each([
    ['allow', /30 meetings, read/, 1],
    ['deny', 'nothing was added', 0],
  ] as const)('is the person’s to answer: %s', async (answer, words, asked) => {
    const display = await startDisplay();
    if (!display) return console.log('No Xvfb or xdotool here: the real prompt was not tried.');
    const world = await openFeedWorld();
    const { network } = world;
    const browser = await launch({ extensionDir, network, headed: true, display: display.name });
    try {
      await browser.allow(HOST);
      world.answer = (_url, response) =>
        sendFeed(
          response,
          Array.from({ length: 30 }, (_, n) => guideRow(n)),
        );
      const panel = await browser.openTab('sidepanel.html#sources');
      await panel.type({ role: 'textbox', name: 'Address' }, `${HOST}/list.json`);
      await panel.press('Enter');
      await browser.answerPrompt(answer);
      await panel.waitForText(words);
      expect(world.asked).toHaveLength(asked);
      const listed = () =>
        panel.evaluate(
          () => document.querySelectorAll('article[aria-label="feeds.nearhand.example"]').length,
        );
      await expect.poll(listed).toBe(asked); // a refused list goes as soon as its removal is stored
      expect(await browser.complaints()).toEqual([]);
    } finally {
      await browser.close();
      await world.close();
      display.stop();
    }
  });
});

import type { ServerResponse } from 'node:http';
import { describe, expect } from 'vitest';
import { guideRow } from '../fixtures/feed-rows.ts';
import { feedStory } from './feed-story.ts';
import { sendFeed } from './feed-world.ts';

const rows = (count: number) => Array.from({ length: count }, (_, n) => guideRow(n));

function half(response: ServerResponse): void {
  const text = JSON.stringify(rows(500));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.write(text.slice(0, text.length / 2));
  setTimeout(() => response.destroy(), 50);
}

/** Everything a server can do wrong, and a few words of what the person is told. */
const FAILURES: [string, RegExp, (response: ServerResponse) => void][] = [
  ['not there', /no list at this address.*404/s, (response) => response.writeHead(404).end()],
  ['not shared', /not opened its list.*403/s, (response) => response.writeHead(403).end()],
  ['in trouble', /server is in trouble.*503/s, (response) => response.writeHead(503).end()],
  [
    'a web page',
    /web page that names no list/,
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Oops'),
  ],
  ['half of it', /connection broke off/, half],
  [
    'elsewhere',
    /leads on to another one/,
    (response) => response.writeHead(302, { location: 'https://sheets.nearhand.example/list.json' }).end(),
  ],
  ['no list', /holds no list/, (response) => sendFeed(response, { hello: 'world' })],
  ['no JSON', /not a list of meetings that Nearhand can read/, (response) => response.end('callback([])')],
  ['empty', /no meeting in the list/, (response) => sendFeed(response, [])],
  ['silent', /took too long/, () => {}],
];

describe('a list that cannot be read', () => {
  feedStory('says why, whatever the server does, and leaves the earlier meetings', async (browser, world) => {
    world.answer = (_url, response) => sendFeed(response, rows(30));
    const panel = await browser.openTab('sidepanel.html#sources');
    await panel.type({ role: 'textbox', name: 'Address' }, 'feeds.nearhand.example/list.json');
    await panel.press('Enter');
    await panel.waitForText(/30 meetings, read/);
    for (const [, words, answer] of FAILURES) {
      world.answer = (_url, response) => answer(response);
      await panel.click({ role: 'button', name: 'Read it again' });
      await panel.waitForText(words, 40_000);
      expect(await panel.text()).toMatch(/30 meetings, read/);
      expect(await panel.text()).toContain('The meetings read before are still here.');
    }
    world.online = false;
    await panel.click({ role: 'button', name: 'Read it again' });
    await panel.waitForText('No connection.');
    world.online = true;
    world.answer = (_url, response) => sendFeed(response, rows(31));
    await panel.click({ role: 'button', name: 'Read it again' });
    await panel.waitForText(/31 meetings, read/);
    expect(new Set(world.asked.map(({ hostname }) => hostname))).toEqual(new Set(['feeds.nearhand.example']));
  });
});

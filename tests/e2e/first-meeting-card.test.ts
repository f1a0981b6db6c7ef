import { inflateSync } from 'node:zlib';
import jsqr from 'jsqr';
import { describe, expect } from 'vitest';
import type { Meeting } from '../../core/meeting.ts';
import type { ExtensionBrowser } from '../../scripts/browser/extension-browser.ts';
import type { View } from '../../scripts/browser/view.ts';
import { meetingLike } from '../fixtures/kept-items.ts';
import { accessibilityFaults } from './axe.ts';
import { beyondEdge } from './beyond-edge.ts';
import { storeMeetings } from './stored-meetings.ts';
import { story } from './story.ts';

const MEETING = meetingLike({
  id: 'm',
  name: 'Lantern Group',
  attendance: 'hybrid',
  day: 4,
  start: 19 * 60,
  zone: 'America/Los_Angeles',
  place: {
    name: 'Community Hall',
    address: '12 Bridge Street, Exampleton, NJ 07001',
    town: 'Exampleton',
    directions: 'Side door. Ring twice.',
    point: { lat: 40.7, lon: -74.1 },
    approximate: false,
  },
  join: {
    url: 'https://zoom.us/j/8675309?pwd=c2VjcmV0',
    urlNotes: 'Passcode: 778899',
    phone: '+13125550100,,8675309#,,,,*778899#',
    phoneNotes: 'PIN 4455',
  },
});
const SECRET = /pwd|778899|4455/;
const ADVICE = 'You may just listen. “I pass” is a full answer.';

async function openCard(browser: ExtensionBrowser, meeting: Meeting): Promise<View> {
  const finder = await browser.openTab('sidepanel.html#meetings');
  await finder.waitForText('No meetings on this device yet');
  await storeMeetings(finder, [meeting]);
  await finder.waitForText('1 meeting a week');
  const view = await browser.openTab('sidepanel.html#meeting:example:m');
  await view.waitForText('If it is your first time');
  return view;
}

/** How many sheets of paper a print takes. */
function sheets(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  const packed = [...bytes.toString('latin1').matchAll(/stream\r?\n(.*?)endstream/gs)].map(
    ([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return ''; // a picture or a face
      }
    },
  );
  const text = bytes.toString('latin1') + packed.join('\n');
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What a phone reads from the code on the card; null when it reads nothing. */
async function readCode(view: View): Promise<string | null> {
  const { side, path } = await view.evaluate(() => {
    const code = document.querySelector<SVGSVGElement>('[data-print] svg');
    const path = code?.querySelector('path')?.getAttribute('d') ?? '';
    return { side: code?.viewBox.baseVal.width ?? 0, path };
  });
  const [scale, width] = [4, side * 4];
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const [column, row] = [Number(x) * scale + (at % scale), Number(y) * scale + Math.floor(at / scale)];
      pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return jsqr(pixels, width, width)?.data ?? null;
}

/** Lightness of the words on the card and of what lies under them, from 0 (black) to 1 (white). */
function inkAndPaper(view: View): Promise<{ ink: number; paper: number[] }> {
  return view.evaluate(() => {
    const lightness = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
      return alpha === 0 ? 1 : (red + green + blue) / 765;
    };
    const card = document.querySelector('[data-print]');
    const grounds: number[] = [];
    for (let at = card; at !== null; at = at.parentElement) {
      grounds.push(lightness(getComputedStyle(at).backgroundColor));
    }
    const inks = [...(card?.querySelectorAll('p, h2, li') ?? [])].map((line) =>
      lightness(getComputedStyle(line).color),
    );
    return { ink: Math.max(...inks), paper: grounds };
  });
}

describe('the card for a first meeting', () => {
  for (const dark of [false, true]) {
    story(
      `prints alone, dark on white, with a passcode only on request, from ${dark ? 'dark' : 'light'} colours`,
      async (browser) => {
        const view = await openCard(browser, MEETING);
        await view.evaluate(
          (theme) => {
            document.documentElement.dataset.theme = theme; // as chosen in the settings, whatever the system says
          },
          dark ? 'dark' : 'light',
        );
        await view.click({ role: 'button', name: 'Show as QR code' });
        await view.locate({ role: 'img', name: /^QR code with the time and place/ });
        expect(await readCode(view)).toContain('Lantern Group\nThursday 10:00 PM (Eastern');
        expect(await readCode(view)).not.toMatch(SECRET);

        await view.showAs('print');
        const printed = await view.text();
        expect(printed).toContain('Lantern Group');
        expect(printed).toMatch(/Thursday 10:00 PM \(Eastern.*\), there Thursday 7:00 PM \(Pacific/);
        expect(printed).toContain('Community Hall, 12 Bridge Street, Exampleton, NJ 07001');
        expect(printed).toContain('https://zoom.us/j/8675309');
        expect(printed).toContain(ADVICE);
        expect(printed).not.toMatch(SECRET);
        expect(printed).not.toMatch(/overdosing|Print this card|Keep|sample|Narcotics/i); // nothing but the card
        const { ink, paper } = await inkAndPaper(view);
        expect(ink).toBeLessThan(0.4);
        expect(Math.min(...paper)).toBe(1);
        await view.showAs('screen');
        expect(sheets(await view.print())).toBe(1);

        await view.click({ role: 'switch', name: /^With the passcode/ });
        expect(await accessibilityFaults(view)).toEqual([]);
        expect(await readCode(view)).toContain('Passcode: 778899');
        await view.showAs('print');
        expect(await view.text()).toMatch(/pwd=c2VjcmV0.*Passcode: 778899.*\*778899#.*PIN 4455/s);
      },
      { dark, timeZone: 'America/New_York' },
    );
  }

  story(
    'is printed from the real side panel, in a tab that closes again',
    async (browser) => {
      const finder = await browser.openTab('sidepanel.html#meetings');
      await finder.waitForText('No meetings on this device yet');
      await storeMeetings(finder, [MEETING]);
      const panel = await browser.openPanel();
      await panel.evaluate(async () => {
        await chrome.storage.session.set({ panelView: { view: 'meetings', at: performance.now() } });
      });
      await panel.click({ role: 'link', name: 'Lantern Group' });
      await panel.click({ role: 'switch', name: /^With the passcode/ });
      // A browser without a window has no printer to ask, and one with a window waits for the person.
      await panel.evaluate(() => {
        const open = window.open.bind(window);
        window.open = (address) => {
          const tab = open(address);
          const noted = document.documentElement.dataset;
          if (!tab) return tab;
          tab.print = () => {
            const [card] = tab.document.body.children;
            noted.printed = card?.textContent ?? '';
            noted.looks = String(card && tab.getComputedStyle(card).borderInlineEndWidth);
            noted.address = tab.location.href;
            tab.dispatchEvent(new Event('afterprint'));
            noted.closed = String(tab.closed);
          };
          return tab;
        };
      });
      await panel.click({ role: 'button', name: 'Print this card' });
      await panel.waitFor(() => document.documentElement.dataset.closed);
      const noted = await panel.evaluate(() => ({ ...document.documentElement.dataset }));
      expect(noted).toMatchObject({ closed: 'true', address: 'about:blank', looks: '1px' });
      expect(noted.printed).toMatch(/^Lantern Group.*Passcode: 778899.*I pass/s);
    },
    { timeZone: 'America/New_York' },
  );

  story(
    'keeps long names and links on the paper, in both directions of reading',
    async (browser) => {
      const place = { ...MEETING.place, directions: 'Round the corner, then up. '.repeat(40) };
      const name = `Evening Gathering of ${'Llanfairpwllgwyngyllgogerychwyrndrobwll'.repeat(5)}`;
      const url = `https://zoom.us/j/${'8675309'.repeat(30)}`;
      const long = { ...MEETING, name, place, join: { ...MEETING.join, url } } as Meeting;
      const view = await openCard(browser, long);
      await view.resize(320, 700);
      await view.click({ role: 'button', name: 'Show as QR code' });
      await view.waitForText('The longest lines do not fit into the code.');
      expect(await readCode(view)).toContain('Thursday 10:00 PM');
      expect(await beyondEdge(view)).toEqual([]);
      await view.showAs('print');
      for (const direction of ['ltr', 'rtl']) {
        await view.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        expect.soft({ direction, beyond: await beyondEdge(view) }).toEqual({ direction, beyond: [] });
      }
      await view.showAs('screen');
      expect(sheets(await view.print())).toBeLessThanOrEqual(2);
    },
    { timeZone: 'America/New_York' },
  );
});

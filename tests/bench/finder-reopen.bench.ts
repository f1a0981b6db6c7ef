/** How soon the panel shows its 20 nearest meetings again, how soon after a key it shows others, and at what heap. */
import { join } from 'node:path';
import { sampleMeetings } from '../../core/finder/sample.ts';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import type { View } from '../../scripts/browser/view.ts';
import { ROOT } from '../../scripts/run.ts';
import { storeMeetings } from '../e2e/stored-meetings.ts';
import { type Figure, median } from './figure.ts';

export const name = 'finder: reopening and typing';

const FEW = 2000;
const MANY = 100_000;
const ROUNDS = 9;
/** Two frames at 60 a second. */
const TWO_FRAMES = 2 * (1000 / 60);
const KEYS = ['l', 'la', 'lan', 'lant', 'lante', 'lanter', 'lantern', 'lantern d', 'lantern do'];
const BOSTON = {
  name: 'Boston',
  region: 'Massachusetts',
  country: 'US',
  point: { lat: 42.36, lon: -71.06 },
  withinKm: 1,
  kind: 'city',
};

/**
 * Milliseconds from asking for the panel's page until the frame after its 20 rows stand there: in a frame of a page
 * that lives already, as a reopened panel shares its process with the background.
 */
function reopen(view: View): Promise<number> {
  return view.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'position:fixed;inset:0;width:400px;height:900px;z-index:9;background:#fff';
        frame.src = 'sidepanel.html#meetings';
        const begun = performance.now();
        const look = () => {
          const rows = frame.contentDocument?.querySelectorAll('main article').length ?? 0;
          if (rows < 20) requestAnimationFrame(look);
          else {
            requestAnimationFrame(() => {
              resolve(performance.now() - begun);
              frame.remove();
            });
          }
        };
        document.body.append(frame);
        requestAnimationFrame(look);
      }),
  );
}

/** For each text, milliseconds from the key until the frame after the last change that it made. */
function type(view: View, texts: readonly string[]): Promise<number[]> {
  return view.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const list = document.querySelector('main');
    const times: number[] = [];
    if (!field || !list) return times;
    for (const text of typed) {
      let painted = Number.NaN;
      const begun = performance.now();
      const observer = new MutationObserver(() => {
        requestAnimationFrame(() => {
          painted = performance.now() - begun;
        });
      });
      observer.observe(list, { childList: true, subtree: true, characterData: true });
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 400));
      observer.disconnect();
      if (!Number.isNaN(painted)) times.push(painted);
    }
    return times;
  }, texts);
}

/** Bytes that the page holds on to. Read once: the browser gives its first answer again for minutes. */
function heap(view: View): Promise<number> {
  return view.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500)); // what comes after the first paint has come
    const { gc } = globalThis as { gc?: () => void };
    for (let round = 0; round < 3; round += 1) gc?.();
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
    return gc ? (memory?.usedJSHeapSize ?? Number.NaN) : Number.NaN;
  });
}

async function measure(count: number) {
  const browser = await launchChromium({
    extensionDir: join(ROOT, '.output/chrome-mv3'),
    timeZone: 'America/New_York',
    exposeGc: true,
  });
  try {
    const view = await browser.openTab('sidepanel.html#meetings');
    await view.resize(400, 900);
    await view.waitForText('No meetings on this device yet');
    await view.evaluate(async (place) => {
      const settings = {
        version: 2,
        country: 'US',
        forWhom: 'self',
        appearance: 'system',
        distanceUnit: 'auto',
        place,
        mapSite: 'openstreetmap',
        hideKey: true,
        offers: { pace: 'daily', quiet: false, lastShownAt: null, shownCount: 0 },
      };
      await globalThis.chrome.storage.local.set({ settings });
    }, BOSTON);
    await storeMeetings(view, sampleMeetings(count));
    await browser.restart(); // what the storing left in memory is not the finder's
    const host = await browser.openTab('sidepanel.html#guide');
    await host.resize(420, 920);
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) opened.push(await reopen(host));
    const finder = await browser.openTab('sidepanel.html#meetings');
    await host.close(); // it lives in the same process, and its heap would be counted too
    await finder.resize(400, 900);
    await finder.waitForText(/meetings a week/);
    const before = await heap(finder);
    await type(finder, ['x', '']); // the words are there from here on
    const keys = await type(finder, KEYS);
    return { opened: median(opened.slice(2)), keys: median(keys), heap: before };
  } finally {
    await browser.close();
  }
}

export async function run(): Promise<Figure[]> {
  const few = await measure(FEW);
  const many = await measure(MANY);
  return [
    { metric: `reopen to 20 rows painted, ${FEW} meetings`, value: few.opened, unit: 'ms' },
    { metric: `reopen to 20 rows painted, ${MANY} meetings`, value: many.opened, unit: 'ms' },
    { metric: 'the second in units of the first', value: many.opened / few.opened, unit: '×', limit: 1.5 },
    { metric: `key to paint, ${FEW} meetings`, value: few.keys, unit: 'ms', limit: TWO_FRAMES },
    { metric: `key to paint, ${MANY} meetings`, value: many.keys, unit: 'ms', limit: TWO_FRAMES },
    { metric: `heap of the page, ${MANY} meetings`, value: many.heap / 1e6, unit: 'MB', limit: 10 },
  ];
}

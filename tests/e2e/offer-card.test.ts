import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect } from 'vitest';
import type { OfferContent } from '../../core/offers/offer.ts';
import type { View } from '../../scripts/browser/view.ts';
import { englishMessage, readEnglishMessages } from '../../scripts/english-messages.ts';
import { ROOT } from '../repository/tree.ts';
import { accessibilityFaults } from './axe.ts';
import { resultPage } from './result-pages.ts';
import { story } from './story.ts';

const HELP: OfferContent = {
  kind: 'help',
  line: {
    name: 'Lantern Line',
    lang: 'en',
    purpose: 'Listens, and finds groups and treatment near you. For you or your family.',
    number: '1-800-555-0100',
    call: 'tel:18005550100',
    text: { number: '555010', keyword: 'LIGHT', address: 'sms:555010?body=LIGHT' },
    chat: 'https://chat.example.org/',
    free: true,
    hours: 'always',
    forWhom: ['self', 'other'],
  },
  code: { size: 29, path: 'M4 4h7v7h-7z' },
  emergency: '911',
  steps: null,
  meeting: { name: 'Hope for Tonight', startsAt: Date.UTC(2026, 10, 24, 20) },
  sameNeed: [],
  appearance: 'system',
};
const words =
  'Shout their name. Shake their shoulders. Look at the chest: is the breathing slow, uneven or gone?';
const OFFERS: OfferContent[] = [
  HELP,
  { ...HELP, kind: 'crisis', meeting: null },
  {
    ...HELP,
    kind: 'overdose',
    line: null,
    meeting: null,
    steps: { lang: 'en', steps: [1, 2, 3].map((step) => ({ title: [`Step ${step}`], text: [words] })) },
  },
];

/** The card's own code as one script, for a page where its root may be looked into. */
async function cardScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'components/offer/offer-card.ts'), formats: ['iife'], name: 'nearhandCard' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The card was not built.');
  return output.output[0].code;
}

/** Shows a card on the page, in an open root, with the real words. */
async function show(
  view: View,
  script: string,
  offer: OfferContent,
  direction: 'ltr' | 'rtl',
): Promise<void> {
  const messages = readEnglishMessages();
  const texts = Object.fromEntries(
    Object.keys(messages).map((key) => [key, englishMessage(messages, key, ['{1}', '{2}', '{3}'])]),
  );
  await view.inject(`${script}; globalThis.nearhandCard = nearhandCard;`);
  await view.evaluate(
    (content, said, way) => {
      type Module = {
        offerCard: (offer: unknown, intents: unknown) => { host: Element; settle: () => void };
      };
      const { nearhandCard } = globalThis as unknown as { nearhandCard: Module };
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function open(init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
      for (const left of document.querySelectorAll('html > div')) left.remove();
      document.documentElement.dir = way;
      const card = nearhandCard.offerCard(content, {
        word: (key: string, ...holes: string[]) =>
          holes.reduce((text, hole, at) => text.replace(`{${at + 1}}`, hole), said[key] ?? key),
        direction: way,
        onQuiet: async () => null,
        onOpen: () => {},
      });
      document.documentElement.append(card.host);
      card.settle();
      Element.prototype.attachShadow = attach;
    },
    offer,
    texts,
    direction,
  );
}

/** A page of results without faults of its own. */
function faultlessPage(): string {
  return resultPage('google', 'x')
    .replace('<textarea', '<textarea aria-label="Search"')
    .replace('<body>', '<body><main><h1 style="margin: 0; font-size: 12px">Results</h1>')
    .replace('</body>', '</main></body>');
}

/** Where the card is, and whether what it covers could be read or pressed. */
function measure(view: View) {
  return view.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => child.localName === 'div');
    const card = host?.shadowRoot?.querySelector<HTMLElement>('.card');
    if (!card) throw new Error('There is no card.');
    const box = card.getBoundingClientRect();
    const covered = [...document.querySelectorAll('li a, li p')].filter((result) => {
      const other = result.getBoundingClientRect();
      return (
        other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top
      );
    });
    return {
      folded: card.classList.contains('folded'),
      covered: covered.length,
      inside: box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight,
      share: (box.width * box.height) / (innerWidth * innerHeight),
      side: box.left + box.width / 2 > innerWidth / 2 ? 'right' : 'left',
      sideways: card.scrollWidth > card.clientWidth,
    };
  });
}

describe('the card’s looks', () => {
  for (const dark of [false, true]) {
    story(
      `are without fault for each need, both ways, at every width, in ${dark ? 'dark' : 'light'}`,
      async (browser) => {
        const script = await cardScript();
        await browser.route((url) =>
          url.startsWith('https://card.example/') ? { body: faultlessPage() } : null,
        );
        const view = await browser.openTab('https://card.example/');
        for (const offer of OFFERS) {
          for (const direction of ['ltr', 'rtl'] as const) {
            const name = `${offer.kind} ${direction}`;
            await view.resize(1366, 860);
            await show(view, script, offer, direction);
            const wide = await measure(view);
            expect(wide, name).toMatchObject({ folded: false, covered: 0, inside: true, sideways: false });
            expect(wide.side, name).toBe(direction === 'ltr' ? 'right' : 'left');
            expect(await accessibilityFaults(view), name).toEqual([]);
            await view.screenshot(`shots/card/${offer.kind}-${direction}-${dark ? 'dark' : 'light'}.png`);

            // 683 by 430 is that window at 200 % zoom, 320 the narrowest a page must stand.
            for (const [width, height] of [
              [683, 430],
              [320, 640],
            ] as const) {
              await view.resize(width, height);
              await show(view, script, offer, direction);
              const narrow = await measure(view);
              expect(narrow, `${name} ${width}`).toMatchObject({ inside: true, sideways: false });
              expect(narrow.folded, `${name} ${width}`).toBe(offer.kind !== 'overdose');
              if (narrow.folded) expect(narrow.share).toBeLessThan(0.15);
              await view.screenshot(
                `shots/card/${offer.kind}-${direction}-${width}-${dark ? 'dark' : 'light'}.png`,
              );
            }
          }
        }
      },
      { dark },
    );
  }
});

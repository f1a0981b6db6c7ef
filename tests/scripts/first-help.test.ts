import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fillStart } from '../../components/popup/fill-start.ts';
import type { PopupState } from '../../components/popup/PopupPage.tsx';
import { chooseHelplines } from '../../core/directory/choose-helplines.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { essentialsOf } from '../../core/directory/essentials.ts';
import type { FirstHelp, Shown } from '../../core/directory/first-help.ts';
import { browser } from '../../platform/browser.ts';
import { drawing } from '../../scripts/draw-components.ts';
import { drawFirstHelp } from '../../scripts/first-help.ts';
import { drawShell } from '../../scripts/popup-shell.ts';
import { AMBULANCE, LANTERN, PEBBLE, STEPS } from '../fixtures/helplines.ts';
import { SMALL_DIRECTORY } from '../fixtures/small-directory.ts';

const OFFICE = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };
const DIRECTORY: Directory = {
  ...SMALL_DIRECTORY,
  helplines: [
    LANTERN,
    PEBBLE,
    { ...LANTERN, id: 'us-region', name: 'Hudson & Sons', region: 'NY' },
    { ...LANTERN, id: 'us-more', kind: 'family' },
    {
      ...LANTERN,
      id: 'fr-day',
      country: 'FR',
      hours: { kind: 'weekly', zone: 'Europe/Paris', spans: [OFFICE] },
    },
    { ...PEBBLE, id: 'gb', country: 'GB', hours: { kind: 'unknown', note: 'office hours' } },
  ],
  emergency: [AMBULANCE, { ...AMBULANCE, country: 'GL', ambulance: '112' }],
  overdoseSteps: [STEPS],
};
const ESSENTIALS = essentialsOf(DIRECTORY, 'en');
const NOON = Date.UTC(2026, 10, 24, 11);
const US: Shown = { country: 'US', guessed: true, forWhom: 'self', now: NOON };

const SHOWN: [string, Shown][] = [
  ['lines, with more of them', US],
  ['lines for somebody else', { ...US, forWhom: 'other' }],
  ['a country that was chosen', { ...US, guessed: false }],
  ['a line that is open until the evening', { ...US, country: 'FR' }],
  ['a line that opens tomorrow', { ...US, country: 'FR', now: NOON + 9 * 3_600_000 }],
  ['a line whose hours are partly known', { ...US, country: 'GB' }],
  ['a country without lines', { ...US, country: 'GL' }],
  ['a country without lines and number', { ...US, country: 'AQ' }],
  ['no country', { ...US, country: null }],
];

/** What Preact draws for the same state while building, where nothing has been painted yet either. */
function drawWhole(shown: Shown): Promise<string> {
  const { lines, emergency } = chooseHelplines({ ...ESSENTIALS, ...shown, need: 'general' });
  const state: PopupState = {
    ...shown,
    countries: ['AQ', 'FR', 'GB', 'GL', 'US'],
    emergency,
    help: { lines, now: shown.now },
    choiceLost: false,
    stepsKnow: false,
  };
  return drawing((draw) => draw('components/popup/PopupPage.tsx', { steps: ESSENTIALS.steps, state }));
}

/** A page as a browser without a window holds it. */
function open(html: string): Document {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document as unknown as Document;
}

const startOf = (page: Document) => {
  const start = page.querySelector('#start');
  if (!start) throw new Error('no start');
  return start;
};
/** What is chosen in a control is its state and no attribute of it once a script has set it. */
const asWritten = (page: Document) =>
  page.body.innerHTML.replaceAll(/ (checked|selected)(="")?(?=[ >])/g, '').split(/(?<=>)/);

describe('what is filled in first', () => {
  let shell = '';
  let help: FirstHelp;
  beforeAll(async () => {
    shell = await drawShell(ESSENTIALS);
    help = await drawFirstHelp(DIRECTORY);
  });

  it.each(SHOWN)('is to the letter what the components draw: %s', async (_, shown) => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en'); // as the build speaks
    const page = open(shell);
    fillStart(startOf(page), help, shown);
    const whole = open(await drawWhole(shown));
    expect(asWritten(page)).toEqual(asWritten(whole));
    const chosenIn = (from: Document) => [
      startOf(from).querySelector('select')?.value,
      [...startOf(from).querySelectorAll<HTMLInputElement>('[name="for-whom"]')].map(
        ({ checked }) => checked,
      ),
    ];
    expect(chosenIn(page)).toEqual(chosenIn(whole));
    expect(page.body.innerHTML).not.toContain('{{');
  });

  it('changes nothing in a page that is another', () => {
    const page = open('<div id="start"><main><small>hint</small></main></div>');
    const before = page.body.innerHTML;
    expect(() => fillStart(startOf(page), help, US)).toThrow('not the packaged popup');
    expect(page.body.innerHTML).toBe(before);
  });
});

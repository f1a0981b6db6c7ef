import { fillStart } from '../../components/popup/fill-start.ts';
import type { Shown } from '../../core/directory/first-help.ts';
import { guessCountry } from '../../core/directory/guess-country.ts';
import { type FirstChoices, readFirstChoices } from '../../core/settings-basics.ts';
import { readFirstHelp } from '../../platform/first-help.ts';
import { nextFrame } from '../../platform/frame.ts';
import { interfaceLanguage } from '../../platform/i18n.ts';
import { loadSessionForWhom } from '../../platform/session-choice.ts';
import { readStoredSettings } from '../../platform/settings-item.ts';

/** The language that the build draws the page and the cards in. */
const DRAWN_IN = 'en';

/** How the page is left. */
export type Left = {
  /** Null where it is as it was packaged. */
  shown: Shown | null;
  /** The button or choice pressed last, with nobody there to hear it. */
  pressed: HTMLElement | null;
};

type First = {
  /** Settled when nothing more will be shown. Never rejects. */
  done: Promise<void>;
  /** From then on the page is left alone. */
  stop: () => Left;
};

/**
 * Shows the lines of the country before Preact is even read. Whatever is missing here, a file, the storage, a language,
 * is left to what follows, which shows everything by itself.
 */
export function showFirst(): First {
  let shown: Shown | null = null;
  let pressed: HTMLElement | null = null;
  let stopped = false;
  const show = async () => {
    if (interfaceLanguage() !== DRAWN_IN) return;
    const reading = readFirstHelp();
    await nextFrame(); // the packaged page first: asking the storage beside it delays its paint by some 5 ms
    const [help, choices] = await Promise.all([reading, readChoices(), parsed()]);
    const start = document.querySelector('#start');
    if (!help || !choices || !start || stopped) return;
    const { appearance, forWhom } = choices;
    if (appearance !== 'system') document.documentElement.dataset.theme = appearance;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const country = choices.country ?? guessCountry(timeZone, navigator.languages, help.zones);
    const wanted = { country, guessed: choices.country === null, forWhom, now: Date.now() };
    fillStart(start, help, wanted);
    shown = wanted;
  };
  const onClick = ({ target }: Event) => {
    if (target instanceof Element) pressed = target.closest<HTMLElement>('button, input') ?? pressed;
  };
  addEventListener('click', onClick);
  return {
    done: show().catch(() => {}),
    stop: () => {
      stopped = true;
      removeEventListener('click', onClick);
      return { shown, pressed };
    },
  };
}

async function readChoices(): Promise<FirstChoices | null> {
  const [settings, session] = await Promise.all([readStoredSettings(), loadSessionForWhom()]);
  return readFirstChoices(settings, session);
}

/** Settled when the whole page is there. */
function parsed(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('readystatechange', () => resolve(), { once: true });
  });
}

import type { OFFER_QUIETERS, OFFER_WAYS } from '../../core/messages.ts';
import type { OfferContent } from '../../core/offers/offer.ts';
import type { t } from '../../platform/i18n.ts';
import { button, drawing, element, icon } from './build-element.ts';
import { cardBody } from './card-body.ts';
import { CARD_STYLE } from './card-style.ts';
import { placeCard } from './place-card.ts';

export type Word = typeof t;

/** What the card asks of the world. */
export type OfferIntents = {
  word: Word;
  direction: 'ltr' | 'rtl';
  /** Resolves to what to say about it, or null. */
  onQuiet: (how: (typeof OFFER_QUIETERS)[number]) => Promise<string | null>;
  onOpen: (way: (typeof OFFER_WAYS)[number]) => void;
};

export type OfferCard = {
  /** The one node that is put into the page. It bears no mark of whose it is. */
  host: HTMLElement;
  /** Finds the card its place and says aloud that it is there; to be called once the host is in the page. */
  settle: () => void;
  close: () => void;
  /** Whether somebody closed it. */
  isClosed: () => boolean;
};

/**
 * The card: plain DOM in a closed shadow root, which the page's scripts cannot look into. It never takes the focus
 * and stays until somebody closes it.
 */
export function offerCard(offer: OfferContent, intents: OfferIntents): OfferCard {
  const { word } = intents;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(CARD_STYLE);
  root.adoptedStyleSheets = [style];

  const leaving = new AbortController();
  const close = () => {
    leaving.abort();
    host.remove();
  };
  const status = element('p', { role: 'status', class: 'status small' });
  const spoken = element('p', { role: 'status', class: 'hidden' });
  const say = (words: string) => status.replaceChildren(words);
  const title = word(`card_${offer.kind}_title`);
  const fold = button(
    { class: 'square turn', 'aria-label': word('card_fold') },
    () => setFolded(!isFolded()),
    icon('down'),
  );
  const card = element(
    'section',
    { class: 'card', 'aria-label': title, lang: word('interface_language'), dir: intents.direction },
    element(
      'div',
      { class: 'head' },
      mark(),
      element(
        'div',
        { class: 'words' },
        element('h2', {}, title),
        element('bdi', { class: 'folded-number' }, mainNumber(offer)),
      ),
      fold,
      button(
        { class: 'square', 'aria-label': word('card_close'), title: word('card_close') },
        close,
        icon('close'),
      ),
    ),
    element('div', { class: 'body' }, ...cardBody(offer, intents, say), status),
    foot(intents, say, close),
    spoken,
  );
  if (offer.appearance !== 'system') card.dataset.theme = offer.appearance;
  root.append(card);

  const isFolded = () => card.classList.contains('folded');
  const setFolded = (folded: boolean) => {
    card.classList.toggle('folded', folded);
    fold.setAttribute('aria-expanded', String(!folded));
    fold.setAttribute('aria-label', word(folded ? 'card_open' : 'card_fold'));
  };
  // Escape belongs to the card while the focus is in it, and elsewhere only where nothing else could want it.
  addEventListener(
    'keydown',
    (event) => {
      const { activeElement } = document;
      const idle = activeElement === null || activeElement === document.body || activeElement === host;
      if (event.key === 'Escape' && event.isTrusted && idle) close();
    },
    { signal: leaving.signal },
  );
  let byHand = false;
  fold.addEventListener('click', () => {
    byHand = true;
  });
  const place = () => placeCard(card, offer.kind, byHand ? null : setFolded);
  addEventListener('resize', place, { signal: leaving.signal });
  return {
    host,
    settle: () => {
      setFolded(false);
      place();
      spoken.replaceChildren(`${word('extension_name')}: ${title}`);
    },
    close,
    isClosed: () => leaving.signal.aborted,
  };
}

/** The number to see while the card is folded. */
function mainNumber({ line, emergency }: OfferContent): string {
  return line ? (line.number ?? line.text?.number ?? '') : (emergency ?? '');
}

/** The three ways to be quiet, always in reach. */
function foot(
  { word, onQuiet, onOpen }: OfferIntents,
  say: (words: string) => void,
  close: () => void,
): HTMLElement {
  return element(
    'div',
    { class: 'foot' },
    button({}, () => void onQuiet('not-now').finally(close), word('card_not_now')),
    button({}, () => void onQuiet('less-often').then((said) => said && say(said)), word('card_less_often')),
    button({}, () => void onQuiet('turn-off').finally(close), word('card_turn_off')),
    button({}, () => onOpen('settings'), word('card_why')),
  );
}

/** The sign of the extension, as components/Mark.tsx draws it. */
function mark(): SVGSVGElement {
  const line = { fill: 'none', stroke: '#F7F5EE', 'stroke-width': '3.3', 'stroke-linecap': 'round' };
  return drawing(
    32,
    { class: 'mark', 'aria-hidden': 'true' },
    {
      fill: '#12464F',
      d: 'M5 1h15.5A10.5 10.5 0 0 1 31 11.5v9A10.5 10.5 0 0 1 20.5 31H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4z',
    },
    { ...line, d: 'M5.9 14.6c0 6.3 4.6 10.9 10.9 10.9M26 14.6c0 3.7-2.1 6.2-5.2 6.4-2.5.2-4.5-1-5.5-2.9' },
    { fill: '#F0B84A', d: 'M12.3 9a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0-7.4 0z' },
  );
}

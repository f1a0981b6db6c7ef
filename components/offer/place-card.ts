import type { OfferKind } from '../../core/offers/offer.ts';

/** Points looked at beneath the place where the card would stand, in CSS pixels apart. */
const STEP = 36;

/**
 * Puts the card where it covers no result: open in the empty column beside them, else folded at the foot of the
 * window. An overdose is never folded: its steps come before any result. The column is beside the results' end, so on
 * the left where the page runs from the right.
 * @param fold null where the person has folded or unfolded it by hand, which then holds
 */
export function placeCard(
  card: HTMLElement,
  kind: OfferKind,
  fold: ((folded: boolean) => void) | null,
): void {
  const side = getComputedStyle(document.documentElement).direction === 'rtl' ? 'left' : 'right';
  const stand = (where: 'open' | 'sheet') => {
    card.classList.remove('open', 'sheet', 'left', 'right');
    card.classList.add(where, side);
  };
  fold?.(false);
  stand('open');
  const { left, top, right, bottom } = card.getBoundingClientRect();
  if (isFree(left, top, right, bottom, card)) return;
  stand('sheet');
  if (kind !== 'overdose') fold?.(true);
}

/** Whether nothing a person would read or press lies beneath a rectangle of the window. */
function isFree(left: number, top: number, right: number, bottom: number, card: HTMLElement): boolean {
  if (left < 0 || bottom > innerHeight) return false;
  card.style.visibility = 'hidden';
  try {
    for (let x = left; x <= right; x += STEP) {
      for (let y = top; y <= bottom; y += STEP) {
        const found = document.elementFromPoint(Math.min(x, right - 1), Math.min(y, bottom - 1));
        if (found && isContent(found)) return false;
      }
    }
    return true;
  } finally {
    card.style.visibility = '';
  }
}

function isContent(found: Element): boolean {
  if (found.matches('a, a *, button, img, svg, svg *, video, iframe, input, textarea, canvas')) return true;
  return [...found.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
}

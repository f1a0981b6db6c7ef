import { isSameNumber } from '../core/offers/same-number.ts';

/** A number that stands alone is set large by the engine's own box; in a result it stands within a sentence. */
const LONGEST = 24;
const SCREENS = 2;

/**
 * Whether the engine shows a helpline for the same need itself: a link that calls one of these numbers, or one of
 * them standing alone near the top of the page. A number within the words of a result does not count, since that
 * is no offer of the engine. Independent of how any engine builds its pages.
 */
export function engineShowsHelpline(numbers: readonly string[]): boolean {
  if (numbers.length === 0) return false;
  const isOurs = (text: string) => numbers.some((number) => isSameNumber(number, text));
  for (const link of document.querySelectorAll('a[href^="tel:" i], a[href^="sms:" i]')) {
    const number = link.getAttribute('href')?.replace(/^\w+:|[?;].*$/g, '') ?? '';
    if (isOurs(decoded(number)) && isSeen(link)) return true;
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    if (text.length > LONGEST || !/\d{2}/.test(text) || /[^\d\s()+.\-–A-Z]/.test(text)) continue;
    const holder = node.parentElement;
    if (holder && !holder.closest('script, style, noscript, textarea') && isOurs(text) && isSeen(holder)) {
      return true;
    }
  }
  return false;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isSeen(element: Element): boolean {
  const { top, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && top + scrollY < SCREENS * innerHeight;
}

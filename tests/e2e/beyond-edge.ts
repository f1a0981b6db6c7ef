import type { View } from '../../scripts/browser/view.ts';

/**
 * What a person cannot see in the view as it is now: whether it must be scrolled sideways, and words and controls that
 * stick out of the window or are cut off by a box that hides what overflows. Empty when all is in sight.
 */
export function beyondEdge(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const page = document.documentElement;
    const found: string[] = [];
    if (page.scrollWidth > page.clientWidth) {
      found.push(`the page is ${page.scrollWidth} wide in ${page.clientWidth}`);
    }
    const slack = 1; // a letter may lean over its box by less
    /** The part of the window in which an element's contents show. */
    const sightOf = (element: Element) => {
      let [left, right] = [0, page.clientWidth];
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edges = box.getBoundingClientRect();
        [left, right] = [Math.max(left, edges.left), Math.min(right, edges.right)];
      }
      return { left, right };
    };
    const look = (box: DOMRect, holder: Element, words: string) => {
      if (box.width === 0 || holder.closest('.visually-hidden, option, dialog:not([open])')) return;
      const { left, right } = sightOf(holder);
      if (box.left < left - slack || box.right > right + slack) {
        found.push(`${Math.round(box.left)} to ${Math.round(box.right)}: ${words.trim().slice(0, 60)}`);
      }
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const { textContent, parentElement } = node;
      if (!parentElement || !textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) look(box, parentElement, textContent);
    }
    for (const control of document.querySelectorAll(
      'button, input, select, textarea, summary, a, main svg',
    )) {
      const holder = control.parentElement;
      if (holder) look(control.getBoundingClientRect(), holder, control.outerHTML);
    }
    return found;
  });
}

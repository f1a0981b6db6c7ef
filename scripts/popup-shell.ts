/**
 * Fills the popup's page at build time with what it shows first, drawn by the very components that take it over
 * later: it paints before any script, the urgent steps open without one, and nothing jumps when they take over.
 */
import type { Plugin } from 'vite';
import type { Directory } from '../core/directory/directory.ts';
import { type Essentials, essentialsOf } from '../core/directory/essentials.ts';
import { drawing } from './draw-components.ts';

const SHELL_MARK = '<!--shell-->';

/** The Vite plugin; it touches only the page that holds the mark. */
export function popupShell(directory: () => Directory): Plugin {
  return {
    name: 'nearhand:popup-shell',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(SHELL_MARK)) return html;
        const shell = await drawShell(essentialsOf(directory(), 'en'));
        return html.replace(SHELL_MARK, () => shell);
      },
    },
  };
}

/** The popup's first state as HTML, in English. */
export function drawShell(essentials: Essentials): Promise<string> {
  return drawing((draw) => draw('components/popup/PopupShell.tsx', { essentials }));
}

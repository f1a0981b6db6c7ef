/**
 * Fills the pages of panel and settings at build time with their head, the way to the urgent steps and, should no
 * script ever run, a word about it: neither is ever blank, and help is one click away.
 */
import type { Plugin } from 'vite';
import { drawing } from './draw-components.ts';

/** Marks in the pages, and the component that stands in their place. */
const SHELLS = [
  { mark: '<!--panel-shell-->', file: 'components/panel/PanelShell.tsx' },
  { mark: '<!--options-shell-->', file: 'components/options/OptionsShell.tsx' },
];

/** The Vite plugin; it touches only the pages that hold a mark. */
export function pageShells(): Plugin {
  return {
    name: 'nearhand:page-shells',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const shell = SHELLS.find(({ mark }) => html.includes(mark));
        if (!shell) return html;
        const drawn = await drawing((draw) => draw(shell.file, {}));
        return html.replace(shell.mark, () => drawn);
      },
    },
  };
}

/**
 * Fills the pages of panel and settings at build time with their head, the way to the urgent steps and, should no
 * script ever run, a word about it: neither is ever blank, and help is one click away.
 */
import type { Plugin } from 'vite';
import { drawComponent } from './popup-shell.ts';

/** Marks in the pages, and the component that stands in their place. */
const SHELLS = [
  { mark: '<!--panel-shell-->', file: 'components/panel/PanelShell.tsx', name: 'PanelShell' },
  { mark: '<!--options-shell-->', file: 'components/options/OptionsShell.tsx', name: 'OptionsShell' },
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
        const drawn = await drawComponent(shell.file, shell.name, {});
        return html.replace(shell.mark, () => drawn);
      },
    },
  };
}

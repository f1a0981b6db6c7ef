/**
 * Fills the popup's page at build time with what it shows first, drawn by the very components that take it over
 * later: it paints before any script, the urgent steps open without one, and nothing jumps when they take over.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import preactPreset from '@preact/preset-vite';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type CSSModulesOptions, createServer, type Plugin } from 'vite';
import { type Directory, parseDirectory } from '../core/directory/directory.ts';
import { type Essentials, essentialsOf } from '../core/directory/essentials.ts';

const ROOT = join(import.meta.dirname, '..');
const SHELL_MARK = '<!--shell-->';

/** Class names that come out the same whoever asks: `Lifeline_words`. Component names are unique. */
export const cssModules: CSSModulesOptions = {
  generateScopedName: (name, file) => `${basename(file.split('?')[0] ?? '', '.module.css')}_${name}`,
};

/** The Vite plugin; it touches only the page that holds the mark. */
export function popupShell(directoryPath: string): Plugin {
  return {
    name: 'nearhand:popup-shell',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(SHELL_MARK)) return html;
        const essentials = essentialsOf(readDirectory(directoryPath), 'en');
        const shell = await drawShell(essentials);
        return html.replace(SHELL_MARK, () => shell);
      },
    },
  };
}

function readDirectory(path: string): Directory {
  const parsed = parseDirectory(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(`${path}: ${parsed.reason}`);
  return parsed.value;
}

/** The popup's first state as HTML, in English. */
export function drawShell(essentials: Essentials): Promise<string> {
  return drawComponent('components/popup/PopupShell.tsx', 'PopupShell', { essentials });
}

/** A component of a file as HTML, in English. */
export async function drawComponent<Props extends object>(
  file: string,
  name: string,
  props: Props,
): Promise<string> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [preactPreset({ devToolsEnabled: false, prefreshEnabled: false })],
    css: { modules: cssModules },
    resolve: { alias: { 'webextension-polyfill': join(ROOT, 'scripts/english-browser.ts') } },
  });
  try {
    const module = await server.ssrLoadModule(join(ROOT, file));
    const component: ComponentType<Props> = module[name];
    return renderToString(h(component, props));
  } finally {
    await server.close();
  }
}

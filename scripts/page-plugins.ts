/** Vite plugins that keep the pages' scripts small: what a page does not need is not in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Pages use the browser's own API instead of webextension-polyfill, which costs them 3 kB gzip: all that they ask
 * answers with promises in every supported browser. The background keeps the polyfill, whose work there, answering
 * a message with a promise, older Chromium does not do by itself.
 */
export function nativeBrowserInPages(): Plugin {
  const name = '\0native-browser';
  let forPages = false;
  return {
    name: 'nearhand:native-browser-in-pages',
    enforce: 'pre',
    configResolved(config) {
      forPages = !config.build.lib; // background and content scripts are built as libraries
    },
    resolveId: (id) => (forPages && id === 'webextension-polyfill' ? name : null),
    load: (id) => (id === name ? 'export default globalThis.browser ?? globalThis.chrome;' : null),
  };
}

/**
 * A plain `import()` where Vite would wrap each in 1 kB of preloading. What is loaded late must then bring no style
 * of its own, which the build checks.
 */
export function plainLazyImports(): Plugin {
  return {
    name: 'nearhand:plain-lazy-imports',
    transform: (_code, id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        if (chunk.viteMetadata?.importedCss.size) {
          this.error(`${chunk.fileName} is loaded late and has a style sheet, which nothing would load.`);
        }
      }
    },
  };
}

const MARK = join(import.meta.dirname, '../public/icons/mark.svg');

/** Puts the mark and every drawing into each page once, as symbols to point at: no script carries them. */
export function iconSprite(paths: Readonly<Record<string, string>>): Plugin {
  const mark = readFileSync(MARK, 'utf8').replace(/^<svg[^>]*><title>.*?<\/title>|<\/svg>\s*$/g, '');
  const symbols = Object.entries(paths).map(
    ([name, path]) => `<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="${path}"/></symbol>`,
  );
  return {
    name: 'nearhand:icon-sprite',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          '<body>',
          `<body><svg hidden><symbol id="mark" viewBox="0 0 32 32">${mark}</symbol>${symbols.join('')}</svg>`,
        ),
    },
  };
}

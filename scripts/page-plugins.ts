/** Vite plugins that keep the pages' scripts small: what a page does not need is not in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

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

/**
 * Starts a plain script by itself, without WXT's wrapper: in a release that only catches an error to throw it again,
 * and costs every search page 0.2 kB.
 */
export function plainScripts(): Plugin {
  return {
    name: 'nearhand:plain-scripts',
    transform(code, id) {
      if (!id.startsWith('\0virtual:wxt-unlisted-script-entrypoint')) return null;
      const [definition] = code.match(/^import definition from .*;$/m) ?? [];
      if (definition === undefined) this.error('WXT starts its plain scripts in another way now.');
      return `${definition}\nexport default definition.main();`;
    },
  };
}

/**
 * Brings a page's styles into the page, and names at once every script that it starts with. Each file of an extension
 * is a trip to the browser's process: a page that waits for three style sheets paints some 80 ms later, and a script
 * that is only found in another one starts after it.
 */
export function pageInOnePiece(): Plugin {
  return {
    name: 'nearhand:page-in-one-piece',
    enforce: 'post',
    // The popup is built by itself: its styles belong into the page also where a script is loaded late.
    config: (config) =>
      JSON.stringify(config.build?.rollupOptions?.input ?? '').includes('entrypoints/popup')
        ? { build: { cssCodeSplit: false } }
        : {},
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const styled = html.replaceAll(/<link rel="stylesheet"[^>]*? href="\/([^"]+)">/g, (_link, file) => {
          const sheet = bundle?.[file];
          if (sheet?.type !== 'asset') throw new Error(`${file} is in the page and not in the build`);
          return `<style>${String(sheet.source).replace('/*$vite$:1*/', '').trim()}</style>`;
        });
        const preloads = startedBy(chunk, bundle ?? {}).map(
          (file) => `<link rel="modulepreload" href="/${file}">`,
        );
        return styled.replace('</head>', () => `${preloads.join('')}</head>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [file, { type }] of Object.entries(bundle)) {
          if (type === 'asset' && file.endsWith('.css')) delete bundle[file]; // every page has its own copy now
        }
      },
    },
  };
}

/** The files of every chunk that one imports at once, through others too. */
function startedBy(
  chunk: Rollup.OutputChunk | undefined,
  bundle: Rollup.OutputBundle,
  seen = new Set<string>(),
): string[] {
  for (const file of chunk?.imports ?? []) {
    const imported = bundle[file];
    if (seen.has(file) || imported?.type !== 'chunk') continue;
    seen.add(file);
    startedBy(imported, bundle, seen);
  }
  return [...seen];
}

const MARK = join(import.meta.dirname, '../public/icons/mark.svg');
const STEPS = join(import.meta.dirname, '../components/overdose/step-drawings.svg');

/** What an SVG file draws, without its own frame, title and comments. */
function insideOf(path: string): string {
  return readFileSync(path, 'utf8').replace(
    /^<svg[^>]*>|<title>.*?<\/title>|<!--.*?-->|<\/svg>\s*$|\n\s*/gs,
    '',
  );
}

/**
 * Puts the mark and every drawing into each page once, as symbols to point at: no script carries them. They stand at
 * the end, because the page paints sooner when its words come first.
 */
export function iconSprite(paths: Readonly<Record<string, string>>): Plugin {
  const symbols = Object.entries(paths).map(
    ([name, path]) => `<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="${path}"/></symbol>`,
  );
  return {
    name: 'nearhand:icon-sprite',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          '</body>',
          `<svg hidden><symbol id="mark" viewBox="0 0 32 32">${insideOf(MARK)}</symbol>${insideOf(STEPS)}${symbols.join('')}</svg></body>`,
        ),
    },
  };
}

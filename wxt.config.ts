import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { ICON_PATHS } from './components/icon-paths.ts';
import { type Directory, parseDirectory } from './core/directory/directory.ts';
import { FIRST_HELP_PATH } from './core/directory/first-help.ts';
import { cssModules } from './scripts/draw-components.ts';
import { drawFirstHelp } from './scripts/first-help.ts';
import { makePageFiles } from './scripts/page-files.ts';
import {
  iconSprite,
  nativeBrowserInPages,
  pageInOnePiece,
  plainLazyImports,
  plainScripts,
} from './scripts/page-plugins.ts';
import { pageShells } from './scripts/page-shells.ts';
import { popupAlone } from './scripts/popup-alone.ts';
import { popupShell } from './scripts/popup-shell.ts';

/** Public, neutral words only: this file's name, description and titles show in the browser's own lists. */
const GECKO_ID = 'nearhand@nearhand.invalid';

/** The packaged directory, which the build makes first. */
function readDirectory(): Directory {
  const path = join(import.meta.dirname, 'public/directory/directory.json');
  if (!existsSync(path)) {
    throw new Error('public/directory/directory.json is missing: run "npm run build", which makes it first.');
  }
  const parsed = parseDirectory(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(`${path}: ${parsed.reason}`);
  return parsed.value;
}

/** `npm start` offers an invented source of meetings to try things on; a release package never holds it. */
const WITH_SAMPLE = process.env.NEARHAND_SAMPLE === '1';

export default defineConfig({
  outDir: WITH_SAMPLE ? '.output/sample' : '.output', // the two can't be mistaken for each other
  manifestVersion: 3, // WXT's Firefox default is 2, which silently drops optional_host_permissions
  imports: false, // an import that cannot be seen hides the architecture
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      popupShell(readDirectory),
      pageShells(),
      iconSprite(ICON_PATHS),
      nativeBrowserInPages(),
      plainLazyImports(),
      plainScripts(),
      pageInOnePiece(),
    ],
    css: { modules: cssModules },
    define: {
      // So that a store can tell whether it is current without reading the package.
      __DIRECTORY_VERSION__: JSON.stringify(readDirectory().version),
      'import.meta.env.NEARHAND_SAMPLE': JSON.stringify(WITH_SAMPLE),
    },
    build: { modulePreload: false }, // Vite's polyfill would put a fetch( into every page, its preloader 1 kB
  }),
  hooks: {
    'entrypoints:grouped': (_wxt, groups) => {
      groups.splice(0, groups.length, ...popupAlone(groups));
    },
    'build:publicAssets': async (_wxt, files) => {
      // Tables need no bundler, and each its own file: core/offers/page-scripts.ts says why.
      for (const { path, contents } of makePageFiles()) files.push({ relativeDest: path, contents });
      const firstHelp = await drawFirstHelp(readDirectory());
      files.push({ relativeDest: FIRST_HELP_PATH, contents: JSON.stringify(firstHelp) });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: {
      16: 'icons/mark-16.png',
      32: 'icons/mark-32.png',
      48: 'icons/mark-48.png',
      128: 'icons/mark-128.png',
    },
    // `sidePanel` is added by WXT from entrypoints/sidepanel, for Chromium only.
    permissions: ['storage', 'scripting', 'alarms'],
    // A source of meetings, and a SearXNG of one's own, are at addresses the person names. Nothing is granted by this:
    // the browser asks them about that one host when they add it (platform/host-consent.ts, platform/offer-consent.ts).
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_extension_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }), // light-dark() in the style sheets
  }),
});

import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Public, neutral words only: this file's name, description and titles show in the browser's own lists. */
const GECKO_ID = 'nearhand@nearhand.invalid';

export default defineConfig({
  manifestVersion: 3, // WXT's Firefox default is 2, which silently drops optional_host_permissions
  imports: false, // an import that cannot be seen hides the architecture
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { modulePreload: { polyfill: false } }, // Vite's polyfill would put a fetch( into every page
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // `sidePanel` is added by WXT from entrypoints/sidepanel, for Chromium only.
    permissions: ['storage', 'scripting', 'alarms'],
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

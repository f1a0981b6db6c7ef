import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __DIRECTORY_VERSION__: JSON.stringify('2026-01-01.test') },
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  resolve: {
    // The polyfill refuses to load outside an extension; unit tests get WXT's in-memory browser.
    alias: { 'webextension-polyfill': new URL('./tests/fixtures/fake-browser.ts', import.meta.url).pathname },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/repository/built/**'],
    setupFiles: ['fake-indexeddb/auto'],
    restoreMocks: true,
    testTimeout: 30_000, // a busy machine is no fault of the code
  },
});

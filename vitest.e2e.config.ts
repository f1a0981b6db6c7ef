import { defineConfig } from 'vitest/config';

/**
 * What needs the built extension: checks of its files, and stories in real browsers, one after the other, with time
 * for a busy machine.
 */
export default defineConfig({
  test: {
    include: ['tests/repository/built/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    // A browser may lose a window of its own on a busy machine; a story that fails three times is wrong.
    retry: 2,
    hookTimeout: 60_000,
  },
});

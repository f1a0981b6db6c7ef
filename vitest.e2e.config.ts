import { defineConfig } from 'vitest/config';

/** Stories in real browsers: one after the other, with time for a busy machine. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});

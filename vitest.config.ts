import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Long enough that no busy machine fails a test: nothing is timed here.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
  },
});

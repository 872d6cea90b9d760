import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'examples',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

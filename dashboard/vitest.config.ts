import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'dashboard',
    // Node runs the sources as they are: to transform them would be half a minute of work, and slower code.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    isolate: false,
    globalSetup: ['e2e/build.ts'],
    testTimeout: 600_000,
    hookTimeout: 180_000,
    // Each look at a page or at the API is work, and some wait for half a minute.
    expect: { poll: { timeout: 120_000, interval: 200 } },
    // A second try is told of at the end of the run.
    retry: 1,
  },
});

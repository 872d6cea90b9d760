import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Files of one worker share what they import and what is compiled of the contract; each has an app and a database of its own.
  test: {
    name: 'api',
    // Node runs the sources as they are: to transform them would be half a minute of work, and slower code.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // A second try is told of at the end of the run.
    retry: 1,
  },
});

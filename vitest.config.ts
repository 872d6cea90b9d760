import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['api/test/mongo.ts'],
    // Three on two cores: tests wait as much as they work.
    maxWorkers: 3,
    projects: ['*/vitest.config.ts'],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['api/test/mongo.ts'],
    maxWorkers: 2,
    projects: ['*/vitest.config.ts'],
  },
});
